import type { Formats } from '../formats';
import type { SharedFile } from '../protocol';
import type { Chat, Draft, Notice } from '../state';
import { say, type Words } from '../words';

/** A line of the message list, ready to be shown. */
export type Row =
  | { key: string; is: 'day'; text: string }
  | { key: string; is: 'notice'; text: string }
  | { key: string; is: 'message'; ours: boolean; author: string; text: string; time: string; mark?: Mark; files?: RowFile[] };

/** A file of a message; without `shared` on its way. */
export interface RowFile {
  name: string;
  shared?: SharedFile;
}

export interface Mark {
  state: Draft['phase'] | 'read';
  text: string;
  /** Set on a message that may be sent again or removed. */
  number?: number;
}

/** What the list shows, in order: the transcript with its days and notices, then what is not in it yet. */
export function rowsOf(chat: Chat, words: Words, formats: Formats, now: number): Row[] {
  const rows: Row[] = [];
  let day = '';
  const noticesAfter = (messageId: string) =>
    chat.notices.filter((notice) => notice.after === messageId).map((notice) => noticeRow(notice, words));
  const dayRow = (at: number) => {
    const text = formats.day(at, now);
    if (text === day) return;
    day = text;
    rows.push({ key: `day:${text}`, is: 'day', text });
  };
  const last = chat.entries.at(-1)?.messageId ?? '';
  // who has read one message has read what was before it
  const read = chat.entries.findLastIndex(({ author, delivery }) => author === 'CUSTOMER' && delivery === 'READ');
  if (last !== '') rows.push(...noticesAfter(''));
  for (const [index, entry] of chat.entries.entries()) {
    const at = Date.parse(entry.at);
    dayRow(at);
    const ours = entry.author === 'CUSTOMER';
    rows.push({
      key: ours && entry.number !== undefined ? `n:${entry.number}` : `m:${entry.messageId}`,
      is: 'message',
      ours,
      author: ours ? words.you : (entry.authorName ?? chat.agentName ?? ''),
      text: entry.text,
      time: formats.time(at),
      files: entry.files?.map((shared) => ({ name: shared.name, shared })),
      mark: ours ? (index <= read ? { state: 'read', text: words.read } : { state: 'ticked', text: words.ticked }) : undefined,
    });
    if (entry.messageId !== last) rows.push(...noticesAfter(entry.messageId));
  }
  for (const draft of chat.drafts) {
    dayRow(draft.at);
    rows.push({
      key: draft.phase === 'refused' ? `r:${draft.number}` : `n:${draft.number}`,
      is: 'message',
      ours: true,
      author: words.you,
      text: draft.text,
      time: formats.time(draft.at),
      files: draft.files,
      mark: markOf(draft, chat, words),
    });
  }
  return [...rows, ...noticesAfter(last)];
}

function markOf(draft: Draft, chat: Chat, words: Words): Mark {
  switch (draft.phase) {
    case 'queued':
      return { state: 'queued', text: chat.link.is === 'open' ? words.sent : words.queued };
    case 'sent':
      return { state: 'sent', text: words.sent };
    case 'ticked':
      return { state: 'ticked', text: words.ticked };
    case 'refused':
      return {
        state: 'refused',
        text: draft.problem === 'number-taken' ? words.numberTaken : words.refused,
        number: draft.number,
      };
  }
}

function noticeRow(notice: Notice, words: Words): Row {
  const key = `notice:${notice.what}:${notice.after}:${notice.left ?? ''}:${notice.name ?? ''}`;
  return { key, is: 'notice', text: noticeText(notice, words) };
}

function noticeText({ what, name, left = '' }: Notice, words: Words): string {
  switch (what) {
    case 'ended':
      return words.ended;
    case 'left':
      return name ? say(words.leftTo, { left, name }) : say(words.leftAlone, { left });
    case 'joined':
      return name ? say(words.joined, { name }) : words.joinedNameless;
  }
}
