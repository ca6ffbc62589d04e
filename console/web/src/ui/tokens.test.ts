import { describe, expect, it } from 'vitest';
import tokens from './tokens.css?raw';

const styles = Object.entries(import.meta.glob<string>('../**/*.css', { query: '?raw', import: 'default', eager: true }));
const code = Object.entries(import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }));

const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['canvas', 'surface', 'raised', 'sunken', 'act-tint'];
const TEXTS: [string, string[]][] = [
  ['ink', GROUNDS],
  ['ink-2', GROUNDS],
  ['ink-3', GROUNDS],
  ['act', ['canvas', 'surface', 'raised', 'sunken']],
  ['on-act', ['act', 'act-strong']],
  ['on-offer', ['offer']],
  ['on-offer-2', ['offer']],
  ['offer', ['on-offer', 'on-offer-2']],
  ['risk', ['risk-tint', 'canvas', 'surface']],
  ['ink', ['risk-tint', 'late-tint']],
  ['late', ['late-tint', 'surface', 'raised']],
  ['surface', ['ink']],
];
const MARKS: [string, string[]][] = [
  ['line-control', ['canvas', 'surface', 'raised', 'sunken']],
  ['risk-mark', ['risk-tint', 'canvas', 'surface']],
  ['late-fill', ['surface', 'raised']],
  ['act', ['raised', 'surface', 'act-tint']],
];

const pairs = (list: [string, string[]][]) => list.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const));

describe('the colours', () => {
  it.each(['light', 'dark'] as const)('can be read (%s)', (theme) => {
    const weak = pairs(TEXTS).filter(([text, ground]) => contrast(colours.get(text)![theme], colours.get(ground)![theme]) < 4.5);

    expect(weak).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('can be told apart in marks and edges (%s)', (theme) => {
    const weak = pairs(MARKS).filter(([mark, ground]) => contrast(colours.get(mark)![theme], colours.get(ground)![theme]) < 3);

    expect(weak).toEqual([]);
  });
});

describe('the sources', () => {
  it('are all looked at', () => {
    expect(styles.length).toBeGreaterThan(2);
    expect(code.length).toBeGreaterThan(30);
  });

  it('know no left and right: every page is also right to left', () => {
    const physical = /(?:^|[\s;{])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|(?:left|right|top|bottom|width|height|min-width|max-width|min-height|max-height)\s*:|text-align:\s*(?:left|right)|float:)/;
    const lines = styles.flatMap(([file, text]) => text.split('\n').filter((line) => physical.test(line) && !/@media|font-face/.test(line)).map((line) => `${file}: ${line.trim()}`));

    expect(lines).toEqual([]);
    expect(physical.test('  margin-left: 1px;')).toBe(true);
    expect(physical.test('  width: 1px;')).toBe(true);
  });

  it('take colours from the tokens only', () => {
    const raw = styles.filter(([file]) => !file.endsWith('tokens.css')).filter(([, text]) => /#[0-9a-f]{3,8}\b|\brgb|\bhsl/i.test(text));

    expect(raw.map(([file]) => file)).toEqual([]);
  });

  it('set no physical styles and no raw colours in code', () => {
    const wrong = code.filter(([file, text]) => !file.includes('.test.') && /\b(?:marginLeft|marginRight|paddingLeft|paddingRight|textAlign)\b|['"]#[0-9a-f]{6}['"]/i.test(text));

    expect(wrong.map(([file]) => file)).toEqual([]);
  });

  it('keep components small', () => {
    const long = code.filter(([, text]) => text.split('\n').length > 300);

    expect(long.map(([file]) => file)).toEqual([]);
  });
});
