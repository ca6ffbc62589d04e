// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newRequestId } from '../src/doors';
import { formatsOf } from '../src/formats';
import type { Settings } from '../src/settings';
import { slotsOf } from '../src/slots';
import { CallbackForm } from '../src/view/form';
import { TimeChoice } from '../src/view/times';
import { FormDoor } from '../src/wish';
import { languageOf } from '../src/words';

const settings: Settings = { entryPoint: 'web', language: 'en', gateways: [], forms: ['http://a/callback/v1/web', 'http://b/callback/v1/web'], mails: [], doors: [], files: [], chat: true, fonts: '' };

/** A gateway played by answers in turn; every call is written down. */
class Gateways {
  readonly calls: { method: string; url: string; body?: unknown }[] = [];
  away = new Set<string>();
  answers: Record<string, { status: number; body: unknown }> = {};

  readonly fetch = (url: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET';
    this.calls.push({ method, url, body: init.body ? JSON.parse(init.body as string) : undefined });
    if (this.away.has(new URL(url).host)) return Promise.reject(new TypeError('away'));
    const { status, body } = this.answers[method] ?? { status: 404, body: { type: 'urn:pasokh:problem:unknown-callback' } };
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  };
}

let gateways: Gateways;

beforeEach(() => {
  // what jsdom lacks
  class Sheet {
    replaceSync(): void {}
  }
  vi.stubGlobal('CSSStyleSheet', Sheet);
  gateways = new Gateways();
  vi.stubGlobal('fetch', gateways.fetch);
  localStorage.clear();
});

afterEach(() => vi.unstubAllGlobals());

function mounted(language = 'en') {
  const host = document.createElement('section');
  document.body.append(host);
  new CallbackForm(host, { ...settings, language });
  const find = <E extends HTMLElement>(id: string) => host.shadowRoot!.querySelector<E>(`[data-testid="callback-${id}"]`)!;
  const fill = (phone: string, subject: string) => {
    find<HTMLInputElement>('phone').value = phone;
    find<HTMLTextAreaElement>('subject').value = subject;
    find('send').click();
  };
  return { host, find, fill, said: () => find('form').textContent };
}

const settled = () => new Promise((done) => setTimeout(done, 20));

