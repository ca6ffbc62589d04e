import { Doors, newRequestId, problemOf } from '../doors';
import type { Settings } from '../settings';
import { say, type Words } from '../words';
import { button, el, setText } from './element';

const PROBLEMS: Record<string, keyof Words> = {
  'too-many-requests': 'formTooMany',
  'invalid-request': 'mailBad',
  'no-mailbox': 'mailNone',
};

const LONGEST = 4000;

/** Lets a visitor leave a message and an address, to be answered by mail. */
export class MailForm {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #language: string;
  readonly #door: Doors;
  readonly #head = el('b');
  readonly #text = el('p', { role: 'status', 'data-testid': 'mail-text' });
  readonly #name: HTMLInputElement;
  readonly #address: HTMLInputElement;
  readonly #message: HTMLTextAreaElement;
  readonly #send: HTMLButtonElement;
  readonly #form: HTMLFormElement;
  readonly #again: HTMLButtonElement;
  readonly #taken: () => void;
  #requestId: string | undefined;
  #sending = false;
  #problem: keyof Words | undefined;
  #takenFor: string | undefined;

  constructor(words: Words, settings: Settings, taken: () => void) {
    this.#words = words;
    this.#language = settings.language;
    this.#door = new Doors(settings.mails);
    this.#taken = taken;
    this.#name = el('input', { type: 'text', maxlength: '100', autocomplete: 'name', dir: 'auto', 'data-testid': 'mail-name' });
    this.#name.value = settings.name ?? '';
    this.#address = el('input', { type: 'email', maxlength: '254', autocomplete: 'email', dir: 'ltr', required: true, 'data-testid': 'mail-address' });
    this.#message = el('textarea', { maxlength: `${LONGEST}`, rows: '3', dir: 'auto', required: true, 'data-testid': 'mail-message' });
    this.#send = el('button', { type: 'submit', class: 'btn main', 'data-testid': 'mail-send' }, words.mailSend);
    this.#form = el('form', { class: 'fields', novalidate: true }, ...this.#fields(), this.#send);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#post();
    });
    this.#again = button({ class: 'btn quiet', 'data-testid': 'mail-again' }, () => this.#begin(), words.mailAgain);
    this.element = el('div', { class: 'place', 'data-testid': 'mail-form' }, this.#head, this.#text, this.#form, this.#again);
    this.#show();
  }

  /** Whether what was left is on its way, and said so. */
  get isTaken(): boolean {
    return this.#takenFor !== undefined;
  }

  /** What was written already need not be written again. */
  fill(message: string): void {
    if (this.#message.value === '') this.#message.value = message.slice(0, LONGEST);
    this.#address.focus();
  }

  #fields(): HTMLElement[] {
    const words = this.#words;
    const labelled: [string, HTMLElement][] = [
      [words.mailAddress, this.#address],
      [words.formName, this.#name],
      [words.mailMessage, this.#message],
    ];
    return labelled.map(([label, field]) => el('label', {}, el('span', {}, label), field));
  }

  async #post(): Promise<void> {
    if (this.#sending) return;
    const email = this.#address.value.trim();
    const text = this.#message.value.trim();
    this.#problem = email === '' || text === '' ? 'mailMissing' : this.#address.validity.typeMismatch ? 'mailBad' : undefined;
    if (this.#problem) {
      this.#show();
      return (email === '' || this.#problem === 'mailBad' ? this.#address : this.#message).focus();
    }
    // kept until it was refused: whatever is sent again meanwhile is the same letter
    const requestId = (this.#requestId ??= newRequestId());
    this.#sending = true;
    this.#show();
    const name = this.#name.value.trim() || undefined;
    const problem = await problemOf(await this.#door.post({ requestId, email, text, name, language: this.#language }));
    this.#sending = false;
    this.#problem = problem === undefined ? undefined : (PROBLEMS[problem] ?? 'formUnavailable');
    if (this.#problem !== 'formUnavailable') this.#requestId = undefined;
    if (!problem) this.#takenFor = email;
    this.#show();
    if (!problem) this.#taken();
  }

  #begin(): void {
    this.#takenFor = undefined;
    this.#message.value = '';
    this.#show();
    this.#message.focus();
  }

  #show(): void {
    const words = this.#words;
    const taken = this.#takenFor;
    this.#form.hidden = taken !== undefined;
    this.#again.hidden = taken === undefined;
    this.#send.disabled = this.#sending;
    setText(this.#send, this.#sending ? words.formSending : words.mailSend);
    setText(this.#head, taken ? words.mailTaken : words.mailTitle);
    setText(this.#text, this.#said());
    this.#text.classList.toggle('bad', this.#problem !== undefined);
  }

  #said(): string {
    if (this.#problem) return this.#words[this.#problem];
    // an address reads from left to right wherever it stands
    return this.#takenFor ? say(this.#words.mailTakenText, { address: `\u2068${this.#takenFor}\u2069` }) : this.#words.mailText;
  }
}
