import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, StickyNote } from 'lucide-react';
import { useFormats, useWords } from '../../app/Language';
import type { Message } from '../../api/schemas';
import type { Reply } from '../../live/state';
import { stranded } from '../../live/views';
import { useDesk, useParts } from './DeskContext';
import { Files } from './Files';
import { MailBody } from './mail/MailBody';
import { MailHead } from './mail/MailHead';
import { Undelivered } from './mail/Undelivered';

interface MessageLineProps {
  message: Message;
  /** The interaction with which it is read. */
  within: string;
  channel?: string;
  customerName?: string | null;
}

/** One message of the transcript: its words in their own direction, when, and how far it came. */
export function MessageLine({ message, within, channel, customerName }: MessageLineProps) {
  const t = useWords();
  const formats = useFormats();
  const { me } = useParts();
  const ours = message.author === 'AGENT';
  const isMail = channel === 'EMAIL' && !message.internal;
  const at = Date.parse(message.at);
  const author = message.authorName ?? (ours ? '' : (customerName ?? t('talk.customer')));
  return (
    <div className={`${message.internal ? 'msg ours is-note' : ours ? 'msg ours' : 'msg'}${isMail ? ' is-mail' : ''}`} data-of={message.interactionId} data-testid="message" data-author={message.author} data-delivery={message.delivery ?? undefined} data-position={message.position} data-internal={message.internal ?? undefined}>
      <span className="hidden-label">{author}: </span>
      <div className="bub" dir="auto">
        {message.subject && (
          <b className="subject" dir="auto">
            {message.subject}
          </b>
        )}
        {isMail && <MailHead message={message} />}
        {isMail ? <MailBody message={message} within={within} /> : message.text}
        {message.attachments && message.attachments.length > 0 && <Files files={message.attachments} />}
      </div>
      {isMail && ours && message.delivery === 'FAILED' && <Undelivered reason={message.reason} />}
      <span className={message.delivery === 'FAILED' ? 'meta bad' : 'meta'}>
        <time dateTime={message.at} title={formats.moment(at)}>
          {formats.time(at)}
        </time>
        {ours && author !== '' && message.agentId !== me.id && <bdi>{author}</bdi>}
        {message.internal && (
          <>
            <StickyNote className="i s" aria-hidden="true" />
            {t('talk.note')}
          </>
        )}
        {ours && message.delivery && !(isMail && message.delivery === 'FAILED') && <Delivery message={message} />}
      </span>
    </div>
  );
}

const SIGNS = { SENT: Check, DELIVERED: CheckCheck, READ: CheckCheck, UNCERTAIN: CircleHelp, FAILED: CircleAlert } as const;

function Delivery({ message: { delivery, reason } }: { message: Message }) {
  const t = useWords();
  const Sign = SIGNS[delivery as keyof typeof SIGNS] ?? Check;
  const text =
    delivery === 'FAILED' && reason ? t('delivery.FAILED_because', { reason }) : t(`delivery.${delivery}` as 'delivery.SENT', { defaultValue: delivery ?? '' });
  return (
    <>
      <Sign className="i s" aria-hidden="true" />
      {text}
    </>
  );
}

/** A reply that is not in the transcript yet. */
export function ReplyLine({ reply }: { reply: Reply }) {
  const t = useWords();
  const { client } = useParts();
  const formats = useFormats();
  const refused = reply.phase === 'refused';
  return (
    <div className="msg ours" data-testid="reply" data-phase={reply.phase}>
      <div className="bub" dir="auto">
        {reply.text}
        {reply.files && <Files files={reply.files} />}
      </div>
      <span className={refused ? 'meta bad' : 'meta'}>
        <time>{formats.time(reply.at)}</time>
        {refused ? <CircleAlert className="i s" aria-hidden="true" /> : <Clock className="i s" aria-hidden="true" />}
        {refused ? t('delivery.refused', { reason: problemName(t, reply.problem) }) : t(`delivery.${reply.phase === 'waiting' ? 'waiting' : 'sending'}`)}
        {refused && (
          <button type="button" className="btn" onClick={() => client.replyAgain(reply)}>
            {t('delivery.again')}
          </button>
        )}
        {reply.phase !== 'sending' && (
          <button type="button" className="btn" onClick={() => client.tell({ name: 'reply-dropped', commandId: reply.commandId })}>
            {refused ? t('delivery.remove') : t('delivery.takeBack')}
          </button>
        )}
      </span>
    </div>
  );
}

/** Refused replies whose conversation is no longer on the desk: what was not said must not vanish without a word. */
export function StrandedReplies() {
  const t = useWords();
  const { client } = useParts();
  return stranded(useDesk()).map((reply) => (
    <div key={reply.commandId} className="banner" role="alert" data-testid="stranded-reply">
      <CircleAlert className="i s" aria-hidden="true" />
      <p>
        <b>{t('delivery.refused', { reason: problemName(t, reply.problem) })}</b> <bdi>{reply.text}</bdi>
      </p>
      <span className="grow" />
      <button type="button" className="btn" onClick={() => client.tell({ name: 'reply-dropped', commandId: reply.commandId })}>
        {t('delivery.remove')}
      </button>
    </div>
  ));
}

function problemName(t: ReturnType<typeof useWords>, problem?: string): string {
  return t(`problem.${problem}` as 'problem.other', { defaultValue: t('problem.other') });
}
