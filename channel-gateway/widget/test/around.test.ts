// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Door } from '../src/door';
import { formatsOf } from '../src/formats';
import { readKept } from '../src/memory';
import { Close } from '../src/protocol';
import { begin } from '../src/state';
import { step } from '../src/step';
import { After } from '../src/view/after';
import { Questions } from '../src/view/questions';
import { rowsOf } from '../src/view/rows';
import { languageOf } from '../src/words';
import { Driver, fromAgent, fromVisitor } from './driver';

const DOOR: Door = {
  whenClosed: 'FORM',
  whenUnstaffed: 'WRITE',
  mail: true,
  rating: true,
  questions: [
    { id: 'name', kind: 'NAME', required: false, label: {}, choices: [] },
    { id: 'mail', kind: 'EMAIL', required: true, label: {}, choices: [] },
    { id: 'topic', kind: 'CHOICE', required: true, label: { en: 'About what?', fa: 'دربارهٔ چه؟' }, choices: [{ en: 'An order', fa: 'سفارش' }, { en: 'Else' }] },
  ],
};

const english = languageOf('en');

function again(driver: Driver, frame: Parameters<Driver['welcome']>[0] = {}): string[] {
  driver.close(1006);
  driver.later(1_000);
  driver.takeSent();
  driver.open();
  driver.welcome(frame);
  return driver.takeSent().map(({ type }) => type);
}

describe('what is asked before', () => {
  const answers: Record<string, string>[] = [];
  let questions: Questions;
  const field = (id: string) => questions.element.querySelector<HTMLInputElement>(`[data-testid=chat-question-${id}]`)!;
  const go = () => questions.element.querySelector<HTMLButtonElement>('[data-testid=chat-questions-go]')!.click();

  beforeEach(() => {
    answers.length = 0;
    questions = new Questions(english, 'Mina', (given) => answers.push(given));
    document.body.replaceChildren(questions.element);
  });

  it('is answered before the first word, and only then', () => {
    const driver = Driver.connected();
    driver.tell({ type: 'door', door: DOOR });
    expect(questions.show(driver.chat)).toBe(true);
    expect(questions.element.textContent).toContain('About what?');
    go();
    expect(questions.element.textContent).toContain('missing');
    field('mail').value = 'nobody';
    field('topic').value = 'An order';
    go();
    expect(answers).toEqual([]);
    field('mail').value = 'mina@example.net';
    go();
    expect(answers).toEqual([{ name: 'Mina', mail: 'mina@example.net', topic: 'An order' }]);

    driver.tell({ type: 'answered', answers: answers[0]! });
    expect(questions.show(driver.chat)).toBe(false);
    expect(driver.sent.at(-1)).toEqual({ type: 'about', answers: answers[0] });
  });

  it('is said anew on each line, before what waits to be sent', () => {
    const driver = Driver.connected();
    driver.tell({ type: 'answered', answers: { topic: 'Else' } });
    driver.write('hello');
    expect(again(driver)).toEqual(['hello', 'about', 'message']);
    expect(readKept(JSON.stringify(driver.kept))?.answers).toEqual({ topic: 'Else' });
    expect(readKept('{"drafts":[],"answers":{"a":1,"b":"c"}}')?.answers).toEqual({ b: 'c' });
  });

  it('is not asked of who is in a conversation, or has been', () => {
    for (const chat of [Driver.connected({ state: 'WAITING' }), Driver.connected({ transcript: [fromVisitor(1, 1, 'a')] })]) {
      chat.tell({ type: 'door', door: DOOR });
      expect(questions.show(chat.chat)).toBe(false);
    }
  });
});

describe('a customer of the site', () => {
  const opened = (visitor?: string, token?: string) => {
    const chat = { ...begin({ gateways: 1, language: 'en', visitor }), token, link: { is: 'connecting', since: 0 } as const };
    return step(chat, { type: 'opened' }, 0).acts;
  };

  it('is vouched for with the first frame', () => {
    expect(opened('signed')).toEqual([{ do: 'send', frame: expect.objectContaining({ type: 'hello', visitor: 'signed' }) }]);
  });

  it('may write without, once what the site has signed is over', () => {
    const chat = { ...begin({ gateways: 1, language: 'en', visitor: 'over' }), link: { is: 'connecting', since: 0 } as const };
    const { chat: next, acts } = step(chat, { type: 'closed', code: Close.visitor, chance: 0 }, 0);
    expect(acts).toEqual([{ do: 'connect', gateway: 0 }]);
    expect(next.visitor).toBeUndefined();
  });
});

