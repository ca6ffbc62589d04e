import type { z } from 'zod';

/** Why a call was not done. The name is the problem's, or one of ours: `network`, `signed-out`. */
export interface Refusal {
  name: string;
  status: number;
  detail?: string;
  /** Further fields of the problem. */
  more: Record<string, unknown>;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

const PENDING = 202;
const ASK_AGAIN = 1_000;
const GIVE_UP = 15_000;

/** Calls the console's own service. Never throws: what can go wrong is a value. */
export class Calls {
  readonly #fetch: Fetch;
  readonly #pause: (ms: number) => Promise<void>;

  constructor(fetch: Fetch = (path, init) => globalThis.fetch(path, init), pause = sleep) {
    this.#fetch = fetch;
    this.#pause = pause;
  }

  get<T>(path: string, schema: z.ZodType<T>): Promise<Answer<T>> {
    return this.#read(schema, () => this.#fetch(path, { headers: { accept: 'application/json' }, credentials: 'same-origin' }));
  }

  post<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<Answer<T>> {
    return this.#read(schema, () => this.#post(path, body));
  }

  /**
   * A command to the router. Says what the router said: a late answer is waited for, a lost one asked for again under
   * the same command id. `signal` ends the waiting.
   */
  async command<T>(path: string, body: { commandId: string }, schema: z.ZodType<T>, isOver = () => false): Promise<Answer<T>> {
    let waited = 0;
    let next = () => this.#post(path, body);
    for (;;) {
      const [answer, location] = await this.#try(next);
      if (location !== undefined) {
        next = () => this.#fetch(location, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
      } else if (!('refusal' in answer) || !isPassing(answer.refusal)) {
        return 'refusal' in answer ? { ok: false, refusal: answer.refusal } : parse(schema, answer.body);
      } else if (waited >= GIVE_UP || isOver()) {
        return { ok: false, refusal: answer.refusal };
      }
      if (location !== undefined && (waited >= GIVE_UP * 4 || isOver())) return { ok: false, refusal: NO_ANSWER };
      await this.#pause(ASK_AGAIN);
      waited += ASK_AGAIN;
    }
  }

  async #read<T>(schema: z.ZodType<T>, call: () => Promise<Response>): Promise<Answer<T>> {
    const [answer] = await this.#try(call);
    return 'refusal' in answer ? { ok: false, refusal: answer.refusal } : parse(schema, answer.body);
  }

  async #try(call: () => Promise<Response>): Promise<[{ body: unknown } | { refusal: Refusal }, string?]> {
    try {
      const response = await call();
      if (response.status === PENDING && response.headers.has('location')) {
        return [{ refusal: NO_ANSWER }, response.headers.get('location') ?? ''];
      }
      const text = await response.text();
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      return response.ok ? [{ body }] : [{ refusal: refusalOf(response.status, body) }];
    } catch {
      return [{ refusal: { name: 'network', status: 0, more: {} } }];
    }
  }

  #post(path: string, body: unknown): Promise<Response> {
    return this.#fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-xsrf-token': csrfToken() },
      body: JSON.stringify(body ?? {}),
    });
  }
}

const NO_ANSWER: Refusal = { name: 'no-answer', status: PENDING, more: {} };

/** Worth another try: the network, or a service that is away. */
export function isPassing({ status }: Refusal): boolean {
  return status === 0 || status === 429 || status >= 500;
}

function parse<T>(schema: z.ZodType<T>, body: unknown): Answer<T> {
  const parsed = schema.safeParse(body);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, refusal: { name: 'not-understood', status: 500, more: {} } };
}

function refusalOf(status: number, body: unknown): Refusal {
  const { type, detail, ...more } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const name = typeof type === 'string' ? (type.split(':').at(-1) ?? '') : '';
  if (status === 401) return { name: 'signed-out', status, more };
  return { name: name === '' || name === 'blank' ? `status-${status}` : name, status, detail: typeof detail === 'string' ? detail : undefined, more };
}

function csrfToken(): string {
  return /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
