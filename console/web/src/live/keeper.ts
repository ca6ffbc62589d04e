import type { Reply } from './state';

interface KeptDesk {
  replies: Reply[];
  seen: Record<string, number>;
}

/**
 * What stays on this computer, per agent: drafts, replies that did not leave yet, what was read. Where the browser
 * keeps nothing, this page's life has to do.
 */
export class Keeper {
  readonly #prefix: string;
  readonly #storage: Storage | undefined;

  constructor(agentId: string, storage?: Storage) {
    this.#prefix = `pasokh-desk:${agentId}`;
    this.#storage = storage;
  }

  recall(): KeptDesk {
    const kept = this.#read(`${this.#prefix}:desk`) as Partial<KeptDesk> | undefined;
    const replies = Array.isArray(kept?.replies) ? kept.replies.filter(isReply) : [];
    return { replies: replies.map(unsent), seen: isNumbers(kept?.seen) ? kept.seen : {} };
  }

  keep({ replies, seen }: KeptDesk): void {
    this.#write(`${this.#prefix}:desk`, replies.length === 0 && Object.keys(seen).length === 0 ? undefined : { replies, seen });
  }

  draft(interactionId: string): string {
    const text = this.#read(`${this.#prefix}:draft:${interactionId}`);
    return typeof text === 'string' ? text : '';
  }

  keepDraft(interactionId: string, text: string): void {
    this.#write(`${this.#prefix}:draft:${interactionId}`, text === '' ? undefined : text);
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
