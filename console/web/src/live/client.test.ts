// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Calls } from '../api/call';
import { DeskApi } from '../api/desk-api';
import { aMessage, anItem, aSnapshot } from '../test/fixtures';
import { DeskClient } from './client';
import { Keeper } from './keeper';
import type { StreamSource } from './stream';

/** The service at the other end of fetch: answers by method and path, in turn. */
class Service {
  readonly asked: { key: string; body?: unknown }[] = [];
  readonly #answers = new Map<string, (() => Response)[]>();

  on(key: string, ...answers: (() => Response)[]): this {
    this.#answers.set(key, answers);
    return this;
  }

  readonly fetch = async (path: string, init?: RequestInit): Promise<Response> => {
    const key = `${init?.method ?? 'GET'} ${path}`;
    this.asked.push({ key, body: init?.body ? JSON.parse(String(init.body)) : undefined });
    const answers = this.#answers.get(key) ?? this.#answers.get(key.replace(/\?.*/, '')) ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (!answer) return json(404, {});
    return answer();
  };

  bodies(key: string): unknown[] {
    return this.asked.filter((it) => it.key === key).map((it) => it.body);
  }
}

class FakeSource implements StreamSource {
  static last: FakeSource;
  readonly #listeners = new Map<string, (event: MessageEvent<string>) => void>();
  readonly url: string;
  closed = false;

  constructor(url: string) {
    this.url = url;
    FakeSource.last = this;
  }

  addEventListener(name: string, listener: (event: MessageEvent<string>) => void): void {
    this.#listeners.set(name, listener);
  }

  emit(name: string, data?: unknown, lastEventId = ''): void {
    this.#listeners.get(name)?.({ data: JSON.stringify(data), lastEventId } as MessageEvent<string>);
  }

