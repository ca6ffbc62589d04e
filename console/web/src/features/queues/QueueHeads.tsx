import { useState } from 'react';
import type { QueueHead } from '../../api/schemas';
import { useFormats, useWords } from '../../app/Language';
import { channelName, queueStateName } from '../../i18n/names';
import { useNow } from '../../lib/now';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { Mark } from '../../ui/Mark';
import { useParts } from '../desk/DeskContext';
import { useActing, type Act } from '../desk/useAct';
import { useQueues } from './useQueues';
import './queues.css';

const MARKS: Record<string, 'met' | 'risk' | 'late' | 'pause'> = { OPEN_STAFFED: 'met', OPEN_THIN: 'risk', UNSTAFFED: 'late', CLOSED: 'pause', SUSPENDED: 'pause' };

/** A line per channel of each queue: whether it is open, who waits, since when, and how long it takes. With `act` it can be suspended. */
export function QueueHeads({ mine = false, act }: { mine?: boolean; act?: Act }) {
  const t = useWords();
  const { queues, offset, refetch } = useQueues();
  const shown = queues.filter((queue) => queue.state && (!mine || queue.mine));
  if (shown.length === 0) return null;
  const several = new Set(shown.map((queue) => queue.pool)).size > 1;
  const done: Act | undefined =
    act &&
    (async (does) => {
      await act(does);
      await refetch();
    });
  return (
    <ul className="queue-heads" aria-label={t('queues.title')} data-testid="queue-heads">
      {shown.map((queue) => (
        <Head key={`${queue.queueId} ${queue.channel}`} queue={queue} several={several} offset={offset} act={done} />
      ))}
    </ul>
  );
}

/** With several pools, each line says which one it stands in. */
function Head({ queue, several, offset, act }: { queue: QueueHead; several: boolean; offset: number; act?: Act }) {
  const t = useWords();
  const formats = useFormats();
  const now = useNow() + offset;
  const state = queue.state ?? '';
  const opensAt = Date.parse(queue.opensAt ?? '');
  return (
    <li className="queue-head" data-testid="queue-head" data-queue={queue.queueId} data-state={state}>
      <ChannelIcon channel={queue.channel} small />
      <b className="cut" title={channelName(t, queue.channel)}>
        <bdi>{queue.queueId}</bdi>
      </b>
      {several && (
        <span className="mut xs cut" title={t('queues.pool')} data-testid="pool">
          <bdi>{queue.pool}</bdi>
        </span>
      )}
      <span className="state xs">
        <Mark is={MARKS[state] ?? 'pause'} />
        {queueStateName(t, state)}
        {state === 'CLOSED' && opensAt > now && <span className="mut">{t('queues.opensAt', { date: formats.date(opensAt), time: formats.time(opensAt) })}</span>}
      </span>
      {queue.overflows && (
        <span className="mut xs" data-testid="overflows">
          {t(`queues.overflows_${queue.overflows}` as 'queues.overflows_WAITING', { defaultValue: t('queues.overflows') })}
        </span>
      )}
      <span className="grow" />
      <span className="xs tnum">{queue.waiting == null ? '' : t('queues.waiting', { count: queue.waiting, n: formats.number(queue.waiting) })}</span>
      {queue.waitingSince && <span className="xs tnum">{t('queues.longest', { age: formats.briefly(now - Date.parse(queue.waitingSince)) })}</span>}
      {queue.expectedWait && <span className="mut xs">{t(`queues.wait_${queue.expectedWait}` as 'queues.wait_UNDER_1', { defaultValue: '' })}</span>}
      {act && <Turn queue={queue} act={act} />}
    </li>
  );
}

/** Suspending sends nobody away without a word, but it turns customers back: it is asked twice. */
function Turn({ queue, act }: { queue: QueueHead; act: Act }) {
  const t = useWords();
  const { api } = useParts();
  const [asked, setAsked] = useState(false);
  const { acting, start } = useActing(act);
  const suspended = queue.state === 'SUSPENDED';
  const turn = () => {
    const sure = suspended || asked;
    setAsked(!sure);
    if (sure) void start(() => api.turnQueue(queue.queueId, queue.channel, suspended ? 'resume' : 'suspend'));
  };
  return (
    <button type="button" className="btn quiet" disabled={acting} onClick={turn} onBlur={() => setAsked(false)} data-testid="turn-queue">
      {t(suspended ? 'queues.resume' : asked ? 'queues.sure' : 'queues.suspend')}
    </button>
  );
}
