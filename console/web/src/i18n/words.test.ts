import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '.';
import en from './en.json';
import fa from './fa.json';

function flat(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value as object, `${prefix}${key}.`),
  );
}

describe('the words', () => {
  const english = new Map(flat(en));
  const persian = new Map(flat(fa));

  it('are the same in both languages', () => {
    expect([...persian.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('name the same values in both languages', () => {
    const values = (text = '') => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();
    for (const [key, text] of english) expect([key, values(persian.get(key))]).toEqual([key, values(text)]);
  });

  it('in Persian use Persian letters and digits', () => {
    for (const [key, text] of persian) if (key !== 'sendKey') expect([key, text]).not.toEqual([key, expect.stringMatching(/[يكةى0-9٠-٩]/)]);
  });

  it('name every refusal of a configuration', () => {
    const refusals = ['unreadable-configuration', 'faulty-configuration', 'stale-version', 'version-needed', 'configuration-too-large', 'too-large', 'invalid-comment', 'unknown-version'];
    expect(Object.keys(en.problem)).toEqual(expect.arrayContaining(refusals));
  });

  it('are never empty', () => {
    for (const [key, text] of [...english, ...persian]) expect([key, text.trim()]).not.toEqual([key, '']);
  });
});

describe('the language', () => {
  it('is the person’s choice, then the account’s, then the browser’s', () => {
    expect(chooseLanguage('fa', 'en', 'en-GB')).toBe('fa');
    expect(chooseLanguage(null, 'fa-IR', 'en-GB')).toBe('fa');
    expect(chooseLanguage(null, undefined, 'de-DE')).toBe('en');
  });
});
