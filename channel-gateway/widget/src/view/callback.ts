import type { Formats } from '../formats';
import type { Chat } from '../state';
import type { CallbackWish } from '../step';
import { say, type Words } from '../words';
import { button, el, setText } from './element';
import { TimeChoice } from './times';

export interface CallbackActs {
  want(wish: CallbackWish): void;
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
  readonly #time: TimeChoice;
  readonly #ask: HTMLButtonElement;
  readonly #form: HTMLFormElement;
  readonly #cancel: HTMLButtonElement;
  readonly #words: Words;
  readonly #formats: Formats;
  #free: string[] | undefined;

  constructor(words: Words, formats: Formats, acts: CallbackActs) {
    this.#words = words;
    this.#formats = formats;
    this.#phone = el('input', { type: 'tel', dir: 'ltr', maxlength: '40', autocomplete: 'tel', placeholder: words.callbackPhone, 'aria-label': words.callbackPhone, 'data-testid': 'chat-callback-phone' });
    this.#ask = el('button', { type: 'submit', class: 'btn', 'data-testid': 'chat-callback-ask' }, words.callbackAsk);
    this.#time = new TimeChoice(words, formats, 'chat-callback-time');
    this.#form = el('form', { class: 'callback' }, this.#phone, this.#time.element, this.#ask);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      acts.want({ phone: this.#phone.value.trim() || undefined, time: this.#time.value });
    });
    this.#cancel = button({ class: 'btn quiet', 'data-testid': 'chat-callback-cancel' }, () => acts.cancel(), words.callbackCancel);
    this.element.append(this.#head, this.#text, this.#form, this.#cancel);
  }

  show(chat: Chat, now: number): void {
    const set = chat.conversation === 'CALLBACK';
    this.element.hidden = !set && !offersToLeave(chat);
    this.#form.hidden = set;
    if (!this.element.hidden && !set) this.#showTimes(chat, now);
    this.#cancel.hidden = !set;
    this.#cancel.disabled = chat.link.is !== 'open';
    const asking = chat.callbackAskedAt !== undefined && now < chat.callbackAskedAt + ANSWER_WITHIN;
    this.#ask.disabled = asking || chat.link.is !== 'open';
    setText(this.#ask, asking ? this.#words.callbackAsking : this.#words.callbackAsk);
    setText(this.#head, set ? this.#words.callbackSet : this.#words.callbackTitle);
    setText(this.#text, set ? this.#promise(chat, now) : this.#hint(chat, now));
  }

  /** Each refusal brings a list of its own, though the same times may stand in it again. */
  #showTimes({ entry, freeTimes }: Chat, now: number): void {
    this.#time.show(entry?.openings, now);
    if (freeTimes === this.#free) return;
    this.#free = freeTimes;
    this.#time.choose(freeTimes, now);
  }

  #hint(chat: Chat, now: number): string {
    if (chat.callbackProblem === 'time-not-open') return this.#words.callbackBadTime;
    if (chat.callbackProblem) return this.#words.callbackBadPhone;
    if (chat.callbackRefused === 'ALREADY_OPEN') return this.#words.callbackOpen;
    if (chat.callbackRefused === 'TIME_FULL') return full(this.#words, this.#formats, chat.freeTimes, now);
    if (chat.callbackRefused) return this.#words.callbackNotPossible;
    const unanswered = chat.callbackAskedAt !== undefined && now >= chat.callbackAskedAt + ANSWER_WITHIN;
    return unanswered ? this.#words.callbackUnanswered : this.#words.callbackText;
  }

  #promise(chat: Chat, now: number): string {
    return promise(this.#words, this.#formats, { at: chat.callbackAt, by: chat.promisedBy }, now);
  }
}

/** Says when somebody comes: at the time that was named, by the time that is promised, or when it is their turn. */
export function promise(words: Words, formats: Formats, told: { at?: string; by?: string }, now: number): string {
  const at = Date.parse(told.at ?? '');
  const by = Date.parse(told.by ?? '');
  if (at > now) return say(words.callbackAt, { day: formats.day(at, now), time: formats.time(at) });
  if (by > now) return say(words.callbackBy, { day: formats.day(by, now), time: formats.time(by) });
  return words.callbackSoon;
}

/** Says that others have taken the time, and when there is room. */
export function full(words: Words, formats: Formats, free: string[] | undefined, now: number): string {
  const next = Date.parse(free?.[0] ?? '');
  return next > now ? say(words.callbackTimeFull, { day: formats.day(next, now), time: formats.time(next) }) : words.callbackTimesFull;
}

/** Whoever waits for longer than a moment, or where nobody is there. */
export function offersToLeave({ conversation, entry }: Chat): boolean {
  if (conversation !== 'WAITING' || !entry) return false;
  if (entry.state !== 'OPEN') return true;
  return entry.expectedWait !== undefined && !SHORT.has(entry.expectedWait);
}