describe('the callback form', () => {
  it('asks for what is missing and sends nothing', () => {
    const { fill, find } = mounted();
    fill('', '');
    expect(find('text').textContent).toBe(languageOf('en').words.formMissing);
    expect(gateways.calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('sends one wish, to the next gateway where the first is away, and again under the same id', async () => {
    gateways.away.add('a').add('b');
    const { fill, find } = mounted('fa');
    fill('09123456789', 'یخچال');
    await settled();
    expect(find('text').textContent).toBe(languageOf('fa').words.formUnavailable);

    gateways.away.delete('b');
    gateways.answers = { POST: { status: 202, body: { state: 'ASKED' } } };
    fill('09123456789', 'یخچال');
    await settled();
    const posts = gateways.calls.filter(({ method }) => method === 'POST');
    expect(new Set(posts.map(({ body }) => (body as { requestId: string }).requestId)).size).toBe(1);
    expect(posts.at(-1)?.url).toBe('http://b/callback/v1/web');
    expect(find('send').closest('form')?.hidden).toBe(true);
  });

  it('tells the promise, and that one is open already', async () => {
    gateways.answers = { POST: { status: 202, body: { state: 'ASKED' } }, GET: { status: 200, body: { state: 'REFUSED', refused: 'ALREADY_OPEN' } } };
    const { fill, said, find } = mounted();
    fill('09123456789', 'fridge');
    await settled();
    expect(said()).toContain(languageOf('en').words.formOpen);
    expect(find('again').hidden).toBe(false);
  });

  it('goes back to what was filled in where the time is taken, and asks for another as another wish', async () => {
    gateways.answers = { POST: { status: 202, body: { state: 'ASKED' } }, GET: { status: 200, body: { state: 'REFUSED', refused: 'TIME_FULL', freeTimes: ['2099-01-01T10:15:00Z'] } } };
    const { fill, find } = mounted();
    fill('09123456789', 'fridge');
    await settled();
    expect(find('text').textContent).toContain('is free: it is chosen below');
    expect(find<HTMLTextAreaElement>('subject').value).toBe('fridge');
    expect(localStorage.length).toBe(0);

    find('send').click();
    await settled();
    const wishes = gateways.calls.filter(({ method }) => method === 'POST').map(({ body }) => body as { requestId: string; time?: string });
    expect(wishes.map(({ time }) => time)).toEqual([undefined, '2099-01-01T10:15:00.000Z']);
    expect(wishes[0]?.requestId).not.toBe(wishes[1]?.requestId);

    // the visitor takes another one of their own, which is taken too
    const choice = find<HTMLSelectElement>('time');
    choice.selectedIndex = 1;
    find('send').click();
    await settled();
    expect(find('text').textContent).toContain('is free: it is chosen below');
    expect(choice.value).toBe('2099-01-01T10:15:00.000Z');
  });

  it('is remembered over a reload, and can be taken back', async () => {
    localStorage.setItem('pasokh-callback-web', 'a'.repeat(32));
    gateways.answers = { GET: { status: 200, body: { state: 'AGREED', promisedBy: '2099-01-01T10:00:00Z' } }, DELETE: { status: 202, body: { state: 'ASKED' } } };
    const { find, said } = mounted();
    await settled();
    expect(said()).toContain(languageOf('en').words.formAgreed);
    find('cancel').click();
    await settled();
    expect(gateways.calls.some(({ method, url }) => method === 'DELETE' && url.endsWith('a'.repeat(32)))).toBe(true);
  });

  it('says why the door refuses it', async () => {
    gateways.answers = { POST: { status: 422, body: { type: 'urn:pasokh:problem:phone-invalid' } } };
    const { fill, find } = mounted();
    fill('123', 'fridge');
    await settled();
    expect(find('text').textContent).toBe(languageOf('en').words.callbackBadPhone);
  });
});

describe('the times of a callback', () => {
  const now = Date.parse('2026-11-21T08:12:00Z');

  it('are the open half hours', () => {
    const openings = [{ from: '2026-11-21T07:30:00Z', to: '2026-11-21T10:00:00Z' }, { from: '2026-11-22T07:30:00Z', to: '2026-11-22T08:00:00Z' }];
    expect(slotsOf(openings, now).map((at) => new Date(at).toISOString().slice(8, 16))).toEqual(['21T09:00', '21T09:30', '22T07:30']);
    expect(slotsOf([], now)).toEqual([]);
    expect(slotsOf(undefined, now).length).toBe(60);
  });

  it('are named in the visitor’s calendar and digits', () => {
    const choice = new TimeChoice(languageOf('fa').words, formatsOf(languageOf('fa'), 'UTC'), 't');
    choice.show([{ from: '2026-11-21T09:00:00Z', to: '2026-11-21T09:30:00Z' }, { from: '2026-11-23T09:00:00Z', to: '2026-11-23T09:30:00Z' }], now);
    expect([...choice.element.querySelectorAll('optgroup')].map(({ label }) => label)).toEqual(['امروز', 'دوشنبه ۲ آذر']);
    expect(choice.element.options[1]?.text).toBe('۰۹:۰۰');
    expect(choice.value).toBeUndefined();
    choice.element.selectedIndex = 2;
    expect(choice.value).toBe('2026-11-23T09:00:00.000Z');
  });

  it('a request’s id is 128 random bits', () => {
    expect(newRequestId()).toMatch(/^[0-9a-f]{32}$/);
    expect(newRequestId()).not.toBe(newRequestId());
    expect(new FormDoor([])).toBeDefined();
  });
});
