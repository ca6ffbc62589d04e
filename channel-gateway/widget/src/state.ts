import type { Door } from './door';
import type { Asking, CallbackRefusal, ConversationState, Delivery, Entry, EntryPoint, FileSent } from './protocol';

/** What the visitor wrote and the transcript does not show yet. */
export interface Draft {
  number: number;
  text: string;
  files?: FileSent[];
  /** When it was written, by this device's clock. */
  at: number;
  phase: 'queued' | 'sent' | 'ticked' | 'refused';
  sentAt?: number;
  messageId?: string;
  /** The problem's name, for a refused one. */
  problem?: string;
}

/** Something that happened between two messages and is worth a line. */
export interface Notice {
  what: 'joined' | 'left' | 'ended';
  /** Who joined, or goes on. */
  name?: string;
  /** Who has left. */
  left?: string;
  /** Stands after this message; before all of them when empty. */
  after: string;
}

/** The line to a gateway. `told` is what the gateway was told on it of the agent's messages. */
export type Link =
  /** Nobody has asked for a conversation yet. */
  | { is: 'off' }
  | { is: 'connecting'; since: number }
  | { is: 'open'; heardAt: number; pingedAt?: number; resendAt?: number; told: Readonly<Record<string, Delivery>> }
  | { is: 'pausing'; until: number }
  /** Another tab of this browser holds the conversation. */
  | { is: 'elsewhere' }
  /** The gateway called a frame of ours a mistake; repeating it would be another one. */
  | { is: 'stopped' }
  /** The gateway does not know the entry point. */
  | { is: 'hidden' };

/** All the widget knows. Changed only by `step`. */
export interface Chat {
  token?: string;
  /** Up to here the gateway will add nothing to the transcript any more. */
  position: number;
  entries: Entry[];
  drafts: Draft[];
  nextNumber: number;
  notices: Notice[];
  conversation: ConversationState;
  agentName?: string;
  /** Until when somebody writes or calls, in a callback. */
  promisedBy?: string;
  /** What the visitor has answered before the conversation, by question. */
  answers?: Record<string, string>;
  /** How well they say they were served, and whether the gateway has it. */
  rating?: { score: number; comment?: string; done: boolean };
  /** Where a copy of what was said is to go, and what became of it. */
  copy?: { email: string; done: boolean; problem?: string };
  /** What was asked of the business and not answered yet: it is asked again on the next line. */
  asked?: Asking;
  /** When a callback was asked for that nobody has answered yet; and what was wrong with the last wish. */
  callbackAskedAt?: number;
  callbackProblem?: string;
  /** The time that the visitor has named. */
  callbackAt?: string;
  callbackRefused?: CallbackRefusal;
  /** Of the last refusal: each new line tells it again, and told again it is no news. */
  refusedAt?: string;
  /** The next times that others have not taken, where the one that was named was. */
  freeTimes?: string[];
  /** How the widget is wanted, once the gateway was asked. */
  door?: Door;
  /** How the entry point stands, as the gateway last said. */
  entry?: EntryPoint;
  agentTypingUntil: number;
  typedAt: number;
  /** The agent's messages that the visitor has seen on this page. */
  seen: ReadonlySet<string>;
  link: Link;
  /** Failed tries since the last welcome. */
  attempts: number;
  /** Which of the gateways is used or tried. */
  gateway: number;
  gateways: number;
  language: string;
  name?: string;
  /** What the site has signed of who this is. */
  visitor?: string;
}

/** What survives a reload: the key to the conversation, the numbers, and what is not on the log. */
export interface Kept {
  token?: string;
  nextNumber: number;
  drafts: Draft[];
  answers?: Record<string, string>;
}

export function begin(settings: { gateways: number; language: string; name?: string; visitor?: string }, kept?: Kept): Chat {
  return recall(
    {
      position: 0,
      entries: [],
      drafts: [],
      nextNumber: 1,
      notices: [],
      conversation: 'NEW',
      agentTypingUntil: 0,
      typedAt: 0,
      seen: new Set(),
      link: { is: 'off' },
      attempts: 0,
      gateway: 0,
      ...settings,
    },
    kept,
  );
}

/** Takes over what another page of this browser kept. */
export function recall(chat: Chat, kept?: Kept): Chat {
  if (!kept) return chat;
  const sameSession = kept.token === chat.token;
  return {
    ...chat,
    token: kept.token,
    nextNumber: kept.nextNumber,
    drafts: kept.drafts.map(unsent),
    answers: kept.answers,
    position: sameSession ? chat.position : 0,
    entries: sameSession ? chat.entries : [],
    notices: sameSession ? chat.notices : [],
  };
}

export function keep(chat: Chat): Kept {
  return {
    token: chat.token,
    nextNumber: chat.nextNumber,
    drafts: chat.drafts.map(unsent),
    answers: chat.answers,
  };
}

/** Sent on a line that is gone is the same as not sent: the number keeps it one message. */
export function unsent(draft: Draft): Draft {
  if (draft.phase !== 'sent') return draft;
  const { sentAt: _gone, ...rest } = draft;
  return { ...rest, phase: 'queued' };
}

export function hasSomethingToSay(chat: Chat): boolean {
  return chat.token !== undefined || chat.drafts.some((draft) => draft.phase === 'queued');
}

/** Whether this tab may take a message: without a line it waits, without the conversation it would get lost. */
export function mayWrite(chat: Chat): boolean {
  return chat.link.is === 'open' || chat.link.is === 'connecting' || chat.link.is === 'pausing';
}
