import { change, settle } from './drafts';
import { readFrame, type Asking, type ConversationState, type Entry, type FromGateway } from './protocol';
import type { Chat, Draft, Notice } from './state';
import { merge } from './transcript';

const TYPING_SHOWN = 6_000;
const NOTICES_KEPT = 20;

/** The chat after a frame of the gateway. A frame that comes twice changes nothing. */
export function hear(chat: Chat, data: unknown, at: number, chance: number): Chat {
  const frame = readFrame(data);
  if (!frame) return chat;
  const heard = chat.link.is === 'open' ? { ...chat, link: { ...chat.link, heardAt: at, pingedAt: undefined } } : chat;
  switch (frame.type) {
    case 'welcome':
      return welcome(heard, frame, at);
    case 'ticked':
      return { ...heard, drafts: change(heard.drafts, frame.number, (it) => ticked(it, frame.messageId)) };
    case 'refused':
      return refused(heard, frame);
    case 'unavailable':
      return unavailable(heard, frame.retryAfterSeconds, at, chance);
    case 'message':
      return take(heard, [frame]);
    case 'state':
      return stand(heard, frame);
    case 'entry':
      return {
        ...heard,
        entry: { state: frame.state, expectedWait: frame.expectedWait, opensAt: frame.opensAt, openings: frame.openings },
      };
    case 'typing':
      return { ...heard, agentTypingUntil: at + TYPING_SHOWN };
    case 'seen':
      return seen(heard, frame.messageId);
    case 'done':
      return done(heard, frame.what);
    case 'pong':
      return heard;
  }
}

function welcome(chat: Chat, frame: FromGateway & { type: 'welcome' }, at: number): Chat {
  const taken = take(chat, frame.transcript);
  const asked = isAnswer(chat.asked, frame.state) ? undefined : chat.asked;
  return {
    ...taken,
    token: frame.token,
    conversation: frame.state,
    agentName: frame.agentName,
    promisedBy: frame.promisedBy,
    callbackAt: frame.notBefore,
    asked,
    callbackAskedAt: asked?.type === 'callback' ? at : undefined,
    nextNumber: Math.max(taken.nextNumber, frame.lastNumber + 1),
    position: Math.max(taken.position, frame.position),
    link: { is: 'open', heardAt: at, told: {} },
    attempts: 0,
  };
}

function take(chat: Chat, more: Entry[]): Chat {
  const entries = merge(chat.entries, more.map(entryOf));
  const agentSpoke = more.some((entry) => entry.author === 'AGENT');
  return {
    ...chat,
    entries,
    drafts: settle(chat.drafts, more),
    agentTypingUntil: agentSpoke ? 0 : chat.agentTypingUntil,
  };
}

function entryOf({ position, messageId, author, authorName, text, at, number, delivery, files }: Entry): Entry {
  return { position, messageId, author, authorName, text, at, number, delivery, files };
}

function ticked(draft: Draft, messageId: string): Draft {
  return draft.phase === 'refused' ? draft : { ...draft, phase: 'ticked', messageId, sentAt: undefined };
}

function seen(chat: Chat, messageId: string): Chat {
  const entries = chat.entries.map((entry) => (entry.messageId === messageId ? { ...entry, delivery: 'READ' as const } : entry));
  return { ...chat, entries };
}

function done(chat: Chat, what: string): Chat {
  if (what === 'rate' && chat.rating) return { ...chat, rating: { ...chat.rating, done: true } };
  if (what === 'copy' && chat.copy) return { ...chat, copy: { ...chat.copy, done: true } };
  return chat;
}

const OF_COPIES = new Set(['email-invalid', 'nothing-said', 'too-many-copies']);

function refused(chat: Chat, { number, problem }: FromGateway & { type: 'refused' }): Chat {
  const name = problem.type?.split(':').at(-1) ?? 'refused';
  if (name === 'phone-invalid' || name === 'time-not-open') return { ...chat, asked: undefined, callbackAskedAt: undefined, callbackProblem: name };
  if (OF_COPIES.has(name) && chat.copy) return { ...chat, copy: { ...chat.copy, problem: name } };
  if (number === undefined) return chat;
  return {
    ...chat,
    drafts: change(chat.drafts, number, (it) =>
      it.phase === 'ticked' ? it : { ...it, phase: 'refused', problem: name, sentAt: undefined },
    ),
  };
}

/** The log is away: nothing unticked was taken. The line stays for what the agent says until it is tried again. */
function unavailable(chat: Chat, retryAfterSeconds: number, at: number, chance: number): Chat {
  if (chat.link.is !== 'open') return chat;
  const pause = Math.min(60, Math.max(1, retryAfterSeconds)) * 1000;
  return {
    ...chat,
    link: { ...chat.link, resendAt: at + pause * (1 + chance / 2) },
    drafts: chat.drafts.map((draft) =>
      draft.phase === 'sent' ? { ...draft, phase: 'queued' as const, sentAt: undefined } : draft,
    ),
  };
}

function stand(chat: Chat, frame: FromGateway & { type: 'state' }): Chat {
  const { state, agentName, promisedBy, notBefore, leftName } = frame;
  const refusal = frame.callbackRefused && frame.at !== chat.refusedAt ? frame : undefined;
  const same = state === chat.conversation && agentName === chat.agentName && promisedBy === chat.promisedBy;
  const notice = noticeOf(chat, state, agentName, leftName);
  if (same && !refusal && (!leftName || isTold(chat, notice))) return chat;
  const told: Chat = {
    ...chat,
    conversation: state,
    agentName: state === 'AGENT_JOINED' ? agentName : undefined,
    promisedBy,
    callbackAt: notBefore,
    agentTypingUntil: 0,
    notices: notice ? [...chat.notices, notice].slice(-NOTICES_KEPT) : chat.notices,
    // another conversation has another rating and another copy
    rating: state === 'ENDED' ? chat.rating : undefined,
    copy: state === 'WAITING' ? undefined : chat.copy,
    asked: isAnswer(chat.asked, state, refusal) ? undefined : chat.asked,
  };
  return frame.callbackRefused && !refusal ? told : answered(told, refusal);
}

function answered(chat: Chat, refusal?: FromGateway & { type: 'state' }): Chat {
  return {
    ...chat,
    callbackAskedAt: undefined,
    callbackProblem: undefined,
    callbackRefused: refusal?.callbackRefused,
    refusedAt: refusal?.at ?? chat.refusedAt,
    freeTimes: refusal?.freeTimes,
  };
}

function isAnswer(asked: Asking | undefined, state: ConversationState, refusal?: object): boolean {
  switch (asked?.type) {
    case 'callback':
      return state !== 'WAITING' || refusal !== undefined;
    case 'cancel-callback':
      return state !== 'CALLBACK';
    case 'leave':
      return state === 'ENDED' || state === 'NEW';
    case undefined:
      return true;
  }
}

/** Who goes on is named before and after somebody else leaves: the name alone does not tell a repeat. */
function isTold(chat: Chat, notice?: Notice): boolean {
  const last = chat.notices.at(-1);
  return last?.what === notice?.what && last?.left === notice?.left && last?.name === notice?.name;
}

function noticeOf(chat: Chat, state: string, agentName?: string, left?: string): Notice | undefined {
  const after = chat.entries.at(-1)?.messageId ?? '';
  if (state === 'AGENT_JOINED' && left) return { what: 'left', name: agentName, left, after };
  if (state === 'AGENT_JOINED') return { what: 'joined', name: agentName, after };
  if (state === 'ENDED') return { what: 'ended', after };
  return undefined;
}
