// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Door } from '../src/door';
import { askDoor } from '../src/door';
import { offerOf } from '../src/offer';
import type { EntryState } from '../src/protocol';
import type { Settings } from '../src/settings';
import { Away } from '../src/view/away';
import { languageOf } from '../src/words';
import { Driver, fromVisitor } from './driver';

const DOOR: Door = { whenClosed: 'FORM', whenUnstaffed: 'WRITE', mail: true, rating: true, questions: [] };
const settings: Settings = { entryPoint: 'web', language: 'en', gateways: [], forms: [], mails: ['http://a/mail/v1/web'], doors: [], files: [], chat: true, fonts: '' };

function at(door: Partial<Door>, state?: EntryState, driver = new Driver()): Driver {
  driver.tell({ type: 'door', door: { ...DOOR, ...door, entry: state && { state } } });
  return driver;
}

describe('what a visitor is shown', () => {
  it('is nothing before the gateway was asked, then what is wanted', () => {
    expect(offerOf(new Driver().chat)).toBe('nothing');
    expect(offerOf(at({}).chat)).toBe('chat');
    expect(offerOf(at({}, 'OPEN').chat)).toBe('chat');
    expect(offerOf(at({}, 'CLOSED').chat)).toBe('form');
    expect(offerOf(at({ whenClosed: 'HIDE' }, 'CLOSED').chat)).toBe('nothing');
    expect(offerOf(at({}, 'UNSTAFFED').chat)).toBe('chat');
    expect(offerOf(at({ whenUnstaffed: 'FORM' }, 'UNSTAFFED').chat)).toBe('form');
  });

  it('is the conversation as long as one goes on, or something waits to be sent', () => {
    const hidden = { whenClosed: 'HIDE' } as const;
    expect(offerOf(at(hidden, 'CLOSED', new Driver({ nextNumber: 2, drafts: [{ number: 1, text: 'a', at: 0, phase: 'queued' }] })).chat)).toBe('chat');

    const driver = Driver.connected({ state: 'WAITING' });
    at(hidden, 'CLOSED', driver);
    driver.hear({ type: 'entry', state: 'CLOSED' });
    expect(offerOf(driver.chat)).toBe('chat');
    driver.hear({ type: 'state', state: 'ENDED', at: '' });
    expect(offerOf(driver.chat)).toBe('form');
  });

  it('goes with the gateway on the line rather than with what a page was told before', () => {
    const driver = Driver.connected();
    driver.hear({ type: 'entry', state: 'OPEN' });
    at({}, 'CLOSED', driver);
    expect(offerOf(driver.chat)).toBe('chat');
  });
});

describe('how the widget is wanted', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is asked of each gateway in turn, and where none says it is as ever', async () => {
    vi.stubGlobal('fetch', (url: string) =>
      url.includes('//a') ? Promise.reject(new TypeError('away')) : Promise.resolve(new Response(JSON.stringify({ whenClosed: 'HIDE' }))),
    );
    expect(await askDoor(['http://a/', 'http://b/'])).toMatchObject({ whenClosed: 'HIDE', mail: false });
    expect(await askDoor(['http://a/'])).toEqual({ whenClosed: 'WRITE', whenUnstaffed: 'WRITE', mail: false, rating: false, questions: [] });
  });
});

describe('leaving an address', () => {
  const posts: { email: string; text: string; requestId: string }[] = [];
  let answer: Response;
  let left: number;
  let away: Away;

  beforeEach(() => {
    posts.length = 0;
    left = 0;
    answer = new Response(null, { status: 202 });
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
      posts.push(JSON.parse(init.body as string));
      return Promise.resolve(answer);
    });
    vi.stubGlobal('CSSStyleSheet', class { replaceSync(): void {} });
    away = new Away(languageOf('en').words, settings, () => left++);
    document.body.append(away.element);
  });

  afterEach(() => vi.unstubAllGlobals());

  const find = <E extends HTMLElement>(id: string) => away.element.querySelector<E>(`[data-testid="${id}"]`)!;
  const settled = () => new Promise((done) => setTimeout(done, 10));

  it('is possible where nobody is there', async () => {
    away.show(at({}, 'CLOSED').chat);
    find('mail-send').click();
    expect(away.element.textContent).toContain('are needed');
    find<HTMLInputElement>('mail-address').value = 'sara@example.net';
    find<HTMLTextAreaElement>('mail-message').value = 'my fridge is warm';
    find('mail-send').click();
    await settled();

    expect(posts).toEqual([expect.objectContaining({ email: 'sara@example.net', text: 'my fridge is warm', language: 'en' })]);
    expect(find('mail-text').textContent).toBe('We answer to \u2068sara@example.net\u2069.');
    expect(left).toBe(0);
  });

  it('keeps what was typed while we are away, and sends it as the same letter', async () => {
    away.show(at({}, 'CLOSED').chat);
    find<HTMLInputElement>('mail-address').value = 'sara@example.net';
    find<HTMLTextAreaElement>('mail-message').value = 'hello';
    answer = new Response(null, { status: 503 });
    find('mail-send').click();
    await settled();
    expect(find('mail-text').textContent).toContain('kept');
    answer = new Response(null, { status: 202 });
    find('mail-send').click();
    await settled();

    expect(new Set(posts.map(({ requestId }) => requestId)).size).toBe(1);
    expect(find('mail-text').textContent).toContain('We answer to');
  });

  it('ends the waiting of who waits, with what they had written', async () => {
    const driver = Driver.connected({ state: 'WAITING', transcript: [fromVisitor(1, 1, 'my fridge is warm')] });
    at({}, undefined, driver);
    away.show(driver.chat);
    expect(away.element.hidden).toBe(true);
    driver.hear({ type: 'entry', state: 'LONG_WAIT' });
    away.show(driver.chat);
    find('chat-mail-instead').click();
    expect(find<HTMLTextAreaElement>('mail-message').value).toBe('my fridge is warm');
    find<HTMLInputElement>('mail-address').value = 'sara@example.net';
    find('mail-send').click();
    await settled();
    expect(left).toBe(1);

    driver.hear({ type: 'state', state: 'ENDED', at: '' });
    away.show(driver.chat);
    expect(away.element.hidden).toBe(false);
    expect(find('mail-text').textContent).toContain('We answer to');
  });

  it('is not offered where nobody answers by mail, but a call is', () => {
    away.show(at({ mail: false }, 'CLOSED').chat);

    expect(find('mail-form').hidden).toBe(true);
    expect(away.element.querySelector('.form')?.shadowRoot?.textContent).toContain('Shall we call you?');
  });
});
