import { Doors } from './doors';
import type { EntryPoint } from './protocol';

/** What the widget does while nobody is there. */
export type Away = 'WRITE' | 'FORM' | 'HIDE';

/** How the business wants the widget, and how the entry point stands. */
export interface Door {
  whenClosed: Away;
  whenUnstaffed: Away;
  /** Whether one may leave an address to be answered by mail. */
  mail: boolean;
  /** Whether one is asked how well one was served. */
  rating: boolean;
  /** What one is asked before the conversation. */
  questions: Question[];
  entry?: EntryPoint;
}

export interface Question {
  id: string;
  kind: 'NAME' | 'EMAIL' | 'PHONE' | 'TEXT' | 'CHOICE';
  required: boolean;
  /** By language; the widget has words of its own for a name, an address and a number. */
  label: Record<string, string>;
  choices: Record<string, string>[];
}

/** Where nobody says how it is wanted, it is as it always is. */
const UNKNOWN: Door = { whenClosed: 'WRITE', whenUnstaffed: 'WRITE', mail: false, rating: false, questions: [] };

/** Who looks at the page should not wait for a gateway that stands still. */
const WITHIN = 3_000;

/** The door for widgets of docs/architecture/chat-protocol.md. */
export async function askDoor(addresses: string[]): Promise<Door> {
  const response = await new Doors(addresses).call('', {}, WITHIN);
  if (!response?.ok) return UNKNOWN;
  try {
    return { ...UNKNOWN, ...((await response.json()) as Partial<Door>) };
  } catch {
    return UNKNOWN;
  }
}
