import { Calls, type Answer } from './call';
import { ConfigurationApi } from './configuration-api';
import {
  AcceptAnswer,
  Anything,
  BreakReasons,
  Callbacks,
  Colleagues,
  Demands,
  Dispositions,
  Floor,
  Interaction,
  Ledger,
  LedgerIds,
  Me,
  Messages,
  PresenceAnswer,
  Queues,
  SentAnswer,
  SharedFile,
  Skills,
  Snapshot,
  Waiting,
  WrapUpAnswer,
  type LedgerLine,
  type Message,
  type Recipient,
} from './schemas';
import { z } from 'zod';

const PAGE = 200;
const DESK = '/api/desk/v1';
const FILES = '/api/files/v1';
const LEDGER = '/api/ledger/v1';

/** Where a file of a message is fetched, under the name it came with. */
export function addressOf({ id, name }: SharedFile): string {
  return `${FILES}/${id}?name=${encodeURIComponent(name)}`;
}

/** Not crypto.randomUUID: that one is missing where the console is reached without TLS. */
export function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where a mail is as its sender laid it out, or as it came; `interactionId` is that with which it is read. */
export function mailAddress(interactionId: string, messageId: string, what: string): string {
  return `${DESK}/interactions/${encodeURIComponent(interactionId)}/messages/${encodeURIComponent(messageId)}/${what}`;
}

/** The desk API as this page calls it. */
export class DeskApi {
  readonly #calls: Calls;
  readonly configuration: ConfigurationApi;

  constructor(calls = new Calls()) {
    this.#calls = calls;
    this.configuration = new ConfigurationApi(calls);
  }

  me() {
    return this.#calls.get('/api/me', Me);
  }

  snapshot() {
    return this.#calls.get(`${DESK}/snapshot`, Snapshot);
  }

  interaction(id: string) {
    return this.#calls.get(`${DESK}/interactions/${id}`, Interaction);
  }

  dispositions() {
    return this.#calls.get(`${DESK}/dispositions`, Dispositions);
  }

  /** The whole transcript, page by page. */
  async messages(id: string): Promise<Answer<Message[]>> {
    const all: Message[] = [];
    for (;;) {
      const after = all.at(-1)?.position ?? 0;
      const page = await this.#calls.get(`${DESK}/interactions/${id}/messages?after=${after}&limit=${PAGE}`, Messages);
      if (!page.ok) return page;
      all.push(...page.value.messages);
      const last = all.at(-1)?.position ?? 0;
      if (page.value.messages.length === 0 || last >= page.value.lastPosition) return { ok: true, value: all };
    }
  }

  breakReasons() {
    return this.#calls.get(`${DESK}/break-reasons`, BreakReasons);
  }

  presence(presence: string, reason?: string, channels?: string[]) {
    return this.#command('/presence', PresenceAnswer, { presence, reason, channels });
  }

  floor() {
    return this.#calls.get(`${DESK}/floor`, Floor);
  }

  presenceOf(agentId: string, presence: string, reason?: string) {
    return this.#command(`/floor/agents/${encodeURIComponent(agentId)}/presence`, PresenceAnswer, { presence, reason });
  }

  resumeVisit(visitId: string) {
    return this.#command(`/floor/visits/${encodeURIComponent(visitId)}/resume`, Anything);
  }

  /** Gives somebody who waits a head start. */
  raiseVisit(interactionId: string, prioritySeconds: number) {
    return this.#command(`/floor/interactions/${encodeURIComponent(interactionId)}/urgency`, Anything, { prioritySeconds });
  }

  /** Asks nothing more than the queue does of whoever answers somebody who waits. */
  askLessOf(interactionId: string) {
    return this.#command(`/floor/interactions/${encodeURIComponent(interactionId)}/requirements`, Anything, { skills: [], excluded: [] });
  }

  demands(interactionId: string) {
    return this.#calls.get(`${DESK}/floor/interactions/${encodeURIComponent(interactionId)}/demands`, Demands);
  }

  skills() {
    return this.#calls.get(`${DESK}/floor/skills`, Skills);
  }

  setUrgency(interactionId: string, urgency: { tier?: string; severity?: string; prioritySeconds?: number }) {
    return this.#command(`/floor/interactions/${encodeURIComponent(interactionId)}/urgency`, Anything, urgency);
  }

  setRequirements(interactionId: string, skills: Demands['skills'], excluded: string[]) {
    return this.#command(`/floor/interactions/${encodeURIComponent(interactionId)}/requirements`, Anything, { skills, excluded });
  }

  queues() {
    return this.#calls.get(`${DESK}/queues`, Queues);
  }

