/** The gateways' doors over plain HTTP. Where one gateway is away the next is asked. */
export class Doors {
  readonly #addresses: string[];

  constructor(addresses: string[]) {
    this.#addresses = addresses;
  }

  /** Nothing where none could be reached. */
  async call(path: string, init: RequestInit = {}, within?: number): Promise<Response | undefined> {
    for (const address of this.#addresses) {
      try {
        const signal = within === undefined ? undefined : AbortSignal.timeout(within);
        const response = await fetch(address + path, { ...init, signal, credentials: 'omit', cache: 'no-store' });
        if (response.status < 500) return response;
      } catch {
        // away: the next one
      }
    }
    return undefined;
  }

  async post(body: object): Promise<Response | undefined> {
    return this.call('', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  }
}

/** What went wrong, by its name; nothing where nothing did. */
export async function problemOf(response: Response | undefined): Promise<string | undefined> {
  if (!response) return 'temporarily-unavailable';
  if (response.ok) return undefined;
  try {
    const { type } = (await response.json()) as { type?: string };
    return type?.split(':').at(-1) ?? 'refused';
  } catch {
    return 'refused';
  }
}

export function newRequestId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
