import { useState } from 'react';
import { useWords, useFormats } from '../../app/Language';
import { presenceName } from '../../i18n/names';
import { useNow } from '../../lib/now';
import { Mark, PresenceSign } from '../../ui/Mark';
import { useDesk, useParts } from './DeskContext';
import type { usePresence } from './PresenceMenu';

/** A short break heals by itself; only a longer one is told. */
const WORTH_TELLING = 1_500;

/** One banner at a time, under the top bar. It pushes the desk down and covers nothing. */
export function Banners({ presence }: { presence: ReturnType<typeof usePresence> }) {
  const { link, agent } = useDesk();
  const now = useNow(500);
  const [read, setRead] = useState<string>();
  if (link.is === 'lost' && now - link.since > WORTH_TELLING) return <LostBanner link={link} />;
  if (presence.refused) return <RefusedBanner name={presence.refused} />;
  if (agent?.byName && agent.since !== read) return <SetByOtherBanner name={agent.byName} presence={agent.presence} since={agent.since} onRead={() => setRead(agent.since)} />;
  if (agent?.presence === 'NOT_RESPONDING') return <MissedBanner onBack={() => void presence.change('AVAILABLE')} />;
  return null;
}

function LostBanner({ link }: { link: { since: number; nextTry?: number } }) {
  const t = useWords();
  const formats = useFormats();
  const { client } = useParts();
  const { replies } = useDesk();
  const now = useNow();
  const waiting = replies.filter((reply) => reply.phase !== 'refused').length;
  const left = Math.ceil(((link.nextTry ?? now) - now) / 1000);
  return (
    <div className="banner" role="status" data-testid="banner" data-banner="lost">
      <Mark is="risk" />
      <p>
        <b>{t('lost.title', { time: formats.timeWithSeconds(link.since) })}</b>{' '}
        {waiting === 0 ? t('lost.text') : t('lost.replies', { count: waiting, n: formats.number(waiting) })}
      </p>
      <span className="grow" />
      <span className="sm nowrap tnum" aria-live="off">
        {left > 0 ? t('lost.next', { n: formats.number(left) }) : t('lost.trying')}
      </span>
      <button type="button" className="btn" onClick={() => client.tryNow()}>
        {t('lost.now')}
      </button>
    </div>
  );
}

function SetByOtherBanner({ name, presence, since, onRead }: { name: string; presence: string; since: string; onRead(): void }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <div className="banner" role="status" data-testid="banner" data-banner="set-by-other">
      <PresenceSign presence={presence} />
      <p>{t('presence.setBy', { name, presence: presenceName(t, presence), time: formats.time(Date.parse(since)) })}</p>
      <span className="grow" />
      <button type="button" className="btn" onClick={onRead}>
        {t('ended.read')}
      </button>
    </div>
  );
}

function MissedBanner({ onBack }: { onBack(): void }) {
  const t = useWords();
  return (
    <div className="banner" role="status" data-testid="banner" data-banner="missed">
      <PresenceSign presence="NOT_RESPONDING" />
      <p>
        <b>{t('presence.NOT_RESPONDING')}.</b> {t('presence.missed')}
      </p>
      <span className="grow" />
      <button type="button" className="btn main" onClick={onBack} data-testid="back">
        {t('presence.back')}
      </button>
    </div>
  );
}

function RefusedBanner({ name }: { name: string }) {
  const t = useWords();
  return (
    <div className="banner" role="alert" data-testid="banner" data-banner="refused">
      <Mark is="risk" />
      <p>
        <b>{t('presence.refused')}</b>{' '}
        <span className="xs">
          {t('code')} <bdi className="mono">{name}</bdi>
        </span>
      </p>
    </div>
  );
}
