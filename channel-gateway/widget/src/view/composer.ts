import type { Formats } from '../formats';
import { LONGEST_TEXT, type ConversationState } from '../protocol';
import { say, type Words } from '../words';
import { button, el, icon, setText } from './element';

export interface ComposerActs {
  /** Says whether the text was taken; if not it stays where it is. */
  send(text: string): boolean;
  typed(text: string): void;
}

/** Where the visitor writes. Enter sends, Shift Enter breaks the line. */
export class Composer {
  readonly element: HTMLFormElement;
  readonly #text: HTMLTextAreaElement;
  readonly #hint = el('p', { class: 'hint', role: 'status', id: 'hint' });
  readonly #words: Words;
  readonly #formats: Formats;
  readonly #acts: ComposerActs;

  constructor(words: Words, formats: Formats, acts: ComposerActs, draft: string) {
    this.#words = words;
    this.#formats = formats;
    this.#acts = acts;
    this.#text = el('textarea', {
      rows: '1',
      dir: 'auto',
      'aria-label': words.write,
      'aria-describedby': 'hint',
      'data-testid': 'chat-composer',
    });
    this.#text.value = draft;
    const send = button({ class: 'btn main icon', 'aria-label': words.send, 'data-testid': 'chat-send' }, () => this.#send());
    send.append(icon('send', 'i s flip'));
    this.element = el('form', { class: 'write' }, el('div', { class: 'input' }, this.#text, send), this.#hint);
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.#text.addEventListener('input', () => this.#input());
    this.#text.addEventListener('keydown', (event) => this.#key(event));
  }

  show(state: ConversationState): void {
    const placeholder = this.#invitation(state);
    if (this.#text.placeholder !== placeholder) this.#text.placeholder = placeholder;
  }

  #invitation(state: ConversationState): string {
    if (state === 'WAITING') return this.#words.writeWaiting;
    return state === 'ENDED' ? this.#words.endedText : this.#words.write;
  }

  focus(): void {
    this.#text.focus({ preventScroll: true });
    this.#fit();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #input(): void {
    this.#fit();
    this.#count();
    this.#acts.typed(this.#text.value);
  }

  #send(): void {
    const text = this.#text.value.trim();
    if (text === '' || text.length > LONGEST_TEXT || !this.#acts.send(text)) return;
    this.#text.value = '';
    this.#acts.typed('');
    this.#fit();
    this.#count();
    this.#text.focus();
  }

  #count(): void {
    const left = LONGEST_TEXT - this.#text.value.trim().length;
    const template = left < 0 ? this.#words.tooLong : this.#words.left;
    this.#hint.classList.toggle('bad', left < 0);
    setText(this.#hint, left < 200 ? say(template, { n: this.#formats.number(Math.abs(left)) }) : '');
  }

  /** Grows with the text up to five lines. */
  #fit(): void {
    this.#text.style.blockSize = 'auto';
    this.#text.style.blockSize = `${Math.min(this.#text.scrollHeight, 120)}px`;
  }
}
