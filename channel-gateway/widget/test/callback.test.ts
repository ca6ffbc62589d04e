// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../src/formats';
import { CallbackNote } from '../src/view/callback';
import { languageOf } from '../src/words';
import { Driver } from './driver';

const now = Date.parse('2026-11-21T08:12:00Z');

function note(tag = 'en') {
  const language = languageOf(tag);
  const acts: unknown[] = [];
  const view = new CallbackNote(language.words, formatsOf(language, 'UTC'), {
    want: ({ phone, time }) => acts.push([phone ?? 'written to', time].filter(Boolean).join(' at ')),
    cancel: () => acts.push('cancelled'),
  });
  return { view, acts };
}

function waiting(entry: object): Driver {
  const driver = Driver.connected();
  driver.hear({ type: 'state', state: 'WAITING', at: '' });
  driver.hear({ type: 'entry', ...entry } as never);
  return driver;
}

describe('who need not wait', () => {
  it('is offered it only where it takes long, or nobody is there', () => {
    const { view } = note();
    const shown = (entry: object) => {
      view.show(waiting(entry).chat, now);
      return !view.element.hidden;
    };

    expect(shown({ state: 'OPEN' })).toBe(false);
    expect(shown({ state: 'OPEN', expectedWait: 'FROM_1_TO_2' })).toBe(false);
    expect(shown({ state: 'OPEN', expectedWait: 'FROM_3_TO_5' })).toBe(true);
    expect(shown({ state: 'UNSTAFFED' })).toBe(true);
    expect(shown({ state: 'CLOSED' })).toBe(true);
    view.show(Driver.connected().chat, now);
    expect(view.element.hidden).toBe(true);
  });

  it('asks once, with the number or without', () => {
    const driver = waiting({ state: 'CLOSED' });
    driver.tell({ type: 'callback-wanted', phone: '0912' });
    expect(driver.sent.at(-1)).toEqual({ type: 'callback', phone: '0912' });
    driver.tell({ type: 'callback-wanted' });
    expect(driver.sent.at(-1)).toEqual({ type: 'callback' });

    driver.hear({ type: 'state', state: 'CALLBACK', at: '', promisedBy: '2026-11-21T09:00:00Z' } as never);
    const before = driver.sent.length;
    driver.tell({ type: 'callback-wanted' });
    expect(driver.sent.length).toBe(before);
  });

  it('says by when, and takes it back', () => {
    const { view, acts } = note();
    const driver = waiting({ state: 'CLOSED' });
    driver.hear({ type: 'state', state: 'CALLBACK', at: '', promisedBy: '2026-11-21T09:30:00Z' } as never);
    view.show(driver.chat, now);
    expect(view.element.textContent).toContain('09:30');
    (view.element.querySelector('[data-testid=chat-callback-cancel]') as HTMLButtonElement).click();
    expect(acts).toEqual(['cancelled']);

    driver.tell({ type: 'callback-cancelled' });
    expect(driver.sent.at(-1)).toEqual({ type: 'cancel-callback' });
    driver.hear({ type: 'state', state: 'AGENT_JOINED', at: '' });
    expect(driver.chat.promisedBy).toBeUndefined();
  });

  it('is told when there is room where others have taken the time, with that time chosen', () => {
    const { view, acts } = note('fa');
    const driver = waiting({ state: 'CLOSED', openings: [{ from: '2026-11-21T09:00:00Z', to: '2026-11-21T12:00:00Z' }] });
    view.show(driver.chat, now);
    const choice = view.element.querySelector('select')!;
    choice.value = '2026-11-21T09:30:00.000Z';
    driver.hear({ type: 'state', state: 'WAITING', at: '', callbackRefused: 'TIME_FULL', freeTimes: ['2026-11-21T09:45:00Z', '2026-11-21T10:00:00Z'] } as never);
    view.show(driver.chat, now);

    expect(view.element.querySelector('p')!.textContent).toBe('آن ساعت پر است. امروز ساعت ۰۹:۴۵ خالی است و همان برایتان برگزیده شد.');
    view.element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(acts).toEqual(['written to at 2026-11-21T09:45:00.000Z']);
    choice.value = '2026-11-21T11:00:00.000Z';
    view.show(driver.chat, now + 1_000);
    expect(choice.value).toBe('2026-11-21T11:00:00.000Z');

    driver.tell({ type: 'callback-wanted', time: choice.value });
    view.show(driver.chat, now + 1_000);
    expect(choice.value).toBe('2026-11-21T11:00:00.000Z');
    driver.hear({ type: 'state', state: 'WAITING', at: '2', callbackRefused: 'TIME_FULL', freeTimes: ['2026-11-21T09:45:00Z', '2026-11-21T10:00:00Z'] } as never);
    view.show(driver.chat, now + 1_000);
    expect(choice.value).toBe('2026-11-21T09:45:00.000Z');

    driver.hear({ type: 'state', state: 'WAITING', at: '3', callbackRefused: 'TIME_FULL' } as never);
    view.show(driver.chat, now);
    expect(view.element.querySelector('p')!.textContent).toBe(languageOf('fa').words.callbackTimesFull);
  });

  it('is told what is no number, and when nothing comes of it', () => {
    const { view } = note();
    const driver = waiting({ state: 'CLOSED' });
    driver.tell({ type: 'callback-wanted', phone: 'call me' });
    driver.hear({ type: 'refused', problem: { type: 'urn:pasokh:problem:phone-invalid' } });
    view.show(driver.chat, now);
    expect(view.element.textContent).toContain('no phone number');

    driver.tell({ type: 'callback-wanted' });
    view.show(driver.chat, (driver.chat.callbackAskedAt ?? 0) + 1);
    expect(view.element.textContent).toContain('Arranging');
    view.show(driver.chat, (driver.chat.callbackAskedAt ?? 0) + 10_001);
    expect(view.element.textContent).toContain('could not be arranged');
  });

  it('keeps the time they chose when a new line tells the refusal again', () => {
    const { view } = note();
    const driver = waiting({ state: 'CLOSED', openings: [{ from: '2026-11-21T09:00:00Z', to: '2026-11-21T12:00:00Z' }] });
    const refusal = { type: 'state', state: 'WAITING', at: '2026-11-21T08:12:00Z', callbackRefused: 'TIME_FULL', freeTimes: ['2026-11-21T09:45:00Z'] } as never;
    driver.hear(refusal);
    view.show(driver.chat, now);
    const choice = view.element.querySelector('select')!;
    choice.value = '2026-11-21T11:00:00.000Z';

    driver.close(1006);
    driver.later(1_000);
    driver.open();
    driver.welcome({ state: 'WAITING' });
    driver.hear(refusal);
    view.show(driver.chat, now);
    expect(choice.value).toBe('2026-11-21T11:00:00.000Z');
    expect(view.element.querySelector('p')!.textContent).toContain('09:45');

    driver.tell({ type: 'callback-wanted', time: choice.value });
    driver.hear(refusal);
    view.show(driver.chat, now);
    expect(choice.value).toBe('2026-11-21T11:00:00.000Z');
    expect(driver.chat.callbackAskedAt).toBe(driver.now);
    expect(driver.chat.callbackRefused).toBeUndefined();
  });
});

