import { describe, expect, it } from 'vitest';
import { Formats } from './formats';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = Date.parse('2026-11-21T08:12:05Z');

describe('durations', () => {
  const en = new Formats('en', 'UTC');
  const fa = new Formats('fa', 'UTC');

  it.each([
    [41 * SECOND, '0:41', '۰:۴۱'],
    [59 * MINUTE + 59_999, '59:59', '۵۹:۵۹'],
    [2 * HOUR + 10 * MINUTE, '2 h 10 min', '۲ ساعت و ۱۰ دقیقه'],
    [2 * HOUR, '2 h', '۲ ساعت'],
    [DAY + 4 * HOUR, '1 d 4 h', '۱ روز و ۴ ساعت'],
    [-5 * SECOND, '0:00', '۰:۰۰'],
  ])('%i ms is %s', (ms, english, persian) => {
    expect(en.duration(ms)).toBe(english);
    expect(fa.duration(ms)).toBe(persian);
  });

  it('in lists are rounded down to the larger unit', () => {
    expect(en.briefly(2 * HOUR + 59 * MINUTE)).toBe('2 h');
    expect(fa.briefly(3 * DAY)).toBe('۳ روز');
  });
});

describe('dates', () => {
  it('are Jalali in Persian and Gregorian in English', () => {
    expect(new Formats('fa', 'Asia/Tehran').date(at)).toBe('شنبه ۳۰ آبان');
    expect(new Formats('en', 'Asia/Tehran').date(at)).toBe('Sat 21 Nov');
  });

  it('say the exact moment in both calendars', () => {
    expect(new Formats('en', 'Asia/Tehran').moment(at)).toMatch(/^11:42:05 · 21 November 2026 · 30 Aban 1405/);
    expect(new Formats('fa', 'Asia/Tehran').moment(at)).toMatch(/^۱۱:۴۲:۰۵ · ۳۰ آبان ۱۴۰۵ · .*نوامبر ۲۰۲۶/);
  });

  it('count days by the calendar of the place', () => {
    const lateEvening = Date.parse('2026-11-20T21:00:00Z');

    expect(new Formats('en', 'UTC').daysAgo(lateEvening, at)).toBe(1);
    expect(new Formats('en', 'Asia/Tehran').daysAgo(lateEvening, at)).toBe(0);
  });
});

describe('numbers', () => {
  it('have Persian digits and separators in Persian', () => {
    expect(new Formats('fa').number(10_000)).toBe('۱۰٬۰۰۰');
    expect(new Formats('en').number(10_000)).toBe('10,000');
  });
});
