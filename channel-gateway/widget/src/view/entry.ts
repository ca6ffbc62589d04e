import type { Formats } from '../formats';
import { offerOf } from '../offer';
import type { EntryPoint, Wait } from '../protocol';
import type { Chat } from '../state';
import { say, type Words } from '../words';
import { el, setText } from './element';

const BANDS: Record<Wait, readonly [number, number]> = {
  UNDER_1: [0, 1],
  FROM_1_TO_2: [1, 2],
  FROM_3_TO_5: [3, 5],
  FROM_6_TO_10: [6, 10],
  FROM_11_TO_15: [11, 15],
  FROM_16_TO_30: [16, 30],
  OVER_30: [30, Infinity],
};

/** Says whether anybody is there, how long it takes, and when it opens: as long as nobody has joined. */
export class EntryNote {
  readonly element = el('div', { class: 'place', role: 'status', hidden: true, 'data-testid': 'chat-entry' });
  readonly #head = el('b');
  readonly #text = el('p');
  readonly #words: Words;
  readonly #formats: Formats;

  constructor(words: Words, formats: Formats) {
    this.#words = words;
    this.#formats = formats;
    this.element.append(this.#head, this.#text);
  }

  show(chat: Chat, now: number): void {
    const note = chat.entry && chat.conversation !== 'AGENT_JOINED' && chat.conversation !== 'CALLBACK' ? this.#note(chat.entry, offerOf(chat) === 'form', now) : undefined;
    this.element.hidden = note === undefined;
    if (!note || !chat.entry) return;
    this.element.dataset['state'] = chat.entry.state;
    setText(this.#head, note.head);
    setText(this.#text, note.text);
    this.#text.hidden = note.text === '';
  }

  #note({ state, expectedWait: wait, opensAt }: EntryPoint, form: boolean, now: number): { head: string; text: string } | undefined {
    const words = this.#words;
    switch (state) {
      case 'CLOSED':
        return { head: words.closed, text: `${this.#opening(opensAt, now)} ${form ? '' : words.closedText}`.trim() };
      case 'UNSTAFFED':
        return { head: words.unstaffed, text: form ? '' : words.unstaffedText };
      case 'LONG_WAIT':
        return { head: words.longWait, text: this.#wait(wait) };
      case 'OPEN':
        return wait && BANDS[wait] ? { head: this.#wait(wait), text: '' } : undefined;
      default:
        return undefined;
    }
  }

  #opening(opensAt: string | undefined, now: number): string {
    const at = Date.parse(opensAt ?? '');
    if (!(at > now)) return '';
    return say(this.#words.opensAt, { day: this.#formats.day(at, now), time: this.#formats.time(at) });
  }

  #wait(wait: Wait | undefined): string {
    const [from, to] = (wait && BANDS[wait]) ?? [0, 0];
    const number = (value: number) => this.#formats.number(value);
    if (to === 0) return '';
    if (from === 0) return this.#words.waitUnder;
    if (to === Infinity) return say(this.#words.waitOver, { n: number(from) });
    return say(this.#words.waitBand, { from: number(from), to: number(to) });
  }
}
