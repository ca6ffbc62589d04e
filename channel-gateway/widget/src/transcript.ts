import type { Entry } from './protocol';

/** The transcript with more entries: by position, each message once. */
export function merge(entries: Entry[], more: Entry[]): Entry[] {
  const known = new Set(entries.map((entry) => entry.messageId));
  const fresh = more.filter((entry) => {
    if (known.has(entry.messageId)) return false;
    known.add(entry.messageId);
    return true;
  });
  if (fresh.length === 0) return entries;
  return [...entries, ...fresh].sort((a, b) => a.position - b.position);
}

export function lastPosition(entries: Entry[]): number {
  return entries.at(-1)?.position ?? 0;
}

/** What the agent wrote after a position. */
export function fromAgentAfter(entries: Entry[], position: number): Entry[] {
  return entries.filter((entry) => entry.author === 'AGENT' && entry.position > position);
}
