import type { Draft, Kept } from './state';

/** What the browser keeps for us between pages. Where it may not keep anything, this page's life has to do. */
export class Memory {
  readonly #key: string;
  readonly #here = new Map<string, string>();

  constructor(entryPoint: string) {
    this.#key = `pasokh-chat:${entryPoint}`;
  }

  get name(): string {
    return this.#key;
  }

  recall(): Kept | undefined {
    const text = this.#read(() => localStorage, this.#key);
    return text === undefined ? undefined : readKept(text);
  }

  keep(kept: Kept): void {
    this.#write(() => localStorage, this.#key, JSON.stringify(kept));
  }

  /** The half-written message. */
  get draft(): string {
    return this.#read(() => localStorage, `${this.#key}:draft`) ?? '';
  }

  set draft(text: string) {
    this.#write(() => localStorage, `${this.#key}:draft`, text);
  }

  /** Whether this tab shows the panel: each tab for itself. */
  get open(): boolean {
    return this.#read(() => sessionStorage, `${this.#key}:open`) === 'yes';
  }

  set open(open: boolean) {
    this.#write(() => sessionStorage, `${this.#key}:open`, open ? 'yes' : 'no');
  }

  #read(storage: () => Storage, key: string): string | undefined {
    try {
      return storage().getItem(key) ?? undefined;
    } catch {
      return this.#here.get(key);
    }
  }

  #write(storage: () => Storage, key: string, value: string): void {
    try {
      storage().setItem(key, value);
    } catch {
      this.#here.set(key, value);
    }
  }
}

/** Storage belongs to the site and may hold anything. */
export function readKept(text: string): Kept | undefined {
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    if (!kept || !Array.isArray(kept.drafts)) return undefined;
    const drafts = kept.drafts.filter(isDraft);
    const highest = Math.max(0, ...drafts.map((draft) => draft.number));
    return {
      token: typeof kept.token === 'string' ? kept.token : undefined,
      nextNumber: Math.max(whole(kept.nextNumber, 1), highest + 1),
      drafts,
      answers: answersOf(kept.answers),
    };
  } catch {
    return undefined;
  }
}

function answersOf(value: unknown): Record<string, string> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(Object.entries(value).filter((each): each is [string, string] => typeof each[1] === 'string'));
}

function whole(value: unknown, otherwise: number): number {
  return Number.isSafeInteger(value) && (value as number) >= otherwise ? (value as number) : otherwise;
}

function isFile(value: unknown): boolean {
  const file = value as { upload?: unknown; name?: unknown } | null;
  return typeof file === 'object' && typeof file?.upload === 'string' && typeof file.name === 'string';
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null;
  return (
    typeof draft === 'object' &&
    draft !== null &&
    Number.isSafeInteger(draft.number) &&
    typeof draft.text === 'string' &&
    (draft.files === undefined || (Array.isArray(draft.files) && draft.files.every(isFile))) &&
    typeof draft.at === 'number' &&
    ['queued', 'sent', 'ticked', 'refused'].includes(draft.phase as string)
  );
}
