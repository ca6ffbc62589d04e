import type { Language } from './words';

/** Numbers and times as the visitor's language writes them; fa-IR brings Persian digits and the Jalali calendar. */
export interface Formats {
  number(value: number): string;
  time(at: number): string;
  /** Names the day of a moment: today, yesterday, or its date. */
  day(at: number, now: number): string;
}

export function formatsOf(language: Language, timeZone?: string): Formats {
  const number = new Intl.NumberFormat(language.locale);
  const time = new Intl.DateTimeFormat(language.locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const day = new Intl.DateTimeFormat(language.locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const key = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
  return {
    number: (value) => number.format(value),
    time: (at) => time.format(at),
    day: (at, now) => {
      if (key.format(at) === key.format(now)) return language.words.today;
      if (key.format(at) === key.format(now - 86_400_000)) return language.words.yesterday;
      if (key.format(at) === key.format(now + 86_400_000)) return language.words.tomorrow;
      return day.format(at);
    },
  };
}
