import type { Asking, FromVisitor } from './protocol';
import type { Chat } from './state';
import type { Act, CallbackWish, Step } from './step';

/** Only who waits asks for it: the answer is the state that follows. */
export function wantCallback(chat: Chat, { phone, time }: CallbackWish, at: number): Step {
  if (chat.link.is !== 'open' || chat.conversation !== 'WAITING') return { chat, acts: [] };
  const asking: Chat = { ...chat, callbackAskedAt: at, callbackProblem: undefined, callbackRefused: undefined };
  return ask(asking, { type: 'callback', ...(phone ? { phone } : {}), ...(time ? { time } : {}) });
}

/** Whatever comes of it is said again on the next line. */
export function say(chat: Chat, frame: FromVisitor): Step {
  return { chat, acts: chat.link.is === 'open' ? [{ do: 'send', frame }] : [] };
}

export function rate(chat: Chat, { score, comment }: { score: number; comment?: string }): Step {
  return say({ ...chat, rating: { score, comment, done: false } }, { type: 'rate', score, comment });
}

export function wantCopy(chat: Chat, email: string): Step {
  return say({ ...chat, copy: { email, done: false } }, { type: 'copy', email });
}

export function ask(chat: Chat, asked: Asking): Step {
  return chat.link.is === 'open' ? { chat: { ...chat, asked }, acts: [{ do: 'send', frame: asked }] } : { chat, acts: [] };
}

/** A line that has just come up: what is still to be answered was perhaps never heard. After what was written before. */
export function askAgain(before: Chat, { chat, acts }: Step): Step {
  if (before.link.is === 'open' || chat.link.is !== 'open') return { chat, acts };
  const { answers, asked, rating, copy } = chat;
  const first: FromVisitor[] = answers ? [{ type: 'about', answers }] : [];
  const last: FromVisitor[] = asked ? [asked] : [];
  if (rating && !rating.done) last.push({ type: 'rate', score: rating.score, comment: rating.comment });
  if (copy && !copy.done && !copy.problem) last.push({ type: 'copy', email: copy.email });
  const sends = (frames: FromVisitor[]) => frames.map<Act>((frame) => ({ do: 'send', frame }));
  return { chat, acts: [...sends(first), ...acts, ...sends(last)] };
}