describe('whoever comes next to the same machine', () => {
  it('has a session of their own, and nothing of what the other had not sent', () => {
    const driver = Driver.connected();
    driver.tell({ type: 'answered', answers: { topic: 'Else' } });
    driver.close(1006);
    driver.write('my secret');
    driver.later(1_000);
    driver.open();
    driver.close(Close.another);
    driver.takeSent();
    driver.open();
    driver.welcome();

    expect(driver.sent).toEqual([expect.objectContaining({ type: 'hello', token: undefined })]);
    expect(driver.kept).toMatchObject({ drafts: [] });
  });
});

describe('what has been read', () => {
  it('is marked, with all that was before it', () => {
    const driver = Driver.connected({ transcript: [fromVisitor(1, 1, 'one'), fromVisitor(2, 2, 'two'), fromVisitor(3, 3, 'three')] });
    driver.hear({ type: 'seen', messageId: 'c2' });
    const marks = () => rowsOf(driver.chat, english.words, formatsOf(english, 'UTC'), 0).flatMap((row) => (row.is === 'message' ? [row.mark?.text] : []));
    expect(marks()).toEqual(['Read', 'Read', 'Received']);

    const later = Driver.connected({ transcript: [{ ...fromVisitor(1, 1, 'one'), delivery: 'READ' as const }] });
    expect(rowsOf(later.chat, english.words, formatsOf(english, 'UTC'), 0).at(-1)).toMatchObject({ mark: { state: 'read' } });
  });
});

describe('when it is over', () => {
  const acts: unknown[] = [];
  let after: After;
  const find = <E extends HTMLElement>(id: string) => after.element.querySelector<E>(`[data-testid=chat-${id}]`)!;

  function ended(): Driver {
    const driver = Driver.connected({ state: 'AGENT_JOINED', transcript: [fromAgent(1, 'hi')] });
    driver.tell({ type: 'door', door: DOOR });
    driver.hear({ type: 'state', state: 'ENDED', at: '' });
    return driver;
  }

  beforeEach(() => {
    acts.length = 0;
    after = new After(english.words, String, { rate: (score, comment) => acts.push([score, comment]), copy: (email) => acts.push(email) });
    document.body.replaceChildren(after.element);
  });

  it('one says how it went, and why', () => {
    const driver = ended();
    after.show(driver.chat);
    expect(find('rate-comment').parentElement?.hidden).toBe(true);
    find('rate-4').click();
    expect(acts).toEqual([[4, undefined]]);
    driver.tell({ type: 'rated', score: 4 });
    driver.hear({ type: 'done', what: 'rate' });
    after.show(driver.chat);
    expect(after.element.textContent).toContain('Thank you');
    expect(find<HTMLInputElement>('rate-4').checked).toBe(true);
    find<HTMLTextAreaElement>('rate-comment').value = 'slow';
    after.element.querySelector<HTMLButtonElement>('[data-testid=chat-rate-send]')!.click();
    expect(acts.at(-1)).toEqual([4, 'slow']);
  });

  it('what nobody could take is said again on the next line', () => {
    const driver = ended();
    driver.tell({ type: 'rated', score: 2 });
    driver.tell({ type: 'copy-wanted', email: 'mina@example.net' });
    expect(again(driver, { state: 'ENDED' })).toEqual(['hello', 'rate', 'copy', 'received']);
    driver.hear({ type: 'done', what: 'rate' });
    driver.hear({ type: 'refused', problem: { type: 'urn:pasokh:problem:email-invalid' } });
    expect(again(driver, { state: 'ENDED' })).toEqual(['hello', 'received']);
    after.show(driver.chat);
    expect(after.element.textContent).toContain('no email address');
  });

  it('is over only where somebody has answered, and until one writes again', () => {
    const driver = ended();
    after.show({ ...driver.chat, entries: [] });
    expect(after.element.hidden).toBe(true);
    driver.tell({ type: 'rated', score: 1 });
    driver.hear({ type: 'state', state: 'WAITING', at: '1' });
    after.show(driver.chat);
    expect(after.element.hidden).toBe(true);
    expect(driver.chat.rating).toBeUndefined();
  });

  it('asks for no more than is wanted', () => {
    const driver = ended();
    driver.tell({ type: 'door', door: { ...DOOR, rating: false } });
    after.show(driver.chat);
    expect([find('rate').hidden, find('copy').hidden]).toEqual([true, false]);
  });
});
