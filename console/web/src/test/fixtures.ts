import type { Agent, Message, Offer, Snapshot, WorkItem } from '../api/schemas';

export const NINE = Date.parse('2026-11-21T09:00:00Z');

export function at(seconds: number): string {
  return new Date(NINE + seconds * 1000).toISOString();
}

export function anAgent(over: Partial<Agent> = {}): Agent {
  return { agentId: 'hannah', name: 'Hannah Reed', presence: 'AVAILABLE', since: at(0), used: 0, capacity: 4, ...over };
}

export function anOffer(over: Partial<Offer> = {}): Offer {
  return {
    offerId: 'o-1',
    interactionId: 'i-1',
    queueId: 'orders',
    channel: 'CHAT',
    customerName: 'Arthur Nicholls',
    preview: null,
    waitingSince: at(-38),
    madeAt: at(0),
    deadline: at(20),
    attempt: 1,
    why: { en: ['Free for 6 min'], fa: ['۶ دقیقه بیکار'] },
    ...over,
  };
}

export function anItem(over: Partial<WorkItem> = {}): WorkItem {
  return {
    interactionId: 'i-1',
    handlingId: 'h-1',
    channel: 'CHAT',
    queueId: 'orders',
    customerName: 'Olivia Bennett',
    phase: 'ASSIGNED',
    startedAt: at(0),
    wrapUpLimit: null,
    lastPosition: 0,
    lastMessage: null,
    customerLeft: false,
    ...over,
  };
}

export function aMessage(position: number, over: Partial<Message> = {}): Message {
  return {
    messageId: `m-${position}`,
    position,
    interactionId: 'i-1',
    author: 'CUSTOMER',
    text: `text ${position}`,
    at: at(position),
    ...over,
  };
}

export function aSnapshot(over: Partial<Snapshot> = {}): Snapshot {
  return { cursor: 'c-1', now: at(0), agent: anAgent(), offers: [], work: [], ...over };
}

/** A conversation in hand, as the service tells it. */
export const anInteraction = (more: object) => ({
  interactionId: 'i-1',
  conversationKey: 'k',
  channel: 'CHAT',
  entryPoint: 'shop',
  queueId: 'sales',
  phase: 'ASSIGNED',
  customer: { address: 'k' },
  openedAt: new Date(Date.now() - 60_000).toISOString(),
  ...more,
});
