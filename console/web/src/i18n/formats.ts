/** The one place that writes numbers, durations and dates. Persian gets its digits and the Jalali calendar. */
export type LanguageTag = 'en' | 'fa';

const LOCALES = { en: 'en-GB', fa: 'fa-IR-u-ca-persian-nu-arabext' } as const;
const OTHER_CALENDAR = { en: 'en-GB-u-ca-persian', fa: 'fa-IR-u-ca-gregory-nu-arabext' } as const;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = {
  en: { min: (n: string) => `${n} min`, h: (n: string) => `${n} h`, d: (n: string) => `${n} d`, and: ' ' },
  fa: { min: (n: string) => `${n} دقیقه`, h: (n: string) => `${n} ساعت`, d: (n: string) => `${n} روز`, and: ' و ' },
};

export class Formats {
  readonly language: LanguageTag;
  readonly #timeZone: string | undefined;
  readonly #number: Intl.NumberFormat;
  readonly #twoDigits: Intl.NumberFormat;
  readonly #time: Intl.DateTimeFormat;
  readonly #seconds: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #key: Intl.DateTimeFormat;

  constructor(language: LanguageTag, timeZone?: string) {
    const locale = LOCALES[language];
    this.language = language;
    this.#timeZone = timeZone;
    this.#number = new Intl.NumberFormat(locale);
    this.#twoDigits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
    this.#time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
    this.#seconds = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23', timeZone });
    this.#day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone });
    this.#key = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** How large a file is: "340 kB", "2.4 MB". */
  size(bytes: number): string {
    const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
    const value = bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1_000)) : Math.round(bytes / 100_000) / 10;
    return new Intl.NumberFormat(LOCALES[this.language], { style: 'unit', unit }).format(value);
  }

  time(at: number): string {
    return this.#time.format(at);
  }

  timeWithSeconds(at: number): string {
    return this.#seconds.format(at);
  }

  /** "Sat 21 Nov", «شنبه ۳۰ آبان». */
  date(at: number): string {
    const parts = this.#day.formatToParts(at);
    const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '';
    return `${part('weekday')} ${part('day')} ${part('month')}`;
  }

  /** How many days before `now` a moment was, by the calendar and not by the clock. */
  daysAgo(at: number, now: number): number {
    return Math.round((Date.parse(this.#key.format(now)) - Date.parse(this.#key.format(at))) / (DAY * 1000));
  }

  /** The exact moment in both calendars, for a tooltip. */
  moment(at: number): string {
    const both = [LOCALES[this.language], OTHER_CALENDAR[this.language]];
    const dates = both.map((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: this.#timeZone }).format(at));
    return `${this.timeWithSeconds(at)} · ${dates.join(' · ')}`;
  }

  /** m:ss under an hour, then two units: "2 h 10 min". Rounded down. */
  duration(ms: number): string {
    const s = wholeSeconds(ms);
    if (s < HOUR) return this.#clock(s);
    return s < DAY ? this.#two('h', s, HOUR, 'min', MINUTE) : this.#two('d', s, DAY, 'h', HOUR);
  }

  /** For lists: m:ss under an hour, then the larger unit alone. */
  briefly(ms: number): string {
    const s = wholeSeconds(ms);
    if (s < HOUR) return this.#clock(s);
    return s < DAY ? this.#one('h', Math.floor(s / HOUR)) : this.#one('d', Math.floor(s / DAY));
  }

  #clock(s: number): string {
    return `${this.number(Math.floor(s / MINUTE))}:${this.#twoDigits.format(s % MINUTE)}`;
  }

  #two(large: 'h' | 'd', s: number, largeSize: number, small: 'min' | 'h', smallSize: number): string {
    const first = this.#one(large, Math.floor(s / largeSize));
    const rest = Math.floor((s % largeSize) / smallSize);
    return rest === 0 ? first : first + UNITS[this.language].and + this.#one(small, rest);
  }

  #one(unit: 'min' | 'h' | 'd', count: number): string {
    return UNITS[this.language][unit](this.number(count));
  }
}

function wholeSeconds(ms: number): number {
  return Math.max(0, Math.floor(ms / 1000));
}
