import { useQuery } from '@tanstack/react-query';
import { Hand, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useFormats, useWords } from '../../app/Language';
import type { WaitingVisit } from '../../api/schemas';
import { useNow } from '../../lib/now';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { useDesk, useParts } from './DeskContext';
import { keys } from './keys';
import { useAct } from './useAct';
import { RefusedNote } from './WrapUp';

const EVERY = 3_000;
const SHOWN = 5;
const NOBODY = { visits: [], visitsInAll: 0 };

/** Who waits in our queues and may be taken without an offer. Nothing is shown while nobody does. */
export function Waiting({ onTaken }: { onTaken(interactionId: string): void }) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const { act, refusal } = useAct();
  const [taking, setTaking] = useState<string>();
  const seen = useQuery({ queryKey: keys.waiting, queryFn: () => api.waiting(SHOWN), refetchInterval: EVERY, staleTime: 0 });
  const { visits, visitsInAll } = seen.data?.ok ? seen.data.value : NOBODY;
  if (!refusal && visits.length === 0) return null;

  async function take(visit: WaitingVisit) {
    setTaking(visit.visitId);
    const answer = await act(() => api.take(visit.visitId));
    setTaking(undefined);
    if (answer.ok) onTaken(answer.value.interactionId);
    await seen.refetch();
  }

  return (
    <section className="waiting" aria-label={t('waiting.title')} data-testid="waiting">
      <h3 className="turn">
        <b>{t('waiting.title')}</b>
        <span>{formats.number(visitsInAll)}</span>
      </h3>
      {refusal && <RefusedNote title={t('waiting.notTaken')} refusal={refusal} />}
      <ul>
        {visits.map((visit) => (
          <WaitingRow key={visit.visitId} visit={visit} taking={taking} onTake={() => void take(visit)} />
        ))}
      </ul>
    </section>
  );
}

function WaitingRow({ visit, taking, onTake }: { visit: WaitingVisit; taking?: string; onTake(): void }) {
  const t = useWords();
  const formats = useFormats();
  const { clockOffset } = useDesk();
  const now = useNow() + clockOffset;
  const name = visit.customerName ?? t('offer.unnamed');
  return (
    <li className="waiting-row" data-testid="waiting-visit" data-visit={visit.visitId}>
      <div className="when">
        <span className="clock">
          <Hourglass className="i s" aria-hidden="true" />
          <bdi>{formats.briefly(now - Date.parse(visit.waitingSince))}</bdi>
        </span>
        <small>{visit.yours ? t('waiting.yours') : t('work.waits')}</small>
      </div>
      <div className="col tight">
        <div className="who">
          <ChannelIcon channel={visit.channel} small />
          <b className="cut">
            <bdi>{name}</bdi>
          </b>
        </div>
        <p className="last cut" title={visit.preview ?? undefined}>
          <span className="mut">
            <bdi>{visit.queueId}</bdi>
          </span>
          {visit.preview && (
            <>
              {' · '}
              <bdi>{visit.preview}</bdi>
            </>
          )}
        </p>
      </div>
      <button type="button" className="btn" disabled={taking !== undefined} onClick={onTake} aria-label={t('waiting.takeWhom', { name })} data-testid="take">
        <Hand className="i s" aria-hidden="true" />
        {taking === visit.visitId ? t('waiting.taking') : t('waiting.take')}
      </button>
    </li>
  );
}
