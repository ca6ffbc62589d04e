import type { Reply } from './state';

interface KeptDesk {
  replies: Reply[];
  seen: Record<string, number>;
}

/**
 * What stays on this computer, per agent: drafts, replies that did not leave yet, what was read. Several tabs may be
 * open, so each reply has a key of its own, which goes only with the reply. Where the browser keeps nothing, this
 * page's life has to do.
 */
export class Keeper {
  readonly #prefix: string;
  readonly #storage: Storage | undefined;

  constructor(agentId: string, storage?: Storage) {
    this.#prefix = `pasokh-desk:${agentId}`;
    this.#storage = storage;
  }

  recall(): KeptDesk {
    this.#takeOver();
    const replies = this.#keys('reply').map((key) => this.#read(key));
    return { replies: replies.filter(isReply).map(unsent).sort((a, b) => a.at - b.at), seen: this.#seen() };
  }

  /** What has changed; what another tab keeps stays. */
  keep({ replies, seen }: KeptDesk, before: KeptDesk): void {
    for (const reply of replies) {
      if (!before.replies.includes(reply)) this.#write(this.#key('reply', reply.commandId), reply);
    }
    const stays = new Set(replies.map((reply) => reply.commandId));
    for (const { commandId } of before.replies) {
      if (!stays.has(commandId)) this.#write(this.#key('reply', commandId), undefined);
    }
    if (seen !== before.seen) this.#keepSeen(seen);
  }

  /** Hears of replies that another tab has sent or taken back. */
  watchReplies(gone: (commandId: string) => void): () => void {
    const prefix = this.#key('reply', '');
    const listener = ({ key, newValue, storageArea }: StorageEvent) => {
      if (storageArea === this.#storage && newValue === null && key?.startsWith(prefix)) gone(key.slice(prefix.length));
    };
    globalThis.addEventListener?.('storage', listener);
    return () => globalThis.removeEventListener?.('storage', listener);
  }

  draft(interactionId: string): string {
    const text = this.#read(`${this.#prefix}:draft:${interactionId}`);
    return typeof text === 'string' ? text : '';
  }

  keepDraft(interactionId: string, text: string): void {
    this.#write(`${this.#prefix}:draft:${interactionId}`, text === '' ? undefined : text);
  }

  /** An earlier desk kept all of it under one key; its replies have still to leave. */
  #takeOver(): void {
    const key = `${this.#prefix}:desk`;
    const kept = this.#read(key) as Partial<KeptDesk> | undefined;
    if (kept === undefined) return;
    // first, as what is written next may need its room
    this.#write(key, undefined);
    const replies = Array.isArray(kept.replies) ? kept.replies.filter(isReply) : [];
    for (const reply of replies) this.#write(this.#key('reply', reply.commandId), reply);
    if (isNumbers(kept.seen)) this.#keepSeen(kept.seen);
  }

  #key(kind: string, id: string): string {
    return `${this.#prefix}:${kind}:${id}`;
  }

  #keys(kind: string): string[] {
    try {
      return Object.keys(this.#storage ?? {}).filter((key) => key.startsWith(this.#key(kind, '')));
    } catch {
      return [];
    }
  }

  #seen(): Record<string, number> {
    const seen = this.#read(`${this.#prefix}:seen`);
    return isNumbers(seen) ? seen : {};
  }

  /** Read is read, in whichever tab. */
  #keepSeen(seen: Record<string, number>): void {
    const elsewhere = this.#seen();
    const most = Object.entries(seen).map(([id, position]) => [id, Math.max(position, elsewhere[id] ?? 0)] as const);
    this.#write(`${this.#prefix}:seen`, most.length === 0 ? undefined : Object.fromEntries(most));
  }

  #read(key: string): unknown {
    try {
      return JSON.parse(this.#storage?.getItem(key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  #write(key: string, value: unknown): void {
    try {
      if (value === undefined) this.#storage?.removeItem(key);
      else this.#storage?.setItem(key, JSON.stringify(value));
    } catch {
      // full or forbidden: the page still holds it
    }
  }
}

function unsent(reply: Reply): Reply {
  return reply.phase === 'sending' ? { ...reply, phase: 'waiting' } : reply;
}

function isReply(value: unknown): value is Reply {
  const reply = value as Partial<Reply> | null;
  return typeof reply?.commandId === 'string' && typeof reply.interactionId === 'string' && typeof reply.text === 'string';
}

function isNumbers(value: unknown): value is Record<string, number> {
  return typeof value === 'object' && value !== null && Object.values(value).every((it) => typeof it === 'number');
}
