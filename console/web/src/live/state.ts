import type { Agent, InCompany, Message, Offer, Rating, Recipient, SharedFile, WorkItem } from '../api/schemas';

/** An offer that ended otherwise than by our taking it. It stays, grey, until it is read. */
export interface EndedOffer {
  offer: Offer;
  outcome: string;
}

/** A reply on its way. The command id keeps it one message however often it is sent. */
export interface Reply {
  commandId: string;
  interactionId: string;
  text: string;
  files?: SharedFile[];
  /** Whom a mail goes to beside the customer. */
  recipients?: Recipient[];
  at: number;
  /** The last position when it was written; its message can only come after it. */
  after: number;
  phase: 'waiting' | 'sending' | 'refused';
  problem?: string;
}

export interface Talk {
  messages: Message[];
  /** Whether the transcript was loaded since the service last said that it should be. */
  loaded: boolean;
  typingUntil: number;
  /** As it was told since the page was opened. */
  rating?: Rating;
}

/** Where the live connection stands. */
export type Link =
  | { is: 'loading' }
  | { is: 'live' }
  | { is: 'lost'; since: number; nextTry?: number }
  | { is: 'signed-out' };

/** All that the desk shows. Changed only by `apply`. */
export interface Desk {
  link: Link;
  /** Server's clock minus ours, in milliseconds. */
  clockOffset: number;
  agent?: Agent;
  offers: Offer[];
  ended: EndedOffer[];
  /** Offers that an answer of ours is under way for. */
  answering: Record<string, 'accepting' | 'declining'>;
  work: WorkItem[];
  talks: Record<string, Talk>;
  /** Who else is in a conversation, as far as the stream has told. */
  company: Record<string, InCompany>;
  /** Delivery news whose message has not come yet. */
  deliveries: Record<string, { status: string; reason?: string | null }>;
  replies: Reply[];
  /** The last position read, per interaction. */
  seen: Record<string, number>;
}

export const emptyDesk: Desk = {
  link: { is: 'loading' },
  clockOffset: 0,
  offers: [],
  ended: [],
  answering: {},
  work: [],
  talks: {},
  company: {},
  deliveries: {},
  replies: [],
  seen: {},
};

export const emptyTalk: Talk = { messages: [], loaded: false, typingUntil: 0 };
