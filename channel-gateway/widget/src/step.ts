import { ask, askAgain, rate, say, wantCallback, wantCopy } from './asking';
import type { Door } from './door';
import { Close, type Delivery, type FileSent, type FromVisitor } from './protocol';
import { again, change, discard, oldestSentAt, renumber, sendable, write } from './drafts';
import { hear } from './hear';
import { hasSomethingToSay, mayWrite, recall, unsent, type Chat, type Kept } from './state';
import { comesTo, fromAgent } from './transcript';

/** What can happen to the widget. Time and chance come with it. */
export type Happening =
  | { type: 'door'; door: Door }
  | { type: 'wanted' }
  | { type: 'owned'; kept?: Kept; wanted: boolean }
  | { type: 'disowned' }
  | { type: 'opened' }
  | { type: 'heard'; data: unknown; chance: number }
  | { type: 'closed'; code: number; chance: number }
  | { type: 'clock'; chance: number }
  | { type: 'awake' }
  | { type: 'wrote'; text: string; files?: FileSent[] }
  | { type: 'typed' }
  | { type: 'seen' }
  | { type: 'again'; number: number }
  | { type: 'discard'; number: number }
  | { type: 'left' }
  | ({ type: 'callback-wanted' } & CallbackWish)
  | { type: 'callback-cancelled' }
  | { type: 'answered'; answers: Record<string, string> }
  | { type: 'rated'; score: number; comment?: string }
  | { type: 'copy-wanted'; email: string };

/** Who does not want to wait; without a phone to be written to, without a time as soon as it is their turn. */
export interface CallbackWish {
  phone?: string;
  time?: string;
}

/** What the page has to do about it. */
export type Act = { do: 'connect'; gateway: number } | { do: 'disconnect' } | { do: 'send'; frame: FromVisitor };

export interface Step {
  chat: Chat;
  acts: Act[];
}

const WELCOME_WITHIN = 10_000;
const TICK_WITHIN = 10_000;
const SILENCE_TO_ASK = 10_000;
const PONG_WITHIN = 5_000;
const TYPING_EVERY = 3_000;
const LONGEST_PAUSE = 30_000;

/** The whole protocol: a state, something that happened at a time, and what follows. Pure. */
export function step(chat: Chat, happening: Happening, at: number): Step {
  switch (happening.type) {
    case 'door':
      return just(told(chat, happening.door));
    case 'wanted':
      return chat.link.is === 'off' || chat.link.is === 'stopped' ? connect(chat, at) : just(chat);
    case 'owned':
      return own(chat, happening, at);
    case 'disowned':
      return { chat: lineGone(chat, { is: 'elsewhere' }), acts: [{ do: 'disconnect' }] };
    case 'opened':
      return { chat, acts: [{ do: 'send', frame: hello(chat) }] };
    case 'heard':
      return confirm(askAgain(chat, pump(just(hear(chat, happening.data, at, happening.chance)), at)));
    case 'closed':
      return closed(chat, happening, at);
    case 'clock':
      return clock(chat, happening.chance, at);
    case 'awake':
      return awake(chat, at);
    case 'wrote':
      return mayWrite(chat) ? pump(just(write(staying(chat), happening.text, at, happening.files)), at) : just(chat);
    case 'typed':
      return typed(chat, at);
    case 'seen':
      return see(chat);
    case 'again':
      return pump(just(again(chat, happening.number, at)), at);
    case 'discard':
      return just(discard(chat, happening.number));
    case 'callback-wanted':
      return wantCallback(chat, happening, at);
    case 'callback-cancelled':
      return ask(chat, { type: 'cancel-callback' });
    case 'left':
      return ask(chat, { type: 'leave' });
    case 'answered':
      return say({ ...chat, answers: happening.answers }, { type: 'about', answers: happening.answers });
    case 'rated':
      return rate(chat, { score: happening.score, comment: happening.comment });
    case 'copy-wanted':
      return wantCopy(chat, happening.email);
  }
}

/** A gateway on the line tells of the entry point whenever it changes, and knows better. */
function told(chat: Chat, door: Door): Chat {
  return { ...chat, door, entry: chat.link.is === 'open' ? chat.entry : (door.entry ?? chat.entry) };
}

