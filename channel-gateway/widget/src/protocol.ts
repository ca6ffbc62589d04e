/** The frames of docs/architecture/chat-protocol.md. */

export type ConversationState = 'NEW' | 'WAITING' | 'AGENT_JOINED' | 'ENDED' | 'CALLBACK';

/** How far a message of the agent has come; the later includes the earlier. */
export type Delivery = 'DELIVERED' | 'READ';

/** A file that goes with a message: handed in before, under the page's own id. */
export interface FileSent {
  upload: string;
  name: string;
}

/** A file of the conversation. */
export interface SharedFile {
  id: string;
  name: string;
  mediaType: string;
  length: number;
}

/** One entry of the transcript. */
export interface Entry {
  /** Its place. What comes live has none until a welcome gives it one. */
  position?: number;
  messageId: string;
  author: 'CUSTOMER' | 'AGENT';
  authorName?: string;
  text: string;
  at: string;
  number?: number;
  /** As far as the gateway knows; of the visitor's own, that an agent has read it and what was before it. */
  delivery?: Delivery;
  files?: SharedFile[];
}

/** Whether anybody is there for those who write now. */
export type EntryState = 'OPEN' | 'LONG_WAIT' | 'UNSTAFFED' | 'CLOSED';

/** How long one waits, as a band of minutes. */
export type Wait =
  | 'UNDER_1'
  | 'FROM_1_TO_2'
  | 'FROM_3_TO_5'
  | 'FROM_6_TO_10'
  | 'FROM_11_TO_15'
  | 'FROM_16_TO_30'
  | 'OVER_30';

/** How the entry point stands. */
export interface EntryPoint {
  state: EntryState;
  /** Not known, or not worth saying, where there is none. */
  expectedWait?: Wait;
  opensAt?: string;
  /** In the days to come; always open where there are none. */
  openings?: Opening[];
}

export interface Opening {
  from: string;
  to: string;
}

/** Why there is no callback. */
export type CallbackRefusal = 'ALREADY_OPEN' | 'TIME_FULL' | 'NOT_POSSIBLE';

export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
}

export type FromGateway =
  | {
      type: 'welcome';
      token: string;
      state: ConversationState;
      agentName?: string;
      lastNumber: number;
      position: number;
      transcript: Entry[];
      promisedBy?: string;
      notBefore?: string;
    }
  | { type: 'ticked'; number: number; messageId: string; at: string }
  | { type: 'refused'; number?: number; problem: Problem }
  | { type: 'unavailable'; retryAfterSeconds: number }
  | ({ type: 'message' } & Entry)
  | { type: 'state'; state: ConversationState; agentName?: string; at: string; promisedBy?: string; notBefore?: string; callbackRefused?: CallbackRefusal; leftName?: string; freeTimes?: string[] }
  | ({ type: 'entry' } & EntryPoint)
  | { type: 'typing' }
  | { type: 'seen'; messageId: string }
  | { type: 'done'; what: string }
  | { type: 'pong' };

export type FromVisitor =
  | { type: 'hello'; token?: string; language: string; name?: string; after?: number; visitor?: string }
  | { type: 'about'; answers: Record<string, string> }
  | { type: 'rate'; score: number; comment?: string }
  | { type: 'copy'; email: string }
  | { type: 'message'; number: number; text: string; files?: FileSent[] }
  | { type: 'typing' }
  | { type: 'received'; messageId: string }
  | { type: 'read'; messageId: string }
  | { type: 'leave' }
  | { type: 'callback'; phone?: string; time?: string }
  | { type: 'cancel-callback' }
  | { type: 'ping' };

/** What the visitor asks of the business: the answer is a state. Asked again it is the same. */
export type Asking = Extract<FromVisitor, { type: 'leave' | 'callback' | 'cancel-callback' }>;

const KNOWN = new Set(['welcome', 'ticked', 'refused', 'unavailable', 'message', 'state', 'entry', 'typing', 'seen', 'done', 'pong']);

/** A frame of the gateway, or nothing: a newer gateway may send more than this page knows. */
export function readFrame(data: unknown): FromGateway | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const frame: unknown = JSON.parse(data);
    if (typeof frame !== 'object' || frame === null) return undefined;
    const { type } = frame as { type?: unknown };
    return typeof type === 'string' && KNOWN.has(type) ? (frame as FromGateway) : undefined;
  } catch {
    return undefined;
  }
}

export const Close = {
  goingAway: 1001,
  tryLater: 1013,
  malformed: 4400,
  token: 4401,
  another: 4402,
  visitor: 4403,
  unknownEntryPoint: 4404,
  helloMissing: 4408,
  replaced: 4409,
  tooLong: 4413,
  tooMany: 4429,
} as const;

export const LONGEST_TEXT = 4000;
