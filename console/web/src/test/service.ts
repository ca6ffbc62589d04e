import type { StreamSource } from '../live/stream';

export const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

/** The service as one page sees it. */
export class Service {
  readonly asked: [key: string, body: unknown][] = [];
  readonly #later = new Map<string, Promise<Response>>();
  readonly answers: Record<string, (body: unknown) => Response> = {
    'GET /api/me': () => json(200, { id: 'hannah', name: 'Hannah Reed', roles: ['AGENT'], language: 'en' }),
    'GET /api/desk/v1/dispositions': () => json(200, [{ code: 'solved', en: 'Solved', fa: 'حل شد' }]),
    'GET /api/desk/v1/break-reasons': () => json(200, [{ code: 'lunch', en: 'Lunch', fa: 'ناهار' }]),
  };

  readonly fetch = (path: string, init?: RequestInit): Promise<Response> => {
    const key = `${init?.method ?? 'GET'} ${path.replace(/\?.*/, '')}`;
    const body = read(init?.body);
    this.asked.push([key, body]);
    const later = this.#later.get(key);
    if (later) return later;
    return Promise.resolve(this.answers[key]?.(body) ?? json(404, { type: 'urn:pasokh:problem:none' }));
  };

  fetchLater(key: string, answer: Promise<Response>): void {
    this.#later.set(key, answer);
  }

  bodies(key: string): unknown[] {
    return this.asked.filter(([it]) => it === key).map(([, body]) => body);
  }
}

/** What is no JSON is a file. */
function read(body: BodyInit | null | undefined): unknown {
  try {
    return body ? JSON.parse(String(body)) : undefined;
  } catch {
    return String(body);
  }
}

/** A stream that says what the test lets it say. */
export class Source implements StreamSource {
  readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();

  addEventListener(name: string, listener: (event: MessageEvent<string>) => void): void {
    this.listeners.set(name, listener);
  }

  emit(name: string, data: unknown): void {
    this.listeners.get(name)?.({ data: JSON.stringify(data), lastEventId: '' } as MessageEvent<string>);
  }

  close(): void {}
}
