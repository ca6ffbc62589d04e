import { describe, expect, it } from 'vitest';
import { formatsOf } from '../src/formats';
import { en } from '../src/words/en';
import { fa } from '../src/words/fa';
import { languageOf, say } from '../src/words';

describe('the words', () => {
  it('are the same in every language', () => {
    expect(Object.keys(fa).sort()).toEqual(Object.keys(en).sort());
  });

  it('name the same values in every language', () => {
    const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const key of Object.keys(en) as (keyof typeof en)[]) expect(values(fa[key])).toEqual(values(en[key]));
  });

  it('in Persian use Persian letters only', () => {
    for (const text of Object.values(fa)) expect(text).not.toMatch(/[يكةى0-9٠-٩]/);
  });

  it('promise a waiting visitor who leaves no more than the five minutes there are', () => {
    expect(en.waitingText).toContain('five minutes');
    expect(fa.waitingText).toContain('پنج دقیقه');
  });

  it('fill in their values', () => {
    expect(say(en.joined, { name: 'Negar' })).toBe('Negar has joined');
  });
});

describe('the formats', () => {
  const at = Date.parse('2026-11-21T08:12:00Z');

  it('write Persian digits and Jalali days in Persian', () => {
    const formats = formatsOf(languageOf('fa-IR'), 'Asia/Tehran');

    expect(formats.number(12)).toBe('۱۲');
    expect(formats.time(at)).toBe('۱۱:۴۲');
    expect(formats.day(at, at + 5 * 86_400_000)).toContain('آبان');
    expect(formats.day(at, at)).toBe('امروز');
  });

  it('write Latin digits and Gregorian days in English', () => {
    const formats = formatsOf(languageOf('en'), 'Europe/London');

    expect(formats.time(at)).toBe('08:12');
    expect(formats.day(at, at + 86_400_000)).toBe('Yesterday');
    expect(formats.day(at, at + 5 * 86_400_000)).toMatch(/^Saturday,? 21 November$/);
  });
});
