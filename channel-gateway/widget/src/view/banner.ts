import type { Formats } from '../formats';
import type { Chat } from '../state';
import { say, type Words } from '../words';
import { button, el, icon, setText } from './element';

export interface BannerActs {
  now(): void;
  take(): void;
}

interface Trouble {
  state: 'lost' | 'busy' | 'elsewhere' | 'stopped';
  head: string;
  text: string;
  until?: number;
  act?: { text: string; run: () => void };
}

/** Says what is wrong with the line, what becomes of the visitor's words, and what can be done. */
export class Banner {
  readonly element = el('div', { class: 'banner', role: 'status', hidden: true, 'data-testid': 'chat-banner' });
  readonly #head = el('b');
  readonly #text = el('span');
  readonly #next = el('span', { class: 'next', 'aria-live': 'off' });
  readonly #act = button({ class: 'btn small' }, () => this.#run());
  readonly #words: Words;
  readonly #formats: Formats;
  readonly #acts: BannerActs;
  #run: () => void = () => {};

  constructor(words: Words, formats: Formats, acts: BannerActs) {
    this.#words = words;
    this.#formats = formats;
    this.#acts = acts;
    const foot = el('div', { class: 'foot' }, this.#next, this.#act);
    this.element.append(icon('alert', 'i s'), el('div', {}, this.#head, ' ', this.#text, foot));
  }

  show(chat: Chat, now: number): void {
    const trouble = this.#trouble(chat);
    this.element.hidden = trouble === undefined;
    if (!trouble) return;
    this.element.dataset['state'] = trouble.state;
    setText(this.#head, trouble.head);
    setText(this.#text, trouble.text);
    const left = trouble.until === undefined ? 0 : Math.ceil((trouble.until - now) / 1000);
    setText(this.#next, left > 1 ? say(this.#words.nextTry, { n: this.#formats.number(left) }) : '');
    this.#act.hidden = trouble.act === undefined;
    setText(this.#act, trouble.act?.text ?? '');
    this.#run = trouble.act?.run ?? (() => {});
  }

  #trouble(chat: Chat): Trouble | undefined {
    const { link } = chat;
    const words = this.#words;
    switch (link.is) {
      case 'pausing':
      case 'connecting': {
        if (chat.attempts < 2) return undefined;
        const until = link.is === 'pausing' ? link.until : undefined;
        const act = link.is === 'pausing' ? { text: words.tryNow, run: () => this.#acts.now() } : undefined;
        return { state: 'lost', head: words.lost, text: words.lostKept, until, act };
      }
      case 'open':
        return link.resendAt === undefined
          ? undefined
          : { state: 'busy', head: words.busy, text: words.lostKept, until: link.resendAt };
      case 'elsewhere':
        return { state: 'elsewhere', head: words.elsewhere, text: '', act: { text: words.here, run: () => this.#acts.take() } };
      case 'stopped':
        return { state: 'stopped', head: words.stopped, text: '', act: { text: words.restart, run: () => this.#acts.take() } };
      default:
        return undefined;
    }
  }
}
