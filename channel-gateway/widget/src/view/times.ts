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
  #openings: Opening[] | undefined;
  #free: string[] = [];
  #shown = '';

  constructor(words: Words, formats: Formats, testId: string) {
    this.#words = words;
    this.#formats = formats;
    this.element = el('select', { 'aria-label': words.callbackTime, 'data-testid': testId });
  }

  get value(): string | undefined {
    return this.element.value || undefined;
  }

  show(openings: Opening[] | undefined, now: number): void {
    this.#openings = openings;
    this.#fill(now);
  }

  /** Others have taken a time: what is free is among the times, whatever else is, and the first of it is chosen. */
  choose(free: string[] | undefined, now: number): void {
    this.#free = free ?? [];
    this.#fill(now);
    const [first] = this.#named(now);
    if (first) this.element.value = new Date(first).toISOString();
  }

  #named(now: number): number[] {
    return this.#free.map((at) => Date.parse(at)).filter((at) => at > now);
  }

  #fill(now: number): void {
    const slots = [...new Set([...slotsOf(this.#openings, now), ...this.#named(now)])].sort((one, other) => one - other);
    if (slots.join() === this.#shown && this.element.length > 0) return;
    this.#shown = slots.join();
    const chosen = this.element.value;
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
