import { Doors } from './doors';
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

/** The door for callback forms of docs/architecture/chat-protocol.md. */
export class FormDoor {
  readonly #doors: Doors;

  constructor(addresses: string[]) {
    this.#doors = new Doors(addresses);
  }

  /** Sent again under the same id it is the same wish. */
  async ask(wish: FormWish): Promise<Answer> {
    return answerOf(await this.#doors.post(wish));
  }

  async cancel(requestId: string): Promise<Answer> {
    return answerOf(await this.#doors.call(`/${requestId}`, { method: 'DELETE' }));
  }

  async standing(requestId: string): Promise<Answer> {
    return answerOf(await this.#doors.call(`/${requestId}`));
  }

  async entry(): Promise<EntryPoint | undefined> {
    const response = await this.#doors.call('');
    return response?.ok ? ((await response.json()) as EntryPoint) : undefined;
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
