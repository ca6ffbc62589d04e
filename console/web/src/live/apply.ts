import type { LiveEvent, Message, Offer, Snapshot, WorkItem } from '../api/schemas';
import { deliver, mergeMessages } from './messages';
import { emptyTalk, type Desk, type Link, type Reply, type Talk } from './state';

/** What can happen to the desk: the stream's events, and what this page does. */
export type Happening =
  | LiveEvent
  | { name: 'snapshot'; snapshot: Snapshot; at: number }
  | { name: 'link'; link: Link }
  | { name: 'loaded'; interactionId: string; messages: Message[] }
  | { name: 'answering'; offerId: string; answer?: 'accepting' | 'declining' }
  | { name: 'offer-lost'; offerId: string; outcome: string }
  | { name: 'offer-read'; offerId: string }
  | { name: 'replying'; reply: Reply }
  | { name: 'reply'; commandId: string; phase: Reply['phase']; problem?: string }
  | { name: 'replied'; commandId: string; message: Message }
  | { name: 'reply-dropped'; commandId: string }
  | { name: 'seen'; interactionId: string; position: number };

const TYPING_SHOWN = 6_000;
const ENDED_KEPT = 3;

/** The desk after something happened. Pure; the same event twice changes nothing the second time. */
export function apply(desk: Desk, event: Happening, now: number): Desk {
  switch (event.name) {
    case 'snapshot':
      return fromSnapshot(desk, event.snapshot, event.at);
    case 'link':
      return { ...desk, link: event.link };
    case 'presence':
      return changeAgent(desk, presenceOf(event.data));
    case 'capacity':
      return changeAgent(desk, event.data);
    case 'offer':
      return { ...desk, offers: [...desk.offers.filter((it) => it.offerId !== event.data.offerId), event.data] };
    case 'offer-prolonged':
      return { ...desk, offers: desk.offers.map((it) => prolonged(it, event.data)) };
    case 'offer-resolved':
      return offerGone(desk, event.data.offerId, event.data.outcome);
    case 'offer-lost':
      return offerGone(desk, event.offerId, event.outcome);
    case 'offer-read':
      return { ...desk, ended: desk.ended.filter((it) => it.offer.offerId !== event.offerId) };
    case 'answering':
      return { ...desk, answering: answering(desk.answering, event.offerId, event.answer) };
    case 'handling':
      return handle(desk, event.data);
    case 'wrap-up':
      return wrapUp(desk, event.data);
    case 'handling-ended':
      return { ...desk, work: desk.work.filter((it) => it.handlingId !== event.data.handlingId) };
    case 'message':
      return takeMessage(desk, event.data);
    case 'loaded':
      return load(desk, event.interactionId, event.messages);
    case 'delivery':
      return changeDelivery(desk, event.data);
    case 'colleagues':
      return { ...desk, company: { ...desk.company, [event.data.interactionId]: { participants: event.data.participants, invited: event.data.invited } } };
    case 'role':
      return changeHandling(desk, event.data.handlingId, { role: event.data.role === 'PRIMARY' ? null : event.data.role });
    case 'load':
      return changeHandling(desk, event.data.handlingId, { load: event.data.load === 'WHOLE' ? null : event.data.load });
    case 'customer-left':
      return changeWork(desk, event.data.interactionId, (it) => ({ ...it, customerLeft: true }));
    case 'rated':
      return changeTalk(desk, event.data.interactionId, (talk) => ({ ...talk, rating: event.data.rating }));
    case 'typing':
      return changeTalk(desk, event.data.interactionId, (talk) => ({ ...talk, typingUntil: now + TYPING_SHOWN }));
    case 'replying':
      return { ...desk, replies: [...desk.replies, event.reply] };
    case 'reply':
      return { ...desk, replies: desk.replies.map((it) => (it.commandId === event.commandId ? rephased(it, event) : it)) };
    case 'replied':
      return takeMessage(dropReply(desk, event.commandId), event.message);
    case 'reply-dropped':
      return dropReply(desk, event.commandId);
    case 'seen':
      return see(desk, event.interactionId, event.position);
    case 'beat':
    case 'reset':
      return desk;
  }
}

function fromSnapshot(desk: Desk, snapshot: Snapshot, at: number): Desk {
  const talks: Record<string, Talk> = {};
  for (const { interactionId } of snapshot.work) {
    talks[interactionId] = { ...(desk.talks[interactionId] ?? emptyTalk), loaded: false };
  }
  const offered = new Set(snapshot.offers.map((offer) => offer.offerId));
  return {
    ...desk,
    clockOffset: Date.parse(snapshot.now) - at,
    agent: snapshot.agent,
    offers: snapshot.offers,
    answering: Object.fromEntries(Object.entries(desk.answering).filter(([offerId]) => offered.has(offerId))),
    work: snapshot.work,
    talks,
    company: {},
    seen: Object.fromEntries(Object.entries(desk.seen).filter(([interactionId]) => interactionId in talks)),
  };
}

