import type { Delivery, Entry } from './protocol';

/** The transcript with more entries: each message once, by position; what has none yet after all that came before. */
export function merge(entries: Entry[], more: Entry[]): Entry[] {
  if (more.length === 0) return entries;
  const known = new Map(entries.map((entry) => [entry.messageId, entry]));
  for (const entry of more) known.set(entry.messageId, together(known.get(entry.messageId), entry));
  return [...known.values()].sort(byPlace);
}

function together(before: Entry | undefined, now: Entry): Entry {
  if (!before) return now;
  return {
    ...before,
    position: now.position ?? before.position,
    delivery: comesTo(now.delivery, before.delivery ?? 'DELIVERED') ? now.delivery : before.delivery,
  };
}

function byPlace(a: Entry, b: Entry): number {
  if (a.position === undefined || b.position === undefined) {
    return Number(a.position === undefined) - Number(b.position === undefined);
  }
  return a.position - b.position;
}

export function fromAgent(entries: Entry[]): Entry[] {
  return entries.filter((entry) => entry.author === 'AGENT');
}

/** Whether a message that has come as far as `delivery` has come as far as `goal`. */
export function comesTo(delivery: Delivery | undefined, goal: Delivery): boolean {
  return delivery === 'READ' || delivery === goal;
}

/** What the agent wrote and the visitor has not seen, on this page or another. */
export function unseen(entries: Entry[], seen: ReadonlySet<string>): Entry[] {
  return fromAgent(entries).filter((entry) => !comesTo(entry.delivery, 'READ') && !seen.has(entry.messageId));
}
