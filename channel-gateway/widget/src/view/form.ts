import { newRequestId } from '../doors';
import { formatsOf, type Formats } from '../formats';
import type { Settings } from '../settings';
import { languageOf, type Language, type Words } from '../words';
import { FormDoor, type Standing } from '../wish';
import { full, promise } from './callback';
import { button, el, setText } from './element';
import styles from './style.css?inline';
import { TimeChoice } from './times';

const LOOKS_SOON = 2_000;
const LOOKS_LATER = 15_000;
/** So long an answer is awaited closely; the log has the wish anyway. */
const SOON = 30_000;

const PROBLEMS: Record<string, keyof Words> = {
  'phone-invalid': 'callbackBadPhone',
  'time-not-open': 'callbackBadTime',
  'entry-point-closed': 'formClosed',
  'too-many-requests': 'formTooMany',
  'invalid-request': 'formMissing',
};

/** A form by which a visitor asks to be called, and what becomes of it, in an element of the site. */
export class CallbackForm {
  readonly #language: Language;
  readonly #words: Words;
  readonly #formats: Formats;
  readonly #door: FormDoor;
  readonly #memory: string;
  readonly #head = el('h2', {});
  readonly #text = el('p', { role: 'status', 'data-testid': 'callback-text' });
  readonly #name: HTMLInputElement;
  readonly #phone: HTMLInputElement;
  readonly #subject: HTMLTextAreaElement;
  readonly #time: TimeChoice;
  readonly #send: HTMLButtonElement;
  readonly #form: HTMLFormElement;
  readonly #cancel: HTMLButtonElement;
  readonly #again: HTMLButtonElement;
  #requestId: string | undefined;
  #sentAt = 0;
  #sending = false;
  #problem: keyof Words | undefined;
  #free: string[] | undefined;
  #standing: Standing | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, settings: Settings, door: FormDoor = new FormDoor(settings.forms)) {
    this.#language = languageOf(settings.language);
    this.#words = this.#language.words;
    this.#formats = formatsOf(this.#language);
    this.#door = door;
    this.#memory = `pasokh-callback-${settings.entryPoint}`;
    const words = this.#words;
    this.#name = el('input', { type: 'text', maxlength: '100', autocomplete: 'name', dir: 'auto', 'data-testid': 'callback-name' });
    this.#name.value = settings.name ?? '';
    this.#phone = el('input', { type: 'tel', maxlength: '40', autocomplete: 'tel', dir: 'ltr', required: true, 'data-testid': 'callback-phone' });
    this.#subject = el('textarea', { maxlength: '500', rows: '2', dir: 'auto', required: true, 'data-testid': 'callback-subject' });
    this.#time = new TimeChoice(words, this.#formats, 'callback-time');
    this.#send = el('button', { type: 'submit', class: 'btn main', 'data-testid': 'callback-send' }, words.formSend);
    this.#form = el('form', { class: 'fields', novalidate: true }, ...this.#fields(), this.#send);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask();
    });
    this.#cancel = button({ class: 'btn quiet', 'data-testid': 'callback-cancel' }, () => void this.#takeBack(), words.formCancel);
    this.#again = button({ class: 'btn', 'data-testid': 'callback-again' }, () => this.#begin(), words.formAgain);
    this.#requestId = this.#remembered();
    this.#mount(host);
    void this.#look();
  }

  #fields(): HTMLElement[] {
    const words = this.#words;
    const labelled: [string, HTMLElement][] = [
      [words.formName, this.#name],
      [words.formPhone, this.#phone],
      [words.formSubject, this.#subject],
      [words.callbackTime, this.#time.element],
    ];
    return labelled.map(([label, field]) => el('label', {}, el('span', {}, label), field));
  }

  #mount(host: HTMLElement): void {
    host.lang = this.#language.tag;
    host.dir = this.#language.dir;
    host.classList.add('form');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    root.append(el('section', { class: 'wish', 'data-testid': 'callback-form' }, this.#head, this.#text, this.#form, this.#cancel, this.#again));
    this.#show();
  }

  async #ask(): Promise<void> {
    if (this.#sending) return;
    const phone = this.#phone.value.trim();
    const subject = this.#subject.value.trim();
    this.#problem = phone === '' || subject === '' ? 'formMissing' : undefined;
    if (this.#problem) return this.#show();
    // kept until it was refused: whatever is sent again meanwhile is the same wish
    const requestId = (this.#requestId ??= newRequestId());
    this.#sending = true;
    this.#show();
    const name = this.#name.value.trim() || undefined;
    const answer = await this.#door.ask({ requestId, phone, subject, name, language: this.#language.tag, time: this.#time.value });
    this.#sending = false;
    if (answer.ok) {
      this.#standing = { state: 'ASKED' };
      this.#sentAt = Date.now();
      this.#remember(requestId);
    } else {
      this.#problem = PROBLEMS[answer.problem] ?? 'formUnavailable';
      if (this.#problem !== 'formUnavailable') this.#requestId = undefined;
    }
    this.#show();
    void this.#look();
  }

  async #takeBack(): Promise<void> {
    if (!this.#requestId) return;
    const answer = await this.#door.cancel(this.#requestId);
    if (!answer.ok) this.#problem = 'formUnavailable';
    this.#sentAt = Date.now();
    this.#show();
    void this.#look();
  }

  #begin(): void {
    this.#requestId = undefined;
    this.#standing = undefined;
    this.#problem = undefined;
    this.#free = undefined;
    this.#time.choose(undefined, Date.now());
    this.#subject.value = '';
    this.#remember(undefined);
    this.#show();
    this.#phone.focus();
    void this.#look();
  }

  /** How the wish stands; before there is one, when somebody could be called. */
  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#requestId && (this.#standing || this.#remembered())) await this.#lookAfter(this.#requestId);
    if (!this.#standing) {
      const entry = await this.#door.entry();
      if (entry) this.#time.show(entry.openings ?? undefined, Date.now());
    }
    const soon = this.#standing !== undefined && Date.now() < this.#sentAt + SOON;
    this.#timer = setTimeout(() => void this.#look(), soon ? LOOKS_SOON : LOOKS_LATER);
  }

  async #lookAfter(requestId: string): Promise<void> {
    const answer = await this.#door.standing(requestId);
    if (answer.ok && answer.standing?.refused === 'TIME_FULL') this.#otherTime(answer.standing);
    else if (answer.ok && answer.standing) this.#standing = answer.standing;
    else if (!answer.ok && answer.problem === 'unknown-callback' && !this.#standing) this.#remember(undefined);
    this.#show();
  }

  /** Others have taken the time: what was filled in stays, another time is chosen, and it is another wish. */
  #otherTime({ freeTimes }: Standing): void {
    this.#free = freeTimes;
    this.#time.choose(freeTimes, Date.now());
    this.#problem = 'callbackTimesFull';
    this.#requestId = undefined;
    this.#standing = undefined;
    this.#remember(undefined);
  }

  #show(): void {
    const standing = this.#standing;
    const over = standing?.state === 'OVER' || standing?.state === 'REFUSED';
    this.#form.hidden = standing !== undefined;
    this.#cancel.hidden = standing?.state !== 'AGREED';
    this.#again.hidden = !over;
    this.#send.disabled = this.#sending;
    setText(this.#send, this.#sending ? this.#words.formSending : this.#words.formSend);
    const { head, text } = this.#said();
    setText(this.#head, head);
    setText(this.#text, text);
    this.#text.hidden = text === '';
    this.#text.classList.toggle('bad', this.#problem !== undefined);
  }

  #said(): { head: string; text: string } {
    const words = this.#words;
    const standing = this.#standing;
    const problem = this.#trouble();
    switch (standing?.state) {
      case undefined:
        return { head: words.formTitle, text: problem ?? words.formText };
      case 'ASKED':
        return { head: words.formAsked, text: words.formAskedText };
      case 'AGREED':
        return { head: words.formAgreed, text: problem ?? promise(words, this.#formats, { at: standing.notBefore, by: standing.promisedBy }, Date.now()) };
      case 'IN_HAND':
        return { head: words.formInHand, text: '' };
      case 'OVER':
        return { head: words.formOver, text: '' };
      case 'REFUSED':
        return standing.refused === 'ALREADY_OPEN'
          ? { head: words.formOpen, text: words.formOpenText }
          : { head: words.formRefused, text: words.formRefusedText };
    }
  }

  #trouble(): string | undefined {
    if (this.#problem === 'callbackTimesFull') return full(this.#words, this.#formats, this.#free, Date.now());
    return this.#problem && this.#words[this.#problem];
  }

  #remembered(): string | undefined {
    try {
      return localStorage.getItem(this.#memory) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #remember(requestId: string | undefined): void {
    try {
      if (requestId) localStorage.setItem(this.#memory, requestId);
      else localStorage.removeItem(this.#memory);
    } catch {
      // a page that keeps nothing shows the form anew after a reload
    }
  }
}
