import { newRequestId } from '../doors';
import type { FileSent } from '../protocol';
import type { FileDoor } from '../uploads';
import { say, type Words } from '../words';
import { button, el, icon, setText } from './element';

const MOST = 10;

/** A second try may help with these. */
const PASSING = new Set(['temporarily-unavailable', 'file-not-scanned', 'too-many-requests', 'chat-token-invalid']);

const PROBLEMS: Record<string, keyof Words> = {
  'file-too-large': 'fileTooLarge',
  'file-type-not-allowed': 'fileNotAllowed',
  'file-empty': 'fileEmpty',
  'file-infected': 'fileInfected',
  'file-unscannable': 'fileTooLarge',
};

interface Attached {
  upload: string;
  file: File;
  state: 'waiting' | 'sending' | 'ready' | 'failed';
  element: HTMLLIElement;
  text: HTMLElement;
  again: HTMLButtonElement;
}

/** The files that are to go with the next message: handed in while it is being written. */
export class Attachments {
  readonly element = el('ul', { class: 'files', hidden: true, 'data-testid': 'chat-files' });
  readonly button: HTMLButtonElement;
  readonly #input: HTMLInputElement;
  readonly #words: Words;
  readonly #door: FileDoor;
  readonly #changed: () => void;
  #attached: Attached[] = [];
  #token: string | undefined;

  constructor(words: Words, door: FileDoor, changed: () => void) {
    this.#words = words;
    this.#door = door;
    this.#changed = changed;
    this.#input = el('input', { type: 'file', multiple: true, hidden: true, 'data-testid': 'chat-file' });
    this.#input.addEventListener('change', () => {
      this.add([...(this.#input.files ?? [])]);
      this.#input.value = '';
    });
    this.button = button({ class: 'btn quiet icon', 'aria-label': words.attach, title: words.attach, 'data-testid': 'chat-attach' }, () => this.#input.click());
    this.button.append(icon('clip', 'i s'), this.#input);
  }

  /** Whether some are still on their way. */
  get busy(): boolean {
    return this.#attached.some(({ state }) => state === 'waiting' || state === 'sending');
  }

  get failed(): boolean {
    return this.#attached.some(({ state }) => state === 'failed');
  }

  get ready(): FileSent[] {
    return this.#attached.filter(({ state }) => state === 'ready').map(({ upload, file }) => ({ upload, name: file.name }));
  }

  /** The conversation's token; without one nothing can be handed in yet. */
  show(token: string | undefined): void {
    this.#token = token;
    for (const attached of this.#attached) if (attached.state === 'waiting') void this.#send(attached);
  }

  add(files: File[]): void {
    for (const file of files.slice(0, MOST - this.#attached.length)) {
      const attached = this.#make(file);
      this.#attached.push(attached);
      this.element.append(attached.element);
      void this.#send(attached);
    }
    this.#tell();
  }

  /** They went with a message; what could not be handed in stays in sight. */
  clear(): void {
    for (const attached of this.#attached) if (attached.state === 'ready') this.#remove(attached);
  }

  #make(file: File): Attached {
    const text = el('span', { role: 'status' });
    const again = button({ class: 'btn small', hidden: true }, () => void this.#send(attached), this.#words.again);
    const drop = button({ class: 'btn quiet small', 'aria-label': say(this.#words.fileRemove, { name: file.name }) }, () => this.#remove(attached), '×');
    const element = el('li', {}, icon('clip', 'i s'), el('bdi', {}, file.name), text, again, drop);
    const attached: Attached = { upload: newRequestId(), file, state: 'waiting', element, text, again };
    return attached;
  }

  async #send(attached: Attached): Promise<void> {
    attached.state = this.#token ? 'sending' : 'waiting';
    attached.again.hidden = true;
    attached.text.className = '';
    setText(attached.text, this.#words.formSending);
    if (!this.#token) return;
    const problem = await this.#door.put(attached.upload, attached.file, this.#token);
    attached.state = problem ? 'failed' : 'ready';
    attached.again.hidden = !problem || !PASSING.has(problem);
    attached.text.className = problem ? 'bad' : '';
    setText(attached.text, problem ? this.#words[PROBLEMS[problem] ?? 'refused'] : '');
    this.#tell();
  }

  #remove(attached: Attached): void {
    attached.element.remove();
    this.#attached = this.#attached.filter((other) => other !== attached);
    this.#tell();
  }

  #tell(): void {
    this.element.hidden = this.#attached.length === 0;
    this.#changed();
  }
}
