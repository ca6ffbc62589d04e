import type { SharedFile } from '../protocol';
import { say, type Words } from '../words';
import { button, el, icon, setText } from './element';
import type { Mark, Row, RowFile } from './rows';

export interface MessageActs {
  again(number: number): void;
  discard(number: number): void;
  save(file: SharedFile): void;
}

const SHAPES = { queued: 'clock', sent: 'clock', ticked: 'check', read: 'checks', refused: 'alert' } as const;

/** The message list. Rows keep their elements, so the reader's place and the screen reader's are kept too. */
export class Messages {
  readonly element: HTMLElement;
  readonly #list = el('ol', { class: 'talk' });
  readonly #below: HTMLButtonElement;
  readonly #rows = new Map<string, HTMLLIElement>();
  readonly #words: Words;
  readonly #acts: MessageActs;
  #wasAtEnd = true;

  constructor(words: Words, acts: MessageActs, tail: Node[]) {
    this.#words = words;
    this.#acts = acts;
    this.#below = button({ class: 'below', hidden: true }, () => this.#toEnd(), icon('down'), words.newBelow);
    const scroller = el('div', { class: 'body', tabindex: '0', role: 'log', 'aria-label': words.log }, this.#list, ...tail);
    this.element = el('div', { class: 'frame' }, scroller, this.#below);
    scroller.addEventListener('scroll', () => {
      this.#wasAtEnd = this.#atEnd();
      if (this.#wasAtEnd) this.#below.hidden = true;
    });
    // a banner or a growing composer takes room: the last words stay in sight
    if ('ResizeObserver' in window) new ResizeObserver(() => this.#wasAtEnd && this.#toEnd()).observe(scroller);
  }

  get #scroller(): HTMLElement {
    return this.element.firstElementChild as HTMLElement;
  }

  show(rows: Row[]): void {
    const stays = this.#wasAtEnd;
    const grew = rows.some((row) => !this.#rows.has(row.key));
    const ours = rows.at(-1)?.is === 'message' && (rows.at(-1) as Row & { is: 'message' }).ours;
    this.#reconcile(rows);
    if (stays || (grew && ours)) this.#toEnd();
    else if (grew) this.#below.hidden = false;
  }

  toEnd(): void {
    this.#toEnd();
  }

  #reconcile(rows: Row[]): void {
    const keys = new Set(rows.map((row) => row.key));
    for (const [key, element] of this.#rows) {
      if (keys.has(key)) continue;
      element.remove();
      this.#rows.delete(key);
    }
    rows.forEach((row, index) => {
      const element = this.#rows.get(row.key) ?? this.#make(row);
      if (row.is === 'message') this.#update(element, row);
      if (this.#list.children[index] !== element) this.#list.insertBefore(element, this.#list.children[index] ?? null);
    });
  }

  #make(row: Row): HTMLLIElement {
    const element =
      row.is === 'message'
        ? el('li', { class: row.ours ? 'msg ours' : 'msg', 'data-testid': 'chat-message' })
        : el('li', { class: row.is === 'day' ? 'day' : 'day notice', 'data-testid': `chat-${row.is}` }, row.text);
    if (row.is === 'message') {
      element.append(
        el('span', { class: 'hidden-label' }, `${row.author}: `),
        el('div', { class: 'bub', dir: 'auto' }, row.text, el('ul', { class: 'files' })),
        el('span', { class: 'meta' }),
      );
    }
    this.#rows.set(row.key, element);
    return element;
  }

  #update(element: HTMLLIElement, row: Row & { is: 'message' }): void {
    const state = row.mark?.state ?? 'received';
    const files = row.files ?? [];
    const signature = `${state}|${row.time}|${row.mark?.text ?? ''}|${files.map(({ shared }) => shared?.id ?? '-').join()}`;
    if (element.dataset['shown'] === signature) return;
    element.dataset['shown'] = signature;
    element.dataset['state'] = state;
    element.dataset['author'] = row.ours ? 'CUSTOMER' : 'AGENT';
    const list = element.querySelector('.files') as HTMLElement;
    list.hidden = files.length === 0;
    list.replaceChildren(...files.map((file) => el('li', {}, this.#file(file))));
    const meta = element.querySelector('.meta') as HTMLElement;
    meta.className = state === 'refused' ? 'meta bad' : 'meta';
    meta.replaceChildren(row.time, ...(row.mark ? this.#mark(row.mark) : []));
  }

  #file({ name, shared }: RowFile): HTMLElement {
    const parts = [icon('clip', 'i s'), el('bdi', {}, name)];
    if (!shared) return el('span', { class: 'file' }, ...parts);
    return button({ class: 'file', title: this.#words.fileSave, 'data-testid': 'chat-file-save' }, () => this.#acts.save(shared), ...parts);
  }

  #mark(mark: Mark): Node[] {
    const shape = SHAPES[mark.state];
    const parts: Node[] = [icon(shape, 'i s'), el('span', {}, mark.text)];
    const { number } = mark;
    if (number === undefined) return parts;
    return [
      ...parts,
      button({ class: 'btn small' }, () => this.#acts.again(number), this.#words.again),
      button({ class: 'btn small' }, () => this.#acts.discard(number), this.#words.discard),
    ];
  }

  #atEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < 48;
  }

  /** Without a message there is nothing to follow: what stands in its place is read from the top. */
  #toEnd(): void {
    if (this.#rows.size === 0) return;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#wasAtEnd = true;
    this.#below.hidden = true;
  }
}

/** Three dots: the logo's, and the sign that somebody writes. */
export class Typing {
  readonly element = el('p', { class: 'typing', hidden: true, 'data-testid': 'chat-typing' });
  readonly #words: Words;
  readonly #text = el('span');

  constructor(words: Words) {
    this.#words = words;
    this.element.append(el('i'), el('i'), el('i'), this.#text);
  }

  show(typing: boolean, name?: string): void {
    this.element.hidden = !typing;
    setText(this.#text, name ? say(this.#words.typing, { name }) : this.#words.typingNameless);
  }
}
