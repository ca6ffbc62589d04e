import { useQuery } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../app/Language';
import { emptyTalk } from '../../live/state';
import { useDesk, useParts } from './DeskContext';
import { keys } from './keys';
import { MessageLine } from './MessageLine';
import { useInteraction } from './useInteraction';

interface LinkedProps {
  interactionId: string;
  /** The interaction that this one goes on from. */
  linkedTo: string;
  onOpen(interactionId: string): void;
}

/** The way to the interaction before this one: further up, in the work list, or to be read here. */
export function Linked({ interactionId, linkedTo, onOpen }: LinkedProps) {
  const t = useWords();
  const { talks, work } = useDesk();
  const [reads, setReads] = useState(false);
  const above = (talks[interactionId] ?? emptyTalk).messages.some((message) => message.interactionId === linkedTo);
  const inWork = work.some((item) => item.interactionId === linkedTo);
  const follow = () => {
    if (inWork) onOpen(linkedTo);
    else if (above) document.querySelector(`[data-of="${CSS.escape(linkedTo)}"]`)?.scrollIntoView({ block: 'start' });
    else setReads(!reads);
  };
  return (
    <div className="linked">
      <button type="button" className="link sm" onClick={follow} aria-expanded={inWork || above ? undefined : reads} data-testid="linked">
        <Link2 className="i s" aria-hidden="true" />
        {inWork ? t('linked.inWork') : above ? t('linked.above') : t('linked.elsewhere')}
      </button>
      {reads && !inWork && !above && <Former interactionId={linkedTo} />}
    </div>
  );
}

/** Another conversation, to be read only. */
function Former({ interactionId }: { interactionId: string }) {
  const t = useWords();
  const { api } = useParts();
  const about = useInteraction(interactionId);
  const query = useQuery({ queryKey: keys.former(interactionId), queryFn: () => api.messages(interactionId) });
  if (query.isPending) return <p className="sm sub">{t('live.loading')}</p>;
  if (!query.data?.ok) return <p className="sm sub" role="alert">{query.data?.refusal.name === 'not-your-interaction' ? t('linked.notYours') : t('linked.failed')}</p>;
  return (
    <div className="former" data-testid="former">
      {about.data?.ok && about.data.value.subject && <b dir="auto">{about.data.value.subject}</b>}
      {query.data.value.map((message) => (
        <MessageLine key={message.messageId} message={message} within={interactionId} channel={about.data?.ok ? about.data.value.channel : undefined} />
      ))}
    </div>
  );
}
