import { Calls, type Answer } from './call';
import {
  AcceptAnswer,
  Anything,
  BreakReasons,
  Colleagues,
  Dispositions,
  Floor,
  Interaction,
  Me,
  Messages,
  PresenceAnswer,
  Queues,
  SentAnswer,
  Snapshot,
  Waiting,
  WrapUpAnswer,
  type Message,
} from './schemas';
import { z } from 'zod';

const PAGE = 200;
const DESK = '/api/desk/v1';

/** Not crypto.randomUUID: that one is missing where the console is reached without TLS. */
export function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The desk API as this page calls it. */
export class DeskApi {
  readonly #calls: Calls;

  constructor(calls = new Calls()) {
    this.#calls = calls;
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
    const body = { commandId: newCommandId(), presence, reason, channels };
    return this.#calls.command(`${DESK}/presence`, body, PresenceAnswer);
  }

  floor() {
    return this.#calls.get(`${DESK}/floor`, Floor);
  }

  presenceOf(agentId: string, presence: string, reason?: string) {
    const body = { commandId: newCommandId(), presence, reason };
    return this.#calls.command(`${DESK}/floor/agents/${encodeURIComponent(agentId)}/presence`, body, PresenceAnswer);
  }

  resumeVisit(visitId: string) {
    return this.#calls.command(`${DESK}/floor/visits/${encodeURIComponent(visitId)}/resume`, { commandId: newCommandId() }, Anything);
  }

  /** What a supervisor knows of somebody who waits; what is left out stays as it was. */
  raiseVisit(interactionId: string, urgency: { prioritySeconds?: number; tier?: string; severity?: string }) {
    return this.#calls.command(`${DESK}/floor/interactions/${encodeURIComponent(interactionId)}/urgency`, { commandId: newCommandId(), ...urgency }, Anything);
  }

  /** Who may answer somebody who waits, in place of what was asked before. */
  requireOfVisit(interactionId: string, skills: { skill: string; level: number; mandatory: boolean }[], excluded: string[]) {
    const body = { commandId: newCommandId(), skills, excluded };
    return this.#calls.command(`${DESK}/floor/interactions/${encodeURIComponent(interactionId)}/requirements`, body, Anything);
  }

  queues() {
    return this.#calls.get(`${DESK}/queues`, Queues);
  }

  turnQueue(queueId: string, channel: string, act: 'suspend' | 'resume') {
    const body = { commandId: newCommandId(), channel };
    return this.#calls.command(`${DESK}/floor/queues/${encodeURIComponent(queueId)}/${act}`, body, Anything);
  }

  accept(offerId: string, isOver: () => boolean) {
    return this.#calls.command(`${DESK}/offers/${offerId}/accept`, { commandId: newCommandId() }, AcceptAnswer, isOver);
  }

  decline(offerId: string, reason: string | undefined, isOver: () => boolean) {
    const body = { commandId: newCommandId(), reason };
    return this.#calls.command(`${DESK}/offers/${offerId}/decline`, body, Anything, isOver);
  }

  send(interactionId: string, commandId: string, text: string) {
    return this.#calls.post(`${DESK}/interactions/${interactionId}/messages`, { commandId, text }, SentAnswer);
  }

  note(interactionId: string, commandId: string, text: string) {
    return this.#calls.post(`${DESK}/interactions/${interactionId}/notes`, { commandId, text }, SentAnswer);
  }

  waiting() {
    return this.#calls.get(`${DESK}/waiting`, Waiting);
  }

  take(visitId: string) {
    return this.#calls.command(`${DESK}/visits/${encodeURIComponent(visitId)}/take`, { commandId: newCommandId() }, AcceptAnswer);
  }

  colleagues() {
    return this.#calls.get(`${DESK}/colleagues`, Colleagues);
  }

  transfer(interactionId: string, to: { queueId?: string; agentId?: string }) {
    return this.#calls.command(`${DESK}/interactions/${interactionId}/transfer`, { commandId: newCommandId(), ...to }, Anything);
  }

  invite(interactionId: string, agentId: string, role: string) {
    const body = { commandId: newCommandId(), agentId, role };
    return this.#calls.command(`${DESK}/interactions/${interactionId}/invitations`, body, Anything);
  }

  /** `complete-transfer` or `dismiss`, of a colleague who was asked in. */
  withColleague(interactionId: string, act: 'complete-transfer' | 'dismiss', agentId: string) {
    const body = { commandId: newCommandId(), agentId };
    return this.#calls.command(`${DESK}/interactions/${interactionId}/${act}`, body, Anything);
  }

  leave(interactionId: string) {
    return this.#calls.command(`${DESK}/interactions/${interactionId}/leave`, { commandId: newCommandId() }, Anything);
  }

  /** Whether a customer who was to be called back was reached. */
  reportCallback(interactionId: string, report: 'REACHED' | 'NOT_REACHED' | 'WRONG_NUMBER') {
    const body = { commandId: newCommandId(), report };
    return this.#calls.command(`${DESK}/interactions/${interactionId}/callback`, body, Anything);
  }

  /** This page's answer to the stream's beat. */
  heartbeat() {
    return this.#calls.post(`${DESK}/heartbeat`, {}, Anything);
  }

  typing(interactionId: string) {
    return this.#calls.post(`${DESK}/interactions/${interactionId}/typing`, {}, Anything);
  }

  wrapUp(interactionId: string, lastSeen: number) {
    const body = { commandId: newCommandId(), lastSeen };
    return this.#calls.command(`${DESK}/interactions/${interactionId}/wrap-up`, body, WrapUpAnswer);
  }

  dispose(interactionId: string, disposition: string) {
    const body = { commandId: newCommandId(), disposition };
    return this.#calls.command(`${DESK}/interactions/${interactionId}/disposition`, body, Anything);
  }

  signOut() {
    return this.#calls.post('/logout', {}, z.object({ location: z.string() }));
  }
}