describe('what was asked and not taken', () => {
  const again = (driver: Driver) => {
    driver.hear({ type: 'unavailable', retryAfterSeconds: 2 });
    driver.later(2_000);
    driver.later(1_000);
    driver.takeSent();
    driver.open();
  };

  it('is asked again on the next line, until it is answered', () => {
    const driver = waiting({ state: 'CLOSED' });
    driver.tell({ type: 'callback-wanted', phone: '0912', time: '2026-11-21T11:00:00Z' });
    again(driver);
    driver.welcome({ state: 'WAITING' });
    expect(driver.sent.at(-1)).toEqual({ type: 'callback', phone: '0912', time: '2026-11-21T11:00:00Z' });

    driver.hear({ type: 'state', state: 'CALLBACK', at: '1' });
    again(driver);
    driver.welcome({ state: 'CALLBACK' });
    expect(driver.sent.map(({ type }) => type)).toEqual(['hello']);

    driver.tell({ type: 'callback-cancelled' });
    again(driver);
    driver.welcome({ state: 'CALLBACK' });
    expect(driver.sent.at(-1)).toEqual({ type: 'cancel-callback' });
  });

  it('is not asked again where the answer came while nobody listened', () => {
    const driver = waiting({ state: 'CLOSED' });
    driver.tell({ type: 'callback-wanted' });
    again(driver);
    driver.welcome({ state: 'CALLBACK' });
    expect(driver.sent.map(({ type }) => type)).toEqual(['hello']);
  });

  it('is a leaving only after what was written before it, and none after what was written since', () => {
    const driver = waiting({ state: 'OPEN' });
    driver.write('one more thing');
    driver.tell({ type: 'left' });
    again(driver);
    driver.welcome({ state: 'WAITING' });
    expect(driver.sent.map(({ type }) => type)).toEqual(['hello', 'message', 'leave']);

    driver.write('I am still here');
    again(driver);
    driver.welcome({ state: 'WAITING' });
    expect(driver.sent.map(({ type }) => type)).toEqual(['hello', 'message', 'message']);
  });
});
