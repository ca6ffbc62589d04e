import type { Message, SharedFile, WorkItem } from '../api/schemas';
import { emptyTalk, type Desk, type Reply } from './state';

export interface Row extends WorkItem {
  unread: number;
  /** Whether the last answer did not arrive. */
  undelivered: boolean;
}

/** Work by whose turn it is; in each group what has waited longest comes first. */
export interface Turns {
  yours: Row[];
  wrapUp: Row[];
  customers: Row[];
}

export function turns(desk: Desk): Turns {
  const rows = desk.work.map<Row>((item) => ({ ...item, unread: unread(desk, item), undelivered: isUndelivered(desk, item) }));
  const ongoing = rows.filter((row) => row.phase !== 'WRAP_UP').sort((a, b) => movedAt(a) - movedAt(b));
  return {
    yours: ongoing.filter((row) => row.lastMessage?.author !== 'AGENT'),
    wrapUp: rows.filter((row) => row.phase === 'WRAP_UP').sort((a, b) => limitOf(a) - limitOf(b)),
    customers: ongoing.filter((row) => row.lastMessage?.author === 'AGENT'),
  };
}

export function inOrder(desk: Desk): Row[] {
  const { yours, wrapUp, customers } = turns(desk);
  return [...yours, ...wrapUp, ...customers];
}

/** When the conversation last moved, or our part in it began. */
export function movedAt(item: WorkItem): number {
  return Date.parse(item.lastMessage?.at ?? item.startedAt);
}

function limitOf(item: WorkItem): number {
  return item.wrapUpLimit ? Date.parse(item.wrapUpLimit) : Number.MAX_SAFE_INTEGER;
}

/** What the customer wrote that was neither on this screen nor answered from another. */
export function unread(desk: Desk, item: WorkItem): number {
  const { messages } = desk.talks[item.interactionId] ?? emptyTalk;
  const answered = messages.findLast((message) => message.author === 'AGENT' && !message.internal)?.position ?? 0;
  const seen = Math.max(desk.seen[item.interactionId] ?? 0, answered);
  return messages.filter((message) => message.author === 'CUSTOMER' && message.position > seen).length;
}

/** Whether the last answer did not arrive: the customer waits and does not know for what. */
function isUndelivered(desk: Desk, item: WorkItem): boolean {
  const { messages } = desk.talks[item.interactionId] ?? emptyTalk;
  return messages.findLast((message) => message.author === 'AGENT' && !message.internal)?.delivery === 'FAILED';
}

/**
 * Replies that the transcript does not show yet. One whose message came before its answer is hidden, so that nothing
 * is shown twice.
 */
export function repliesShown(messages: Message[], replies: Reply[]): Reply[] {
  const taken = new Set<string>();
  return replies.filter((reply) => {
    if (reply.phase === 'refused') return true;
    const twin = messages.find((it) => isTwin(it, reply) && !taken.has(it.messageId));
    if (twin) taken.add(twin.messageId);
    return !twin;
  });
}

function isTwin(message: Message, reply: Reply): boolean {
  return message.author === 'AGENT' && !message.internal && message.position > reply.after && message.text === reply.text && idsOf(message.attachments) === idsOf(reply.files);
}

function idsOf(files?: SharedFile[] | null): string {
  return (files ?? []).map((file) => file.id).join();
}

/** The replies that may be sent now: the first of each conversation, so that the order typed is kept. */
export function sendable(replies: Reply[]): Reply[] {
  const held = new Set<string>();
  return replies.filter((reply) => {
    if (reply.phase === 'refused' || held.has(reply.interactionId)) return false;
    held.add(reply.interactionId);
    return reply.phase === 'waiting';
  });
}

/** Replies that are still to leave: while there is one, its conversation must not be closed. */
export function unsent({ replies }: Desk, interactionId: string): Reply[] {
  return replies.filter((reply) => reply.interactionId === interactionId && reply.phase !== 'refused');
}

/** Refused replies of work that is no longer here, which no transcript shows. */
export function stranded({ replies, work }: Desk): Reply[] {
  const here = new Set(work.map((item) => item.interactionId));
  return replies.filter((reply) => reply.phase === 'refused' && !here.has(reply.interactionId));
}

/** The last position on the screen of a conversation. */
export function lastShown(desk: Desk, interactionId: string): number {
  return desk.talks[interactionId]?.messages.at(-1)?.position ?? 0;
}

/** Whether the agent has a desk open for offers at all. */
export function isQuiet(desk: Desk): boolean {
  return desk.agent?.presence === 'BREAK' || desk.agent?.presence === 'OFFLINE';
}
