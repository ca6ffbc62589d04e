import type { z } from 'zod';

/** Why a call was not done. The name is the problem's, or one of ours: `network`, `signed-out`. */
export interface Refusal {
  name: string;
  status: number;
  detail?: string;
  /** The answer was lost to what changes something: nobody knows whether it has. */
  mayBeDone?: boolean;
  /** Further fields of the problem. */
  more: Record<string, unknown>;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

const PENDING = 202;
const ASK_AGAIN = 1_000;
const WAIT_FOR_SERVICE = 15_000;
const WAIT_FOR_ANSWER = 60_000;

interface Content {
  text: string;
  type: string;
  /** The version that it was made from. */
  match?: string;
}

type Tried = { is: 'done'; body: unknown } | { is: 'later'; location: string } | { is: 'refused'; refusal: Refusal };

/** Calls the console's own service. Never throws: what can go wrong is a value. */
export class Calls {
  readonly #fetch: Fetch;
  readonly #pause: (ms: number) => Promise<void>;

  constructor(fetch: Fetch = (path, init) => globalThis.fetch(path, init), pause = sleep) {
    this.#fetch = fetch;
    this.#pause = pause;
  }

  get<T>(path: string, schema: z.ZodType<T>): Promise<Answer<T>> {
    return this.#read(schema, () => this.#get(path));
  }

  post<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<Answer<T>> {
    return this.#read(schema, () => this.#post(path, body));
  }

  /** What is no JSON of ours: a file that somebody has written. */
  send<T>(method: 'POST' | 'PUT', path: string, content: Content, schema: z.ZodType<T>): Promise<Answer<T>> {
    return this.#read(schema, () =>
      this.#fetch(path, {
        method,
        credentials: 'same-origin',
        headers: {
          'content-type': content.type,
          accept: 'application/json',
          'x-xsrf-token': csrfToken(),
          ...(content.match && { 'if-match': content.match }),
        },
        body: content.text,
      }),
    );
  }

  /** A file's bytes, as they are. */
  upload<T>(path: string, file: Blob, schema: z.ZodType<T>): Promise<Answer<T>> {
    return this.#read(schema, () =>
      this.#fetch(path, {
        method: 'PUT',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/octet-stream', accept: 'application/json', 'x-xsrf-token': csrfToken() },
        body: file,
      }),
    );
  }

  /**
   * A command to the router. Says what the router said: a late answer is waited for, a lost one asked for again under
   * the same command id, until `isOver` says that it no longer matters.
   */
  async command<T>(path: string, body: { commandId: string }, schema: z.ZodType<T>, isOver = () => false): Promise<Answer<T>> {
    let ask = () => this.#post(path, body);
    for (let waited = 0; ; waited += ASK_AGAIN) {
      const tried = await this.#try(ask);
      if (tried.is === 'done') return parse(schema, tried.body);
      if (tried.is === 'refused' && !isPassing(tried.refusal)) return { ok: false, refusal: tried.refusal };
      if (tried.is === 'later') ask = () => this.#get(tried.location);
      const patience = tried.is === 'later' ? WAIT_FOR_ANSWER : WAIT_FOR_SERVICE;
      if (waited >= patience || isOver()) return { ok: false, refusal: tried.is === 'later' ? NO_ANSWER : tried.refusal };
      await this.#pause(ASK_AGAIN);
    }
  }

  async #read<T>(schema: z.ZodType<T>, call: () => Promise<Response>): Promise<Answer<T>> {
    const tried = await this.#try(call);
    if (tried.is === 'done') return parse(schema, tried.body);
    return { ok: false, refusal: tried.is === 'later' ? NO_ANSWER : tried.refusal };
  }

  async #try(call: () => Promise<Response>): Promise<Tried> {
    try {
      const response = await call();
      const location = response.headers.get('location');
      const text = await response.text();
      if (response.status === PENDING && location) return { is: 'later', location };
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      return response.ok ? { is: 'done', body } : { is: 'refused', refusal: refusalOf(response.status, body) };
    } catch {
      return { is: 'refused', refusal: { name: 'network', status: 0, more: {} } };
    }
  }

  #get(path: string): Promise<Response> {
    return this.#fetch(path, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
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

/** The answer to what changes something. */
export function whetherDone<T>(answer: Answer<T>): Answer<T> {
  return answer.ok || !isPassing(answer.refusal) ? answer : { ok: false, refusal: { ...answer.refusal, mayBeDone: true } };
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
