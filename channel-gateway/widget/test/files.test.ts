// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatsOf } from '../src/formats';
import { readKept } from '../src/memory';
import type { FileSent } from '../src/protocol';
import { FileDoor } from '../src/uploads';
import { Composer } from '../src/view/composer';
import { Messages } from '../src/view/messages';
import { rowsOf } from '../src/view/rows';
import { languageOf } from '../src/words';
import { Driver, fromAgent, fromVisitor } from './driver';

const language = languageOf('en');
const formats = formatsOf(language, 'UTC');
const picture = new File(['bytes'], 'سند.png', { type: 'image/png' });
const shared = { id: 'f1', name: 'bill.pdf', mediaType: 'application/pdf', length: 5 };

interface Call {
  method: string;
  path: string;
  token: string | null;
}

const calls: Call[] = [];
let answer: () => Response;

beforeEach(() => {
  calls.length = 0;
  answer = () => new Response('{}', { status: 201 });
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    calls.push({ method: init.method ?? 'GET', path: decodeURIComponent(url), token: new Headers(init.headers).get('x-chat-token') });
    return Promise.resolve(answer());
  });
});

afterEach(() => vi.unstubAllGlobals());

const settled = () => new Promise((done) => setTimeout(done, 10));

describe('files that go with a message', () => {
  let sent: [string, FileSent[]][];
  let composer: Composer;
  const find = <E extends HTMLElement>(selector: string) => composer.element.querySelector<E>(selector)!;
  const send = () => find<HTMLButtonElement>('[data-testid=chat-send]').click();

  function attach(...files: File[]): void {
    const input = find<HTMLInputElement>('[data-testid=chat-file]');
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    input.dispatchEvent(new Event('change'));
  }

  beforeEach(() => {
    sent = [];
    const acts = { send: (text: string, files: FileSent[]) => sent.push([text, files]) > 0, typed: () => {} };
    composer = new Composer(language.words, formats, acts, '', new FileDoor(['http://a/chat-files/v1/web']));
    document.body.replaceChildren(composer.element);
  });

  it('are handed in as soon as there is a conversation, and then go without words', async () => {
    composer.show('NEW', undefined);
    attach(picture);
    send();
    expect([calls.length, sent.length]).toEqual([0, 0]);
    expect(composer.element.textContent).toContain('still on their way');

    composer.show('NEW', 't1');
    await settled();
    expect(calls).toEqual([{ method: 'PUT', path: expect.stringMatching(/^http:\/\/a\/chat-files\/v1\/web\/[0-9a-f]{32}\?name=سند\.png$/), token: 't1' }]);
    expect(sent).toEqual([['', [{ upload: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'سند.png' }]]]);
    expect(calls[0]!.path).toContain(sent[0]![1][0]!.upload);
    expect(find('[data-testid=chat-files]').hidden).toBe(true);
  });

  it('that are not taken are not sent, and stay in sight with the reason', async () => {
    composer.show('NEW', 't1');
    answer = () => new Response('{"type":"urn:pasokh:problem:file-too-large"}', { status: 413 });
    attach(picture);
    await settled();
    expect(composer.element.textContent).toContain('Too large');
    find<HTMLTextAreaElement>('textarea').value = 'hello';
    send();
    expect(sent).toEqual([['hello', []]]);
    expect(composer.element.textContent).toContain('Too large');
  });

  it('are handed in again under the same id where nobody could take them', async () => {
    composer.show('NEW', 't1');
    answer = () => new Response('', { status: 503 });
    attach(picture);
    await settled();
    answer = () => new Response('{}', { status: 201 });
    [...find('[data-testid=chat-files]').querySelectorAll('button')].find(({ textContent }) => textContent === 'Send again')!.click();
    await settled();
    expect(new Set(calls.map(({ path }) => path)).size).toBe(1);
    send();
    expect(sent[0]?.[1]).toHaveLength(1);
  });
});

describe('files of the conversation', () => {
  it('go with the number of their message, and survive a reload', () => {
    const driver = Driver.connected();
    const files = [{ upload: 'u1', name: 'a.png' }];
    driver.tell({ type: 'wrote', text: '', files });
    expect(driver.sent.at(-1)).toEqual({ type: 'message', number: 1, text: '', files });
    expect(readKept(JSON.stringify(driver.kept))?.drafts[0]?.files).toEqual(files);
    expect(readKept('{"drafts":[{"number":1,"text":"","at":0,"phase":"queued","files":[{}]}]}')?.drafts).toEqual([]);
  });

  it('are named while on their way, and saved once they are there', () => {
    const save = vi.fn();
    const messages = new Messages(language.words, { again: vi.fn(), discard: vi.fn(), save }, []);
    const driver = Driver.connected({ transcript: [{ ...fromAgent(1, ''), files: [shared] }] });
    driver.tell({ type: 'wrote', text: '', files: [{ upload: 'u1', name: 'a.png' }] });
    const show = () => messages.show(rowsOf(driver.chat, language.words, formats, 0));
    show();
    const buttons = () => [...messages.element.querySelectorAll<HTMLButtonElement>('[data-testid=chat-file-save]')];
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['bill.pdf']);
    expect(messages.element.textContent).toContain('a.png');
    buttons()[0]?.click();
    expect(save).toHaveBeenCalledWith(shared);

    driver.hear({ ...fromVisitor(2, 1, ''), files: [{ ...shared, id: 'f2', name: 'a.png' }] });
    show();
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['bill.pdf', 'a.png']);
  });

  it('are fetched with the conversation’s token', async () => {
    answer = () => new Response('bytes');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }));
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.href} as ${this.download}`);
    });
    expect(await new FileDoor(['http://a/chat-files/v1/web']).save(shared, 't1')).toBe(true);
    expect(saved).toEqual(['blob:x as bill.pdf']);
    expect(calls).toEqual([{ method: 'GET', path: 'http://a/chat-files/v1/web/f1?name=bill.pdf', token: 't1' }]);
    answer = () => new Response('', { status: 404 });
    expect(await new FileDoor(['http://a/chat-files/v1/web']).save(shared, 't1')).toBe(false);
  });
});
