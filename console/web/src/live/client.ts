import type { DeskApi } from '../api/desk-api';
import { newCommandId } from '../api/desk-api';
import { isPassing, type Refusal } from '../api/call';
import type { LiveEvent, Recipient, SharedFile } from '../api/schemas';
import { apply, type Happening } from './apply';
import type { Keeper } from './keeper';
import { emptyDesk, type Desk, type Reply } from './state';
import { Stream, type StreamSource } from './stream';
import { lastShown, sendable } from './views';

const SEND_AGAIN = 2_000;
const LOAD_AGAIN = 3_000;

/**
 * Keeps the desk's state true: snapshot, stream from its cursor, transcripts, replies. The rules are in `apply`; this
 * carries.
 */
export class DeskClient {
  readonly #api: DeskApi;
  readonly #keeper: Keeper;
  readonly #stream: Stream;
  readonly #watchers = new Set<() => void>();
  /** Transcripts being loaded, and whether they have to be loaded once more after that. */
  readonly #loading = new Map<string, boolean>();
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #unwatch = () => {};
  #desk: Desk;

  constructor(api: DeskApi, keeper: Keeper, connect?: (url: string) => StreamSource) {
    this.#api = api;
    this.#keeper = keeper;
    this.#desk = { ...emptyDesk, ...keeper.recall() };
    this.#stream = new Stream(
      {
        opened: () => this.#live(),
        event: (event) => this.#event(event),
        broken: (pause) => void this.#broken(pause),
      },
      connect,
    );
  }

  readonly get = (): Desk => this.#desk;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  async start(): Promise<void> {
    this.#unwatch();
    this.#unwatch = this.#keeper.watchReplies((commandId) => this.#goneElsewhere(commandId));
    const answer = await this.#api.snapshot();
    if (!answer.ok) return this.#startAgain(answer.refusal);
    this.tell({ name: 'snapshot', snapshot: answer.value, at: Date.now() });
    this.#stream.start(answer.value.cursor);
    this.#loadAll();
  }

  stop(): void {
    this.#stream.stop();
    this.#unwatch();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  tryNow(): void {
    if (this.#desk.agent) this.#stream.tryNow();
    else void this.start();
  }

  tell(happening: Happening): void {
    const before = this.#desk;
    this.#desk = apply(before, happening, Date.now());
    if (this.#desk === before) return;
    if (this.#desk.replies !== before.replies || this.#desk.seen !== before.seen) this.#keeper.keep(this.#desk, before);
    for (const watcher of this.#watchers) watcher();
  }

  reply(interactionId: string, text: string, files?: SharedFile[], recipients?: Recipient[]): void {
    const reply: Reply = {
      commandId: newCommandId(),
      interactionId,
      text,
      files,
      recipients,
      at: Date.now(),
      after: lastShown(this.#desk, interactionId),
      phase: 'waiting',
    };
    this.tell({ name: 'replying', reply });
    this.#sendAll();
  }

  /** A refused reply tried again is a new one. */
  replyAgain(reply: Reply): void {
    this.tell({ name: 'reply-dropped', commandId: reply.commandId });
    this.reply(reply.interactionId, reply.text, reply.files, reply.recipients);
  }

  /** What this tab is sending itself has its answer on the way. */
  #goneElsewhere(commandId: string): void {
    const reply = this.#desk.replies.find((it) => it.commandId === commandId);
    if (reply && reply.phase !== 'sending') this.tell({ name: 'reply-dropped', commandId });
  }

  signedOut(): void {
    this.#stream.stop();
    this.tell({ name: 'link', link: { is: 'signed-out' } });
  }

  #live(): void {
    this.tell({ name: 'link', link: { is: 'live' } });
    this.#sendAll();
    this.#loadAll();
  }

  #event(event: LiveEvent): void {
    if (event.name === 'reset') {
      this.#stream.stop();
      void this.start();
      return;
    }
    if (event.name === 'beat') {
      // no timer of ours: browsers slow those down in pages that are not looked at
      void this.#api.heartbeat();
      return;
    }
    this.tell(event);
    if (event.name === 'handling') void this.#load(event.data.interactionId);
  }

  async #broken(pause: number): Promise<void> {
    const { link } = this.#desk;
    const since = link.is === 'lost' ? link.since : Date.now();
    this.tell({ name: 'link', link: { is: 'lost', since, nextTry: Date.now() + pause } });
    const me = await this.#api.me();
    if (!me.ok && me.refusal.name === 'signed-out') this.signedOut();
  }

  #startAgain(refusal: Refusal): void {
    if (refusal.name === 'signed-out') return this.signedOut();
    const { link } = this.#desk;
    const since = link.is === 'lost' ? link.since : Date.now();
    this.tell({ name: 'link', link: { is: 'lost', since, nextTry: Date.now() + LOAD_AGAIN } });
    this.#later(LOAD_AGAIN, () => void this.start());
  }

  #loadAll(): void {
    for (const { interactionId } of this.#desk.work) {
      if (!this.#desk.talks[interactionId]?.loaded && !this.#loading.has(interactionId)) void this.#load(interactionId);
    }
  }

  async #load(interactionId: string): Promise<void> {
    const under = this.#loading.has(interactionId);
    this.#loading.set(interactionId, under);
    if (under) return;
    const answer = await this.#api.messages(interactionId);
    const again = this.#loading.get(interactionId) === true;
    this.#loading.delete(interactionId);
    if (again) return this.#load(interactionId);
    if (answer.ok) this.tell({ name: 'loaded', interactionId, messages: answer.value });
    else if (isPassing(answer.refusal) || isBehind(answer.refusal)) this.#later(LOAD_AGAIN, () => this.#loadAll());
  }

  #sendAll(): void {
    for (const reply of sendable(this.#desk.replies)) void this.#send(reply);
  }

  async #send(reply: Reply): Promise<void> {
    const { commandId, interactionId, text, files, recipients } = reply;
    this.tell({ name: 'reply', commandId, phase: 'sending' });
    const answer = await this.#api.send(interactionId, commandId, text, files, recipients);
    if (answer.ok) {
      const { agent } = this.#desk;
      // a repeat may be answered before the message has its place; the stream tells the true one
      const position = answer.value.position || lastShown(this.#desk, interactionId) + 1;
      const { messageId, at } = answer.value;
      const message = { messageId, at, position, interactionId, author: 'AGENT', agentId: agent?.agentId, authorName: agent?.name, text, attachments: files, recipients };
      this.tell({ name: 'replied', commandId, message });
      this.#sendAll();
      return;
    }
    if (answer.refusal.name === 'signed-out') this.signedOut();
    const passing = isPassing(answer.refusal) || answer.refusal.status === 401;
    this.tell({ name: 'reply', commandId, phase: passing ? 'waiting' : 'refused', problem: answer.refusal.name });
    if (isPassing(answer.refusal)) this.#later(SEND_AGAIN, () => this.#sendAll());
    else if (!passing) this.#sendAll();
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
  }
}

/** What the desk says is ours, another replica may hear of a moment later. */
function isBehind({ status }: Refusal): boolean {
  return status === 403 || status === 404;
}
