import type { Message } from '../api/schemas';

const RANK: Record<string, number> = { SENT: 1, UNCERTAIN: 2, FAILED: 3, DELIVERED: 4, READ: 5 };

/** Messages by position, each once; of two tellings of a delivery the later one counts. */
export function mergeMessages(known: Message[], more: Message[]): Message[] {
  const byId = new Map(known.map((message) => [message.messageId, message]));
  let changed = false;
  for (const message of more) {
    const before = byId.get(message.messageId);
    const after = before ? furthest(before, message) : message;
    if (after === before) continue;
    byId.set(message.messageId, after);
    changed = true;
  }
  return changed ? [...byId.values()].sort((a, b) => a.position - b.position) : known;
}

export function deliver(messages: Message[], messageId: string, status: string, reason?: string | null): Message[] {
  const index = messages.findIndex((message) => message.messageId === messageId);
  const message = messages[index];
  if (!message) return messages;
  const after = furthest(message, { ...message, delivery: status, reason });
  return after === message ? messages : messages.with(index, after);
}

/** The service knows the place; a delivery never goes back. */
function furthest(before: Message, after: Message): Message {
  const moved = after.position !== before.position;
  const came = rank(after) > rank(before);
  if (!moved && !came) return before;
  const { delivery, reason } = came ? after : before;
  return { ...before, position: after.position, delivery, reason };
}

function rank(message: Message): number {
  return RANK[message.delivery ?? ''] ?? 0;
}
