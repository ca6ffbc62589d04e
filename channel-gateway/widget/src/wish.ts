import type { CallbackRefusal, EntryPoint } from './protocol';

/** What somebody has filled in who asks to be called. */
export interface FormWish {
  requestId: string;
  phone: string;
  subject: string;
  name?: string;
  language: string;
  time?: string;
}

/** How a wish stands, as the gateway says. */
export interface Standing {
  state: 'ASKED' | 'AGREED' | 'IN_HAND' | 'OVER' | 'REFUSED';
  promisedBy?: string;
  notBefore?: string;
  refused?: CallbackRefusal;
  /** Where the time was taken that was named: the next that are not. */
  freeTimes?: string[];
}

export type Answer = { ok: true; standing?: Standing } | { ok: false; problem: string };

/** The door for callback forms of docs/architecture/chat-protocol.md. Where one gateway is away the next is asked. */
export class FormDoor {
  readonly #addresses: string[];

  constructor(addresses: string[]) {
    this.#addresses = addresses;
  }

  /** Sent again under the same id it is the same wish. */
  async ask(wish: FormWish): Promise<Answer> {
    return answerOf(await this.#call('', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) }));
  }

  async cancel(requestId: string): Promise<Answer> {
    return answerOf(await this.#call(`/${requestId}`, { method: 'DELETE' }));
  }

  async standing(requestId: string): Promise<Answer> {
    return answerOf(await this.#call(`/${requestId}`, {}));
  }

  async entry(): Promise<EntryPoint | undefined> {
    const response = await this.#call('', {});
    return response?.ok ? ((await response.json()) as EntryPoint) : undefined;
  }

  async #call(path: string, init: RequestInit): Promise<Response | undefined> {
    for (const address of this.#addresses) {
      try {
        const response = await fetch(address + path, { ...init, credentials: 'omit', cache: 'no-store' });
        if (response.status < 500) return response;
      } catch {
        // away: the next one
      }
    }
    return undefined;
  }
}

async function answerOf(response: Response | undefined): Promise<Answer> {
  if (!response) return { ok: false, problem: 'temporarily-unavailable' };
  try {
    const body = (await response.json()) as Standing & { type?: string };
    return response.ok ? { ok: true, standing: body } : { ok: false, problem: body.type?.split(':').at(-1) ?? 'refused' };
  } catch {
    return { ok: false, problem: 'refused' };
  }
}

export function newRequestId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