function presenceOf({ presence, reason, since, channels, byName }: LiveEvent<'presence'>['data']) {
  return { presence, reason, since, channels, byName };
}

function changeAgent(desk: Desk, change: Partial<NonNullable<Desk['agent']>>): Desk {
  return desk.agent ? { ...desk, agent: { ...desk.agent, ...change } } : desk;
}

function prolonged(offer: Offer, { offerId, deadline }: { offerId: string; deadline: string }): Offer {
  return offer.offerId === offerId ? { ...offer, deadline } : offer;
}

/** An offer we took or turned down just goes; one that went by itself says why. */
function offerGone(desk: Desk, offerId: string, outcome: string): Desk {
  const offer = desk.offers.find((it) => it.offerId === offerId);
  if (!offer) return desk;
  const silent = outcome === 'ACCEPTED' || outcome === 'DECLINED';
  return {
    ...desk,
    offers: desk.offers.filter((it) => it.offerId !== offerId),
    ended: silent ? desk.ended : [...desk.ended, { offer, outcome }].slice(-ENDED_KEPT),
    answering: answering(desk.answering, offerId),
  };
}

function answering(all: Desk['answering'], offerId: string, answer?: 'accepting' | 'declining'): Desk['answering'] {
  const { [offerId]: _before, ...rest } = all;
  return answer ? { ...rest, [offerId]: answer } : rest;
}

function handle(desk: Desk, item: WorkItem): Desk {
  const work = [...desk.work.filter((it) => it.interactionId !== item.interactionId), item];
  return changeTalk({ ...desk, work }, item.interactionId, (talk) => ({ ...talk, loaded: false }));
}

function wrapUp(desk: Desk, { interactionId, handlingId, limit }: { interactionId: string; handlingId: string; limit: string }): Desk {
  return changeWork(desk, interactionId, (it) =>
    it.handlingId === handlingId ? { ...it, phase: 'WRAP_UP', wrapUpLimit: limit } : it,
  );
}

function changeWork(desk: Desk, interactionId: string, into: (item: WorkItem) => WorkItem): Desk {
  return { ...desk, work: desk.work.map((it) => (it.interactionId === interactionId ? into(it) : it)) };
}

function changeHandling(desk: Desk, handlingId: string, change: Partial<WorkItem>): Desk {
  return { ...desk, work: desk.work.map((it) => (it.handlingId === handlingId ? { ...it, ...change } : it)) };
}

function changeTalk(desk: Desk, interactionId: string, into: (talk: Talk) => Talk): Desk {
  return { ...desk, talks: { ...desk.talks, [interactionId]: into(desk.talks[interactionId] ?? emptyTalk) } };
}

function takeMessage(desk: Desk, message: Message): Desk {
  const told = withNews(desk, message);
  const next = changeTalk(desk, message.interactionId, (talk) => ({
    ...talk,
    messages: mergeMessages(talk.messages, [told]),
    typingUntil: message.author === 'CUSTOMER' ? 0 : talk.typingUntil,
  }));
  return changeWork(next, message.interactionId, (item) => (message.position > item.lastPosition ? moved(item, message) : item));
}

function moved(item: WorkItem, { position, author, text, at, internal }: Message): WorkItem {
  // a note moves the conversation neither for the customer nor for us
  if (internal) return { ...item, lastPosition: position };
  const customerLeft = item.customerLeft && author !== 'CUSTOMER';
  return { ...item, lastPosition: position, lastMessage: { author, text, at }, customerLeft };
}

function load(desk: Desk, interactionId: string, messages: Message[]): Desk {
  const told = messages.map((message) => withNews(desk, message));
  return changeTalk(desk, interactionId, (talk) => ({
    ...talk,
    loaded: true,
    messages: mergeMessages(talk.messages, told),
  }));
}

function withNews(desk: Desk, message: Message): Message {
  const news = desk.deliveries[message.messageId];
  return news ? (deliver([message], message.messageId, news.status, news.reason)[0] ?? message) : message;
}

interface Delivery {
  interactionId: string;
  messageId: string;
  status: string;
  reason?: string | null;
}

function changeDelivery(desk: Desk, { interactionId, messageId, status, reason }: Delivery): Desk {
  const known = desk.talks[interactionId]?.messages.some((message) => message.messageId === messageId);
  if (!known) return { ...desk, deliveries: { ...desk.deliveries, [messageId]: { status, reason } } };
  return changeTalk(desk, interactionId, (it) => ({ ...it, messages: deliver(it.messages, messageId, status, reason) }));
}

function rephased(reply: Reply, { phase, problem }: { phase: Reply['phase']; problem?: string }): Reply {
  return { ...reply, phase, problem };
}

function dropReply(desk: Desk, commandId: string): Desk {
  return { ...desk, replies: desk.replies.filter((it) => it.commandId !== commandId) };
}

function see(desk: Desk, interactionId: string, position: number): Desk {
  if ((desk.seen[interactionId] ?? 0) >= position) return desk;
  return { ...desk, seen: { ...desk.seen, [interactionId]: position } };
}