/** When the widget has to look at the clock again. */
export function wakeAt(chat: Chat): number | undefined {
  const oldest = oldestSentAt(chat.drafts);
  const times = [
    chat.link.is === 'connecting' ? chat.link.since + WELCOME_WITHIN : undefined,
    chat.link.is === 'pausing' ? chat.link.until : undefined,
    chat.link.is === 'open' ? chat.link.resendAt : undefined,
    chat.link.is === 'open' ? doubtAt(chat.link) : undefined,
    chat.link.is === 'open' && oldest !== undefined ? oldest + TICK_WITHIN : undefined,
    chat.agentTypingUntil > 0 ? chat.agentTypingUntil : undefined,
  ].filter((time) => time !== undefined);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** When a silent gateway is asked whether it lives, and then when it is taken for dead. */
function doubtAt({ heardAt, pingedAt }: { heardAt: number; pingedAt?: number }): number {
  return pingedAt === undefined ? heardAt + SILENCE_TO_ASK : pingedAt + PONG_WITHIN;
}

function just(chat: Chat): Step {
  return { chat, acts: [] };
}

function own(chat: Chat, { kept, wanted }: { kept?: Kept; wanted: boolean }, at: number): Step {
  const mine: Chat = { ...recall(chat, kept), link: { is: 'off' }, attempts: 0 };
  return wanted || hasSomethingToSay(mine) ? connect(mine, at) : just(mine);
}

function hello(chat: Chat): FromVisitor {
  const { token, language, name, visitor, position: after } = chat;
  return { type: 'hello', token, language, name, after, visitor };
}

function connect(chat: Chat, at: number): Step {
  return {
    chat: { ...chat, link: { is: 'connecting', since: at } },
    acts: [{ do: 'connect', gateway: chat.gateway }],
  };
}

/** The line is gone: what was under way on it is to be sent again, the same numbers, on the next. */
function lineGone(chat: Chat, link: Chat['link']): Chat {
  return { ...chat, link, drafts: chat.drafts.map(unsent), agentTypingUntil: 0 };
}

function pauseThenNext(chat: Chat, at: number, chance: number, shortest = 0): Chat {
  const full = Math.min(LONGEST_PAUSE, 500 * 2 ** chat.attempts);
  const pause = Math.max(shortest, full / 2 + (full / 2) * chance);
  return {
    ...lineGone(chat, { is: 'pausing', until: at + pause }),
    attempts: chat.attempts + 1,
    gateway: (chat.gateway + 1) % chat.gateways,
  };
}

function closed(chat: Chat, { code, chance }: { code: number; chance: number }, at: number): Step {
  switch (code) {
    case Close.unknownEntryPoint:
      return just(lineGone(chat, { is: 'hidden' }));
    case Close.replaced:
      return just(lineGone(chat, { is: 'elsewhere' }));
    case Close.malformed:
    case Close.tooLong:
      return just(lineGone(chat, { is: 'stopped' }));
    case Close.token:
      return chat.token === undefined ? just(pauseThenNext(chat, at, chance)) : connect(newSession(chat), at);
    case Close.another:
      return connect(newSession({ ...chat, drafts: [], answers: undefined }), at);
    case Close.visitor:
      // what the site has signed is over: who this is nobody says any more, but they may write
      return chat.visitor === undefined ? just(pauseThenNext(chat, at, chance)) : connect({ ...chat, visitor: undefined }, at);
    case Close.tooMany:
      return just(pauseThenNext(chat, at, chance, 5_000));
    default:
      return just(pauseThenNext(chat, at, chance));
  }
}

function newSession(chat: Chat): Chat {
  const { token: _forgotten, agentName: _gone, ...rest } = lineGone(chat, chat.link);
  return {
    ...renumber(rest),
    position: 0,
    entries: [],
    notices: [],
    conversation: 'NEW',
    rating: undefined,
    copy: undefined,
    seen: new Set(),
  };
}

function clock(chat: Chat, chance: number, at: number): Step {
  const due = chat.agentTypingUntil > 0 && chat.agentTypingUntil <= at ? { ...chat, agentTypingUntil: 0 } : chat;
  const { link } = due;
  switch (link.is) {
    case 'pausing':
      return link.until <= at ? connect(due, at) : just(due);
    case 'connecting':
      return link.since + WELCOME_WITHIN <= at ? giveUp(due, chance, at) : just(due);
    case 'open':
      return lineLooksDead(due, link, at) ? giveUp(due, chance, at) : doubt(due, at);
    default:
      return just(due);
  }
}

/** A gateway that is paused or cut off answers nothing and closes nothing. */
function lineLooksDead(chat: Chat, link: Chat['link'] & { is: 'open' }, at: number): boolean {
  const oldest = oldestSentAt(chat.drafts);
  const noTick = oldest !== undefined && oldest + TICK_WITHIN <= at;
  const noPong = link.pingedAt !== undefined && link.pingedAt + PONG_WITHIN <= at;
  const timeToResend = link.resendAt !== undefined && link.resendAt <= at;
  return noTick || noPong || timeToResend;
}

function doubt(chat: Chat, at: number): Step {
  const { link } = chat;
  if (link.is !== 'open' || link.pingedAt !== undefined || link.heardAt + SILENCE_TO_ASK > at) return just(chat);
  return { chat: { ...chat, link: { ...link, pingedAt: at } }, acts: [{ do: 'send', frame: { type: 'ping' } }] };
}

function giveUp(chat: Chat, chance: number, at: number): Step {
  return { chat: pauseThenNext(chat, at, chance), acts: [{ do: 'disconnect' }] };
}

/** The device woke up or the network is back: a pause ends, a line that was silent is asked. */
function awake(chat: Chat, at: number): Step {
  return chat.link.is === 'pausing' ? connect(chat, at) : doubt(chat, at);
}

/** Who writes does not leave any more. */
function staying(chat: Chat): Chat {
  return chat.asked?.type === 'leave' ? { ...chat, asked: undefined } : chat;
}

function typed(chat: Chat, at: number): Step {
  if (chat.link.is !== 'open' || chat.typedAt + TYPING_EVERY > at) return just(chat);
  return { chat: { ...chat, typedAt: at }, acts: [{ do: 'send', frame: { type: 'typing' } }] };
}

/** Sends what may be sent, from the lowest number on. */
function pump({ chat, acts }: Step, at: number): Step {
  if (chat.link.is !== 'open' || chat.link.resendAt !== undefined) return { chat, acts };
  const now = sendable(chat.drafts);
  const drafts = now.reduce(
    (all, draft) => change(all, draft.number, (it) => ({ ...it, phase: 'sent' as const, sentAt: at })),
    chat.drafts,
  );
  const frames = now.map<Act>(({ number, text, files }) => ({ do: 'send', frame: { type: 'message', number, text, ...(files ? { files } : {}) } }));
  return { chat: { ...chat, drafts }, acts: [...acts, ...frames] };
}

/** Tells the gateway how far the agent's messages have come, as far as it does not know. A repeat does no harm. */
function confirm({ chat, acts }: Step): Step {
  const { link } = chat;
  if (link.is !== 'open') return { chat, acts };
  const news = fromAgent(chat.entries).flatMap(({ messageId, delivery }) => {
    const goal: Delivery = chat.seen.has(messageId) ? 'READ' : 'DELIVERED';
    return comesTo(delivery, goal) || comesTo(link.told[messageId], goal) ? [] : [{ messageId, goal }];
  });
  if (news.length === 0) return { chat, acts };
  const told = { ...link.told, ...Object.fromEntries(news.map(({ messageId, goal }) => [messageId, goal])) };
  const frames = news.map<Act>(({ messageId, goal }) => ({
    do: 'send',
    frame: { type: goal === 'READ' ? 'read' : 'received', messageId },
  }));
  return { chat: { ...chat, link: { ...link, told } }, acts: [...acts, ...frames] };
}

function see(chat: Chat): Step {
  if (chat.link.is !== 'open') return just(chat);
  const seen = new Set(fromAgent(chat.entries).map(({ messageId }) => messageId));
  return confirm(just({ ...chat, seen }));
}
