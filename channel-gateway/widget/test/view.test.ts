// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formatsOf } from '../src/formats';
import { Banner } from '../src/view/banner';
import { Composer } from '../src/view/composer';
import { Messages } from '../src/view/messages';
import { rowsOf } from '../src/view/rows';
import { FileDoor } from '../src/uploads';
import { languageOf } from '../src/words';
import { Driver, fromAgent, fromVisitor } from './driver';

const language = languageOf('en');
const formats = formatsOf(language, 'UTC');

describe('the message list', () => {
  const acts = { again: vi.fn(), discard: vi.fn(), save: vi.fn() };
  let messages: Messages;
  const show = (driver: Driver) => messages.show(rowsOf(driver.chat, language.words, formats, Date.now()));
  const all = () => [...messages.element.querySelectorAll<HTMLElement>('.msg')];

  beforeEach(() => {
    messages = new Messages(language.words, acts, []);
  });

  it('keeps a message’s element from the clock over the tick into the transcript', () => {
    const driver = Driver.connected();
    driver.write('hello');
    show(driver);
    const [element] = all();
    expect(element?.dataset['state']).toBe('sent');

    driver.hear({ type: 'ticked', number: 1, messageId: 'c1', at: '' });
    show(driver);
    driver.hear(fromVisitor(1, 1, 'hello'));
    show(driver);

    expect(all()).toEqual([element]);
    expect(element?.dataset['state']).toBe('ticked');
    expect(element?.querySelector('.meta')?.textContent).toContain('Received');
  });

  it('puts a notice between the messages it happened between', () => {
    const driver = Driver.connected();
    driver.hear(fromVisitor(1, 1, 'hello'));
    driver.hear({ type: 'state', state: 'AGENT_JOINED', agentName: 'Negar', at: '' });
    driver.hear(fromAgent(2, 'hi'));
    driver.hear({ type: 'state', state: 'AGENT_JOINED', agentName: 'Reza', leftName: 'Negar', at: '' });
    show(driver);

    const lines = [...messages.element.querySelectorAll('li:not([data-testid=chat-day])')].map((li) => li.textContent);
    expect(lines).toEqual(['You: hello08:00Received', 'Negar has joined', 'Negar: hi08:00', 'Negar has left, Reza answers you']);
  });

  it('shows text as text, each in its own direction', () => {
    const driver = Driver.connected();
    driver.hear(fromAgent(1, '<img src=x onerror=alert(1)>'));
    show(driver);

    const bubble = messages.element.querySelector('.bub');
    expect(bubble?.querySelector('img')).toBeNull();
    expect(bubble?.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(bubble?.getAttribute('dir')).toBe('auto');
  });

  it('offers to send or remove what was refused', () => {
    const driver = Driver.connected();
    driver.write('hello');
    driver.hear({ type: 'refused', number: 1, problem: {} });
    show(driver);
    const [again, discard] = messages.element.querySelectorAll<HTMLButtonElement>('.meta button');
    again?.click();
    discard?.click();

    expect(acts.again).toHaveBeenCalledWith(1);
    expect(acts.discard).toHaveBeenCalledWith(1);
  });
});

describe('the composer', () => {
  const press = (text: HTMLTextAreaElement, init: KeyboardEventInit) =>
    text.dispatchEvent(new KeyboardEvent('keydown', { cancelable: true, ...init }));

  function compose(taken: boolean, draft: string) {
    const acts = { send: vi.fn(() => taken), typed: vi.fn() };
    const composer = new Composer(language.words, formats, acts, draft, new FileDoor([]));
    return { acts, text: composer.element.querySelector('textarea') as HTMLTextAreaElement };
  }

  it('sends with Enter and begins anew', () => {
    const { acts, text } = compose(true, '  hello ');
    press(text, { key: 'Enter' });

    expect(acts.send).toHaveBeenCalledWith('hello', []);
    expect(text.value).toBe('');
  });

  it('breaks the line with Shift Enter and lets an input method finish', () => {
    const { acts, text } = compose(true, 'hello');
    press(text, { key: 'Enter', shiftKey: true });
    press(text, { key: 'Enter', isComposing: true });

    expect(acts.send).not.toHaveBeenCalled();
  });

  it('keeps what was typed when it was not taken', () => {
    const { text } = compose(false, 'hello');
    press(text, { key: 'Enter' });

    expect(text.value).toBe('hello');
  });

  it('does not send what is too long and says by how much', () => {
    const { acts, text } = compose(true, 'x'.repeat(4_010));
    text.dispatchEvent(new Event('input'));
    press(text, { key: 'Enter' });

    expect(acts.send).not.toHaveBeenCalled();
    expect(text.closest('form')?.textContent).toContain('10 characters too many');
  });
});

describe('the banner', () => {
  it('is silent about one short break and speaks of a longer one', () => {
    const driver = Driver.connected();
    const banner = new Banner(language.words, formats, { now: () => {}, take: () => {} });
    driver.close(1006);
    banner.show(driver.chat, driver.now);
    expect(banner.element.hidden).toBe(true);

    driver.later(500);
    driver.close(1006);
    driver.later(1_000);
    driver.close(1006, 1);
    banner.show(driver.chat, driver.now);
    expect(banner.element.hidden).toBe(false);
    expect(banner.element.textContent).toContain('Next try in 2 s');
  });

  it('says when the chat goes on in another tab, and takes it back', () => {
    const driver = Driver.connected();
    const take = vi.fn();
    const banner = new Banner(language.words, formats, { now: () => {}, take });
    driver.tell({ type: 'disowned' });
    banner.show(driver.chat, driver.now);
    banner.element.querySelector('button')?.click();

    expect(banner.element.dataset['state']).toBe('elsewhere');
    expect(take).toHaveBeenCalled();
  });
});
