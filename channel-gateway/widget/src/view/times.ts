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

  constructor(words: Words, formats: Formats, testId: string) {
    this.#words = words;
    this.#formats = formats;
    this.element = el('select', { 'aria-label': words.callbackTime, 'data-testid': testId });
  }

  get value(): string | undefined {
    return this.element.value || undefined;
  }

  show(openings: Opening[] | undefined, now: number): void {
    const slots = slotsOf(openings, now);
    const shown = slots.join();
    if (shown === this.#shown && this.element.length > 0) return;
    this.#shown = shown;
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