  turnQueue(queueId: string, channel: string, act: 'suspend' | 'resume') {
    return this.#command(`/floor/queues/${encodeURIComponent(queueId)}/${act}`, Anything, { channel });
  }

  accept(offerId: string, isOver: () => boolean) {
    return this.#command(`/offers/${offerId}/accept`, AcceptAnswer, {}, isOver);
  }

  decline(offerId: string, reason: string | undefined, isOver: () => boolean) {
    return this.#command(`/offers/${offerId}/decline`, Anything, { reason }, isOver);
  }

  /** Hands in a file before it is sent; the same id is the same file. */
  upload(uploadId: string, file: File) {
    return this.#calls.upload(`${FILES}/uploads/${uploadId}?name=${encodeURIComponent(file.name)}`, file, SharedFile);
  }

  ledger() {
    return this.#calls.get(`${LEDGER}/hours`, Ledger);
  }

  /** The ids behind a number. */
  ledgerIds({ entryPoint, hour, tier }: LedgerLine, word: string) {
    const [fate = '', reason] = word.split(':');
    const asked = new URLSearchParams({ entryPoint, hour, tier, fate, ...(reason && { reason }) });
    return this.#calls.get(`${LEDGER}/contacts?${asked.toString()}`, LedgerIds);
  }

  send(interactionId: string, commandId: string, text: string, files: SharedFile[] = [], recipients?: Recipient[]) {
    const attachments = files.length === 0 ? undefined : files.map(({ id, name }) => ({ id, name }));
    return this.#calls.post(`${DESK}/interactions/${interactionId}/messages`, { commandId, text, attachments, recipients }, SentAnswer);
  }

  note(interactionId: string, commandId: string, text: string) {
    return this.#calls.post(`${DESK}/interactions/${interactionId}/notes`, { commandId, text }, SentAnswer);
  }

  /** The first so many of those who wait. */
  waiting(visits: number) {
    return this.#calls.get(`${DESK}/waiting?visits=${visits}`, Waiting);
  }

  take(visitId: string) {
    return this.#command(`/visits/${encodeURIComponent(visitId)}/take`, AcceptAnswer);
  }

  colleagues() {
    return this.#calls.get(`${DESK}/colleagues`, Colleagues);
  }

  transfer(interactionId: string, to: { queueId?: string; agentId?: string }) {
    return this.#command(`/interactions/${interactionId}/transfer`, Anything, to);
  }

  invite(interactionId: string, agentId: string, role: string) {
    return this.#command(`/interactions/${interactionId}/invitations`, Anything, { agentId, role });
  }

  /** `complete-transfer` or `dismiss`, of a colleague who was asked in. */
  withColleague(interactionId: string, act: 'complete-transfer' | 'dismiss', agentId: string) {
    return this.#command(`/interactions/${interactionId}/${act}`, Anything, { agentId });
  }

  leave(interactionId: string) {
    return this.#command(`/interactions/${interactionId}/leave`, Anything);
  }

  /** Whether a customer who was to be called back was reached. */
  reportCallback(interactionId: string, report: 'REACHED' | 'NOT_REACHED' | 'WRONG_NUMBER') {
    return this.#command(`/interactions/${interactionId}/callback`, Anything, { report });
  }

  callbacks() {
    return this.#calls.get(`${DESK}/callbacks`, Callbacks);
  }

  cancelCallback(callbackId: string) {
    return this.#command(`/callbacks/${encodeURIComponent(callbackId)}/cancel`, Anything);
  }

  /** This page's answer to the stream's beat. */
  heartbeat() {
    return this.#calls.post(`${DESK}/heartbeat`, {}, Anything);
  }

  typing(interactionId: string) {
    return this.#calls.post(`${DESK}/interactions/${interactionId}/typing`, {}, Anything);
  }

  /** What is on the screen of whoever could look at it; the customer is told. */
  seen(interactionId: string, messageId: string) {
    return this.#calls.post(`${DESK}/interactions/${interactionId}/seen/${messageId}`, {}, Anything);
  }

  wrapUp(interactionId: string, lastSeen: number) {
    return this.#command(`/interactions/${interactionId}/wrap-up`, WrapUpAnswer, { lastSeen });
  }

  dispose(interactionId: string, disposition: string) {
    return this.#command(`/interactions/${interactionId}/disposition`, Anything, { disposition });
  }

  signOut() {
    return this.#calls.post('/logout', {}, z.object({ location: z.string() }));
  }

  /** A command of this page's own making, under an id of its own. */
  #command<T>(path: string, schema: z.ZodType<T>, fields: object = {}, isOver?: () => boolean): Promise<Answer<T>> {
    return this.#calls.command(`${DESK}${path}`, { commandId: newCommandId(), ...fields }, schema, isOver);
  }
}
