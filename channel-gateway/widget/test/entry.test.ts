// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../src/formats';
import { EntryNote } from '../src/view/entry';
import { languageOf } from '../src/words';
import { Driver } from './driver';

const now = Date.parse('2026-11-21T08:12:00Z');

function noteIn(tag: string) {
  const language = languageOf(tag);
  return new EntryNote(language.words, formatsOf(language, 'UTC'));
}

function shown(tag: string, frame: object, ...more: object[]): string | undefined {
  const driver = Driver.connected();
  [{ type: 'entry', ...frame }, ...more].forEach((each) => driver.hear(each as never));
  const note = noteIn(tag);
  note.show(driver.chat, now);
  return note.element.hidden ? undefined : (note.element.textContent ?? '');
}

describe('the note on the entry point', () => {
  it('says nothing while nobody has said anything, or all is well', () => {
    expect(shown('en', { state: 'OPEN' })).toBeUndefined();
    expect(shown('en', { state: 'SOMETHING_NEWER' })).toBeUndefined();
    expect(shown('en', { state: 'OPEN', expectedWait: 'SOMETHING_NEWER' })).toBeUndefined();
  });

  it('says how long it takes', () => {
    expect(shown('en', { state: 'OPEN', expectedWait: 'UNDER_1' })).toBe('Expected wait: less than a minute');
    expect(shown('en', { state: 'LONG_WAIT', expectedWait: 'FROM_11_TO_15' })).toContain('11 to 15 minutes');
    expect(shown('fa', { state: 'LONG_WAIT', expectedWait: 'OVER_30' })).toContain('بیش از ۳۰ دقیقه');
  });

  it('says that nobody is there, and when it opens', () => {
    expect(shown('en', { state: 'UNSTAFFED' })).toContain('Nobody is here right now');
    expect(shown('en', { state: 'CLOSED', opensAt: '2026-11-22T08:30:00Z' })).toContain('at 08:30');
    expect(shown('fa', { state: 'CLOSED', opensAt: '2026-11-22T08:30:00Z' })).toContain('ساعت ۰۸:۳۰ باز می‌کنیم');
  });

  it('names no opening that is over or that is no time', () => {
    expect(shown('en', { state: 'CLOSED', opensAt: '2026-11-20T08:30:00Z' })).not.toContain('We open');
    expect(shown('en', { state: 'CLOSED', opensAt: 'soon' })).not.toContain('We open');
  });

  it('is silent once somebody has joined', () => {
    expect(shown('en', { state: 'CLOSED' }, { type: 'state', state: 'AGENT_JOINED', at: '' })).toBeUndefined();
  });
});
