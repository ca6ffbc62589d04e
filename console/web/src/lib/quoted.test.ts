import { describe, expect, it } from 'vitest';
import { stretchesOf } from './quoted';
import { mails } from '../test/mails';

const shownOf = (text: string) =>
  stretchesOf(text)
    .filter((it) => it.is === 'words')
    .map((it) => it.text.trim())
    .join('\n');

describe('what a mail quotes', () => {
  for (const mail of mails) {
    it(`is folded: ${mail.name}`, () => {
      const stretches = stretchesOf(mail.text);

      expect(stretches.map((it) => it.is).filter((it, i, all) => it !== all[i - 1])).toEqual(mail.kinds);
      expect(shownOf(mail.text)).toBe(mail.words);
    });

    it(`is never cut: ${mail.name}`, () => {
      expect(stretchesOf(mail.text).map((it) => it.text).join('')).toBe(mail.text);
    });
  }

  it('says how many lines are folded', () => {
    expect(stretchesOf('Yes.\n\nOn 17 Nov 2026, Tom wrote:\n> one\n>\n> two\n\n-- \nClaire\n').map((it) => [it.is, it.lines])).toEqual([
      ['words', 1],
      ['quote', 4],
      ['signature', 2],
    ]);
  });

  it('is not cut from any text, whatever it holds', () => {
    const lines = ['> q', 'words', '', '-- ', 'On 1 May, a wrote:', 'From: a@b', 'Sent: now', 'To: b@c', '________________', 'Sent from my iPhone', 'در تاریخ ۱ مه علی نوشت:'];
    let seed = 20261122;
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 12 }, () => lines[(seed = (seed * 1103515245 + 12345) % 2147483648) % lines.length]).join('\n');
      expect(stretchesOf(text).map((it) => it.text).join('')).toBe(text);
    }
  });

  it('of a megabyte is told at once', () => {
    const text = `${'On 1 '.repeat(2_000)}\n`.repeat(100) + `${' '.repeat(100_000)}x\n` + '> quoted\n'.repeat(5_000);
    const before = performance.now();
    expect(stretchesOf(text).map((it) => it.text).join('')).toBe(text);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