  close(): void {
    this.closed = true;
  }
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const ok = (body: unknown) => () => json(200, body);
const away = () => {
  throw new TypeError('network');
};
const MESSAGES = 'GET /api/desk/v1/interactions/i-1/messages';
const SEND = 'POST /api/desk/v1/interactions/i-1/messages';

describe('the desk', () => {
  let service: Service;
  let client: DeskClient;
  let storage: Storage;

  beforeEach(() => {
    vi.useFakeTimers();
    storage = window.localStorage;
    storage.clear();
    service = new Service()
      .on('GET /api/desk/v1/snapshot', ok(aSnapshot({ work: [anItem()] })))
      .on(MESSAGES, ok({ messages: [aMessage(1)], lastPosition: 1 }))
      .on('GET /api/me', ok({ id: 'hannah', name: 'Hannah', roles: ['AGENT'] }));
    client = open();
  });

  afterEach(() => {
    client.stop();
    vi.useRealTimers();
  });

  it('answers every beat, and moves on by it', async () => {
    service.on('POST /api/desk/v1/heartbeat', () => new Response(null, { status: 204 }));
    await client.start();

    FakeSource.last.emit('beat', {}, 'cursor-2');
    FakeSource.last.emit('beat', {}, 'cursor-3');
    FakeSource.last.emit('error');
    await vi.advanceTimersByTimeAsync(1_000);

    expect(service.bodies('POST /api/desk/v1/heartbeat')).toHaveLength(2);
    expect(FakeSource.last.url).toContain('cursor-3');
  });

  function open(): DeskClient {
    const api = new DeskApi(new Calls(service.fetch, () => Promise.resolve()));
    return new DeskClient(api, new Keeper('hannah', storage), (url) => new FakeSource(url));
  }

  async function live(): Promise<void> {
    await client.start();
    FakeSource.last.emit('open');
    await settle();
  }

  const settle = () => vi.advanceTimersByTimeAsync(0);

  it('loads the snapshot, streams from its cursor, and loads the transcripts', async () => {
    await live();

    expect(FakeSource.last.url).toBe('/api/desk/v1/stream?cursor=c-1');
    expect(client.get().link.is).toBe('live');
    expect(client.get().talks['i-1']?.messages).toHaveLength(1);
  });

  it('goes on after a break from the last cursor it saw', async () => {
    await live();
    FakeSource.last.emit('message', aMessage(2), 'c-2');
    FakeSource.last.emit('typing', { interactionId: 'i-1' });
    const broken = FakeSource.last;
    broken.emit('error');
    expect(client.get().link.is).toBe('lost');
    await vi.advanceTimersByTimeAsync(400);

    expect(broken.closed).toBe(true);
    expect(FakeSource.last.url).toBe('/api/desk/v1/stream?cursor=c-2');
  });

  it('waits longer with each try, and says when the next is', async () => {
    await live();
    const pauses: number[] = [];
    for (let i = 0; i < 8; i++) {
      FakeSource.last.emit('error');
      const { link } = client.get();
      const pause = link.is === 'lost' ? (link.nextTry ?? 0) - Date.now() : 0;
      pauses.push(pause);
      await vi.advanceTimersByTimeAsync(pause + 1);
    }

    expect(pauses[0]).toBeLessThanOrEqual(300);
    expect(pauses[7]).toBeGreaterThanOrEqual(5_000);
    expect(pauses[7]).toBeLessThanOrEqual(10_000);
  });

  it('begins anew with a snapshot when the cursor is too old', async () => {
    await live();
    service.on('GET /api/desk/v1/snapshot', ok(aSnapshot({ cursor: 'c-9' })));
    FakeSource.last.emit('reset', {});
    await settle();

    expect(client.get().work).toEqual([]);
    expect(FakeSource.last.url).toBe('/api/desk/v1/stream?cursor=c-9');
  });

  it('skips an event that it does not understand and keeps its place', async () => {
    await live();
    FakeSource.last.emit('message', { nonsense: true }, 'c-5');
    FakeSource.last.emit('error');
    await vi.advanceTimersByTimeAsync(400);

    expect(FakeSource.last.url).toBe('/api/desk/v1/stream?cursor=c-5');
  });

  it('loads the transcript again when a handling comes, also while it is being loaded', async () => {
    await live();
    FakeSource.last.emit('handling', anItem({ handlingId: 'h-2' }), 'c-2');
    FakeSource.last.emit('handling', anItem({ handlingId: 'h-2' }), 'c-2');
    await settle();

    expect(service.asked.filter((it) => it.key.startsWith(MESSAGES))).toHaveLength(3);
    expect(client.get().talks['i-1']?.loaded).toBe(true);
  });

  it('asks again for the transcript of its own work when a replica has not heard of it yet', async () => {
    service.on(MESSAGES, () => json(403, {}), () => json(404, {}), ok({ messages: [aMessage(1)], lastPosition: 1 }));
    await live();
    expect(client.get().talks['i-1']?.loaded).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(client.get().talks['i-1']?.messages).toHaveLength(1);
  });

  it('sends a reply again under the same command id until the service answers, then the next', async () => {
    await live();
    service.on(SEND, away, () => json(503, {}), ok({ messageId: 'm-2', position: 2, at: '2026-11-21T09:00:02Z' }), ok({ messageId: 'm-3', position: 3, at: '2026-11-21T09:00:03Z' }));
    client.reply('i-1', 'first');
    client.reply('i-1', 'second');
    await settle();
    expect(client.get().replies.map((it) => it.phase)).toEqual(['waiting', 'waiting']);
    await vi.advanceTimersByTimeAsync(5_000);

    const sent = service.bodies(SEND) as { commandId: string; text: string }[];
    expect(sent.map((it) => it.text)).toEqual(['first', 'first', 'first', 'second']);
    expect(new Set(sent.map((it) => it.commandId)).size).toBe(2);
    expect(client.get().replies).toEqual([]);
    expect(client.get().talks['i-1']?.messages.map((it) => it.text)).toEqual(['text 1', 'first', 'second']);
  });

  it('shows a reply at its end until the stream knows its place', async () => {
    await live();
    service.on(SEND, ok({ messageId: 'm-9', position: 0, at: '2026-11-21T09:00:02Z' }));
    client.reply('i-1', 'hello');
    await settle();
    expect(client.get().talks['i-1']?.messages.map((it) => it.messageId)).toEqual(['m-1', 'm-9']);

    FakeSource.last.emit('message', aMessage(2), 'c-2');
    FakeSource.last.emit('message', aMessage(3, { messageId: 'm-9', author: 'AGENT', text: 'hello' }), 'c-3');

    expect(client.get().talks['i-1']?.messages.map((it) => `${it.position} ${it.messageId}`)).toEqual(['1 m-1', '2 m-2', '3 m-9']);
  });

  it('keeps a reply over a reload, with its command id', async () => {
    await live();
    service.on(SEND, away);
    client.reply('i-1', 'hello');
    await settle();
    client.stop();

    service.on(SEND, ok({ messageId: 'm-2', position: 2, at: '2026-11-21T09:00:02Z' }));
    client = open();
    await live();

    const ids = (service.bodies(SEND) as { commandId: string }[]).map((it) => it.commandId);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
    expect(client.get().replies).toEqual([]);
  });

  it('leaves the unsent replies of another tab alone, and lets go of those that it has sent', async () => {
    service.on(SEND, away);
    await live();
    client.reply('i-1', 'from the first');
    await settle();
    const second = open();
    client.reply('i-1', 'after the second was opened');
    second.reply('i-1', 'from the second');
    await settle();
    client.stop();

    const texts = (desk: DeskClient) => desk.get().replies.map((it) => it.text);
    const third = open();
    await third.start();
    expect(texts(third).sort()).toEqual(['after the second was opened', 'from the first', 'from the second']);

    const sent = third.get().replies.find((it) => it.text === 'from the first');
    const key = `pasokh-desk:hannah:reply:${sent?.commandId}`;
    window.dispatchEvent(new StorageEvent('storage', { key, newValue: null, storageArea: storage }));
    expect(texts(third).sort()).toEqual(['after the second was opened', 'from the second']);
    second.stop();
    third.stop();
  });

  it('takes over what an earlier desk has kept', async () => {
    const reply = { commandId: 'c-old', interactionId: 'i-1', text: 'not sent yet', at: 1, after: 0, phase: 'sending' };
    storage.setItem('pasokh-desk:hannah:desk', JSON.stringify({ replies: [reply], seen: { 'i-1': 1 } }));
    client = open();
    expect(client.get()).toMatchObject({ replies: [{ ...reply, phase: 'waiting' }], seen: { 'i-1': 1 } });
    expect(Object.keys(storage).sort()).toEqual(['pasokh-desk:hannah:reply:c-old', 'pasokh-desk:hannah:seen']);

    service.on(SEND, away);
    await live();
    expect(service.bodies(SEND)).toContainEqual(expect.objectContaining({ commandId: 'c-old', text: 'not sent yet' }));
  });

  it('does not repeat a reply that the service refused', async () => {
    await live();
    service.on(SEND, () => json(409, { type: 'urn:pasokh:problem:interaction-ended' }));
    client.reply('i-1', 'too late');
    await vi.advanceTimersByTimeAsync(60_000);

    expect(service.bodies(SEND)).toHaveLength(1);
    expect(client.get().replies).toMatchObject([{ phase: 'refused', problem: 'interaction-ended' }]);
  });

  it('notices that the session has ended, and keeps what was not sent', async () => {
    await live();
    service.on(SEND, () => json(401, { type: 'urn:pasokh:problem:signed-out' }));
    client.reply('i-1', 'hello');
    await settle();

    expect(client.get().link.is).toBe('signed-out');
    expect(client.get().replies).toMatchObject([{ phase: 'waiting', text: 'hello' }]);
    expect(FakeSource.last.closed).toBe(true);
  });
});
