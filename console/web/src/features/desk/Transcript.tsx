import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useFormats, useWords } from '../../app/Language';
import type { WorkItem } from '../../api/schemas';
import { useNow } from '../../lib/now';
import { emptyTalk, type Reply } from '../../live/state';
import { repliesShown } from '../../live/views';
import { useDesk, useParts } from './DeskContext';
import { MessageLine, ReplyLine } from './MessageLine';
import { Shapes } from './WorkList';
import { linesOf, type Line } from './transcript';
import { useInteraction } from './useInteraction';

const NEAR_END = 64;
const MINUTE = 60_000;

/** What was said, oldest first. It stays at its end unless the reader has scrolled away. */
export function Transcript({ item }: { item: WorkItem }) {
  const t = useWords();
  const { talks, replies } = useDesk();
  const talk = talks[item.interactionId] ?? emptyTalk;
  const shown = repliesShown(talk.messages, replies.filter((reply) => reply.interactionId === item.interactionId));
  const { box, below, toEnd } = useFollowing(item, talk.messages.length, shown);
  useSeen(item, below);
  if (!talk.loaded && talk.messages.length === 0) return <Shapes label={t('talk.loading')} />;
  return (
    <div className="frame">
      <div className="pane-body talk" ref={box} role="log" aria-label={t('talk.log')} tabIndex={0} data-testid="transcript">
        <div className="talk-lines">
          <Lines item={item} />
          {shown.map((reply) => (
            <ReplyLine key={reply.commandId} reply={reply} />
          ))}
          {item.customerLeft && <p className="day">{t('talk.customerLeft')}</p>}
          <Rated item={item} />
          <Typing item={item} />
        </div>
      </div>
      {below && (
        <button type="button" className="below" onClick={toEnd}>
          <ArrowDown className="i s" aria-hidden="true" />
          {t('talk.newBelow')}
        </button>
      )}
    </div>
  );
}

function Lines({ item }: { item: WorkItem }) {
  const formats = useFormats();
  const { talks, clockOffset } = useDesk();
  const now = useNow(MINUTE) + clockOffset;
  const { messages } = talks[item.interactionId] ?? emptyTalk;
  return linesOf(messages, item.interactionId, formats, now).map((line) => <TranscriptLine key={line.key} line={line} item={item} />);
}

function TranscriptLine({ line, item }: { line: Line; item: WorkItem }) {
  const t = useWords();
  const formats = useFormats();
  switch (line.is) {
    case 'day':
      return <p className="day">{line.daysAgo === 0 ? t('talk.today') : line.daysAgo === 1 ? t('talk.yesterday') : formats.date(line.at)}</p>;
    case 'boundary':
      return <p className="day boundary">{line.current ? t('talk.current') : t('talk.earlier')}</p>;
    case 'message':
      return <MessageLine message={line.message} within={item.interactionId} channel={item.channel} customerName={item.customerName} />;
  }
}

/** What the customer says of the conversation that has just ended. */
function Rated({ item }: { item: WorkItem }) {
  const t = useWords();
  const formats = useFormats();
  const { talks } = useDesk();
  const query = useInteraction(item.interactionId);
  const rating = talks[item.interactionId]?.rating ?? (query.data?.ok ? query.data.value.rating : undefined);
  if (!rating) return null;
  return (
    <p className="day" data-testid="rated" data-score={rating.score}>
      {t('talk.rated', { score: formats.number(rating.score), best: formats.number(5) })}
      {rating.comment && (
        <>
          {' '}
          <bdi dir="auto">{rating.comment}</bdi>
        </>
      )}
    </p>
  );
}

function Typing({ item }: { item: WorkItem }) {
  const t = useWords();
  const { talks } = useDesk();
  const now = useNow();
  if ((talks[item.interactionId]?.typingUntil ?? 0) <= now) return null;
  return (
    <p className="typing" data-testid="typing">
      <i />
      <i />
      <i />
      <span>{item.customerName ? t('talk.typing', { name: item.customerName }) : t('talk.typingNameless')}</span>
    </p>
  );
}

function useFollowing(item: WorkItem, count: number, shown: Reply[]) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [below, setBelow] = useState(false);
  const toEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
    atEnd.current = true;
    setBelow(false);
  };
  useLayoutEffect(toEnd, [item.interactionId, shown.length]);
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    else setBelow(true);
  }, [count]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
      if (atEnd.current) setBelow(false);
    };
    const onResize = () => atEnd.current && toEnd();
    element.addEventListener('scroll', onScroll);
    const resize = 'ResizeObserver' in window ? new ResizeObserver(onResize) : undefined;
    resize?.observe(element);
    if (element.firstElementChild) resize?.observe(element.firstElementChild);
    return () => {
      element.removeEventListener('scroll', onScroll);
      resize?.disconnect();
    };
  });
  return { box, below, toEnd };
}

/** Read is what was on the screen of somebody who could look at it. */
function useSeen(item: WorkItem, below: boolean): void {
  const { client } = useParts();
  const { talks } = useDesk();
  const heard = talks[item.interactionId]?.messages.findLast((message) => message.author === 'CUSTOMER')?.messageId;
  useToldSeen(item, heard, below);
  const last = talks[item.interactionId]?.messages.at(-1)?.position ?? 0;
  useEffect(() => {
    const see = () => {
      if (document.visibilityState === 'visible' && !below) client.tell({ name: 'seen', interactionId: item.interactionId, position: last });
    };
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, [client, item.interactionId, last, below]);
}

/** The customer is told once of each message that it was read; where that is lost, the next one tells of it too. */
function useToldSeen(item: WorkItem, messageId: string | undefined, below: boolean): void {
  const { api } = useParts();
  const told = useRef('');
  const tells = item.channel === 'CHAT' && item.phase === 'ASSIGNED' && item.role !== 'CONSULTED' && !below;
  useEffect(() => {
    const tell = () => {
      if (!tells || !messageId || told.current === messageId || document.visibilityState !== 'visible') return;
      told.current = messageId;
      void api.seen(item.interactionId, messageId);
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [api, item.interactionId, messageId, tells]);
}
