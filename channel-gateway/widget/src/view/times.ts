import type { Formats } from '../formats';
import type { Opening } from '../protocol';
import { slotsOf } from '../slots';
import type { Words } from '../words';
import { el } from './element';

/** Lets a visitor name a time, in their own calendar; as soon as possible where they do not. */
export class TimeChoice {
  readonly element: HTMLSelectElement;
  readonly #words: Words;
  readonly #formats: Formats;
  #shown = '';
  #free = '';

  constructor(words: Words, formats: Formats, testId: string) {
    this.#words = words;
    this.#formats = formats;
    this.element = el('select', { 'aria-label': words.callbackTime, 'data-testid': testId });
  }

  get value(): string | undefined {
    return this.element.value || undefined;
  }

  /** What is free is among them, whatever else is; when it is told anew, the first of it is chosen. */
  show(openings: Opening[] | undefined, now: number, free: string[] = []): void {
    const named = free.map((at) => Date.parse(at)).filter((at) => at > now);
    const slots = [...new Set([...slotsOf(openings, now), ...named])].sort((one, other) => one - other);
    const shown = [...slots, ...free].join();
    if (shown === this.#shown && this.element.length > 0) return;
    this.#shown = shown;
    const isNews = free.join() !== this.#free;
    this.#free = free.join();
    const chosen = isNews && named[0] ? new Date(named[0]).toISOString() : this.element.value;
    this.element.replaceChildren(el('option', { value: '' }, this.#words.callbackAsSoon), ...this.#days(slots, now));
    this.element.value = slots.some((at) => new Date(at).toISOString() === chosen) ? chosen : '';
  }

  #days(slots: number[], now: number): HTMLElement[] {
    const days = new Map<string, HTMLElement>();
    for (const at of slots) {
      const day = this.#formats.day(at, now);
      const group = days.get(day) ?? el('optgroup', { label: day });
      group.append(el('option', { value: new Date(at).toISOString() }, this.#formats.time(at)));
      days.set(day, group);
    }
    return [...days.values()];
  }
}
