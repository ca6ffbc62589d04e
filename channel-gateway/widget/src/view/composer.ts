import type { Formats } from '../formats';
import { LONGEST_TEXT, type ConversationState, type FileSent } from '../protocol';
import type { FileDoor } from '../uploads';
import { say, type Words } from '../words';
import { button, el, icon, setText } from './element';
import { Attachments } from './files';

export interface ComposerActs {
  /** Says whether the text was taken; if not it stays where it is. */
  send(text: string, files: FileSent[]): boolean;
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
  readonly #files: Attachments;
  /** It was to be sent while files were still on their way. */
  #waiting = false;

  constructor(words: Words, formats: Formats, acts: ComposerActs, draft: string, door: FileDoor) {
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
    this.#files = new Attachments(words, door, () => this.#filesChanged());
    this.element = el('form', { class: 'write' }, this.#files.element, el('div', { class: 'input' }, this.#files.button, this.#text, send), this.#hint);
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.#text.addEventListener('input', () => this.#input());
    this.#text.addEventListener('paste', ({ clipboardData }) => this.#files.add([...(clipboardData?.files ?? [])]));
    this.#text.addEventListener('keydown', (event) => this.#key(event));
  }

  show(state: ConversationState, token: string | undefined): void {
    this.#files.show(token);
    const placeholder = this.#invitation(state);
    if (this.#text.placeholder !== placeholder) this.#text.placeholder = placeholder;
  }

  #invitation(state: ConversationState): string {
    if (state === 'WAITING') return this.#words.writeWaiting;
    return state === 'ENDED' ? this.#words.endedText : this.#words.write;
  }

  /** Something that could not be done, where the visitor looks when writing. */
  tell(text: string): void {
    this.#hint.classList.add('bad');
    setText(this.#hint, text);
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
    this.#waiting = false;
    this.#fit();
    this.#count();
    this.#acts.typed(this.#text.value);
  }

  #send(): void {
    const text = this.#text.value.trim();
    const files = this.#files.ready;
    this.#waiting = this.#files.busy;
    if ((text === '' && files.length === 0) || text.length > LONGEST_TEXT || this.#waiting || !this.#acts.send(text, files)) return;
    this.#text.value = '';
    this.#files.clear();
    this.#acts.typed('');
    this.#fit();
    this.#count();
    this.#text.focus();
  }

  /** Goes by itself once all are there; where one was not taken the visitor decides. */
  #filesChanged(): void {
    this.#count();
    if (this.#waiting && !this.#files.busy) {
      this.#waiting = false;
      if (!this.#files.failed) this.#send();
    }
  }

  #count(): void {
    const left = LONGEST_TEXT - this.#text.value.trim().length;
    const template = left < 0 ? this.#words.tooLong : this.#words.left;
    this.#hint.classList.toggle('bad', left < 0);
    const busy = this.#files.busy ? this.#words.filesBusy : '';
    setText(this.#hint, left < 200 ? say(template, { n: this.#formats.number(Math.abs(left)) }) : busy);
  }

  /** Grows with the text up to five lines. */
  #fit(): void {
    this.#text.style.blockSize = 'auto';
    this.#text.style.blockSize = `${Math.min(this.#text.scrollHeight, 120)}px`;
  }
}
