import type { Formats } from '../formats';
import type { Chat } from '../state';
import { say, type Words } from '../words';
import { button, el, setText } from './element';

export interface CallbackActs {
  want(phone?: string): void;
  cancel(): void;
}

/** Below this nobody needs to leave. */
const SHORT = new Set(['UNDER_1', 'FROM_1_TO_2']);
/** The answer is a state; where none comes, another callback may be open. */
const ANSWER_WITHIN = 10_000;

/** Lets who waits go: somebody writes or calls. Then says by when, and takes it back. */
export class CallbackNote {
  readonly element = el('div', { class: 'place', hidden: true, 'data-testid': 'chat-callback' });
  readonly #head = el('b');
  readonly #text = el('p', { role: 'status' });
  readonly #phone: HTMLInputElement;
  readonly #ask: HTMLButtonElement;
  readonly #form: HTMLFormElement;
  readonly #cancel: HTMLButtonElement;
  readonly #words: Words;
  readonly #formats: Formats;

  constructor(words: Words, formats: Formats, acts: CallbackActs) {
    this.#words = words;
    this.#formats = formats;
    this.#phone = el('input', { type: 'tel', dir: 'ltr', maxlength: '40', autocomplete: 'tel', placeholder: words.callbackPhone, 'aria-label': words.callbackPhone, 'data-testid': 'chat-callback-phone' });
    this.#ask = el('button', { type: 'submit', class: 'btn', 'data-testid': 'chat-callback-ask' }, words.callbackAsk);
    this.#form = el('form', { class: 'callback' }, this.#phone, this.#ask);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      acts.want(this.#phone.value.trim() || undefined);
    });
    this.#cancel = button({ class: 'btn quiet', 'data-testid': 'chat-callback-cancel' }, () => acts.cancel(), words.callbackCancel);
    this.element.append(this.#head, this.#text, this.#form, this.#cancel);
  }

  show(chat: Chat, now: number): void {
    const set = chat.conversation === 'CALLBACK';
    this.element.hidden = !set && !offers(chat);
    this.#form.hidden = set;
    this.#cancel.hidden = !set;
    this.#cancel.disabled = chat.link.is !== 'open';
    const asking = chat.callbackAskedAt !== undefined && now < chat.callbackAskedAt + ANSWER_WITHIN;
    this.#ask.disabled = asking || chat.link.is !== 'open';
    setText(this.#ask, asking ? this.#words.callbackAsking : this.#words.callbackAsk);
    setText(this.#head, set ? this.#words.callbackSet : this.#words.callbackTitle);
    setText(this.#text, set ? this.#promise(chat.promisedBy, now) : this.#hint(chat, now));
  }

  #hint(chat: Chat, now: number): string {
    if (chat.callbackProblem) return this.#words.callbackBadPhone;
    const unanswered = chat.callbackAskedAt !== undefined && now >= chat.callbackAskedAt + ANSWER_WITHIN;
    return unanswered ? this.#words.callbackUnanswered : this.#words.callbackText;
  }

  #promise(promisedBy: string | undefined, now: number): string {
    const at = Date.parse(promisedBy ?? '');
    if (!(at > now)) return this.#words.callbackSoon;
    return say(this.#words.callbackBy, { day: this.#formats.day(at, now), time: this.#formats.time(at) });
  }
}

/** Whoever waits for longer than a moment, or where nobody is there. */
function offers({ conversation, entry }: Chat): boolean {
  if (conversation !== 'WAITING' || !entry) return false;
  if (entry.state !== 'OPEN') return true;
  return entry.expectedWait !== undefined && !SHORT.has(entry.expectedWait);
}
