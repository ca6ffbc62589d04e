import type { Entry, FileSent } from './protocol';
import type { Chat, Draft } from './state';

/** Few under way at a time keeps the order plain and the gateway's rate limit far. */
const UNDER_WAY = 8;

export function write(chat: Chat, text: string, at: number, files: FileSent[] = []): Chat {
  const draft: Draft = { number: chat.nextNumber, text, at, phase: 'queued', ...(files.length > 0 ? { files } : {}) };
  return { ...chat, nextNumber: chat.nextNumber + 1, drafts: [...chat.drafts, draft] };
}

/** The drafts that may be sent now, in the order typed. */
export function sendable(drafts: Draft[]): Draft[] {
  const underWay = drafts.filter((draft) => draft.phase === 'sent').length;
  return drafts.filter((draft) => draft.phase === 'queued').slice(0, Math.max(0, UNDER_WAY - underWay));
}

export function change(drafts: Draft[], number: number, into: (draft: Draft) => Draft): Draft[] {
  return drafts.map((draft) => (draft.number === number ? into(draft) : draft));
}

/** The oldest message that waits for its tick on this line. */
export function oldestSentAt(drafts: Draft[]): number | undefined {
  return drafts.reduce<number | undefined>(
    (oldest, draft) =>
      draft.phase === 'sent' && draft.sentAt !== undefined && (oldest === undefined || draft.sentAt < oldest)
        ? draft.sentAt
        : oldest,
    undefined,
  );
}

/** A draft whose entry arrived is on the log, ticked or not: a tick can be lost, the entry cannot. */
export function settle(drafts: Draft[], entries: Entry[]): Draft[] {
  const byNumber = new Map<number, Entry>();
  for (const entry of entries) {
    if (entry.author === 'CUSTOMER' && entry.number !== undefined) byNumber.set(entry.number, entry);
  }
  if (byNumber.size === 0) return drafts;
  return drafts.flatMap((draft) => {
    const entry = byNumber.get(draft.number);
    if (!entry) return [draft];
    return draft.phase === 'ticked' || sameText(draft.text, entry.text) ? [] : [clashed(draft)];
  });
}

/**
 * Two tabs gave one number to two texts, and the other's is on the log. It must not vanish and must not go twice:
 * the visitor decides.
 */
function clashed(draft: Draft): Draft {
  return { ...draft, phase: 'refused', problem: 'number-taken' };
}

function sameText(a: string, b: string): boolean {
  return a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
}

/** A refused message tried again is a new message. */
export function again(chat: Chat, number: number, at: number): Chat {
  const draft = chat.drafts.find((candidate) => candidate.number === number && candidate.phase === 'refused');
  return draft ? write(discard(chat, number), draft.text, at, draft.files) : chat;
}

export function discard(chat: Chat, number: number): Chat {
  return { ...chat, drafts: chat.drafts.filter((draft) => draft.number !== number || draft.phase !== 'refused') };
}

/** A new session counts from 1: what was not ticked goes there, in the order typed. */
export function renumber(chat: Chat): Chat {
  const waiting = chat.drafts.filter((draft) => draft.phase === 'queued' || draft.phase === 'sent');
  const drafts = waiting.map<Draft>(({ text, at, files }, index) => ({ number: index + 1, text, at, files, phase: 'queued' }));
  return { ...chat, drafts, nextNumber: drafts.length + 1 };
}
