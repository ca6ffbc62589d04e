import { en, type Words } from './en';
import { fa } from './fa';

export type { Words };

/** A language the widget speaks: its words, its direction, its digits. */
export interface Language {
  tag: 'en' | 'fa';
  dir: 'ltr' | 'rtl';
  words: Words;
  locale: string;
}

export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('fa')
    ? { tag: 'fa', dir: 'rtl', words: fa, locale: 'fa-IR' }
    : { tag: 'en', dir: 'ltr', words: en, locale: 'en-GB' };
}

export function say(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
