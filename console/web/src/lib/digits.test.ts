import { describe, expect, it } from 'vitest';
import { readWhole } from './digits';

describe('a whole number', () => {
  it.each([
    ['5', 5],
    [' ۱۲ ', 12],
    ['٢٤', 24],
    ['-7', -7],
    ['\u200e\u2212۳', -3],
    ['', undefined],
    ['5.5', undefined],
    ['five', undefined],
  ])('is read from %j as %s', (text, value) => {
    expect(readWhole(text)).toBe(value);
  });
});
