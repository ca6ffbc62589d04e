import { Bell, MessageCircle } from 'lucide-react';
import { useState } from 'react';
import { useFormats, useWords } from '../../app/Language';
import { useNow } from '../../lib/now';
import { sound } from '../../lib/sound';
import { Clock } from './Clock';
import { useDesk } from './DeskContext';
import { PresenceMenu, type usePresence } from './PresenceMenu';
import { UserMenu } from './UserMenu';

/** A capacity that is a sum of weights is drawn in quarters. */
const PIPS_AT_MOST = 8;
const QUARTERS = 4;

interface TopBarProps {
  presence: ReturnType<typeof usePresence>;
  menuOpen: boolean;
  onMenu(open: boolean): void;
}

export function TopBar({ presence, menuOpen, onMenu }: TopBarProps) {
  return (
    <header className="topbar">
      <PresenceMenu presence={presence} isOpen={menuOpen} onOpen={onMenu} />
      <span className="sep" />
      <Capacity />
      <span className="grow" />
      <NoticesButton />
      <LiveSign />
      <span className="sep" />
      <Clock />
      <UserMenu />
    </header>
  );
}

function Capacity() {
  const t = useWords();
  const formats = useFormats();
  const { agent } = useDesk();
  if (!agent) return null;
  const values = { used: formats.number(agent.used), capacity: formats.number(agent.capacity) };
  const pips = Number.isInteger(agent.capacity) && agent.capacity <= PIPS_AT_MOST ? agent.capacity : QUARTERS;
  const on = agent.capacity > 0 ? Math.ceil((agent.used / agent.capacity) * pips) : 0;
  return (
    <span className="ready" role="img" aria-label={t('capacity.label', values)} title={t('capacity.label', values)} data-testid="capacity" data-used={agent.used}>
      <MessageCircle className="i s" aria-hidden="true" />
      <span className="pips" aria-hidden="true">
        {Array.from({ length: pips }, (_, i) => (
          <i key={i} className={i < on ? 'on' : undefined} />
        ))}
      </span>
      {t('capacity.short', values)}
    </span>
  );
}

/** Never lies about age: what is not live says how old it is. */
function LiveSign() {
  const t = useWords();
  const formats = useFormats();
  const { link } = useDesk();
  const now = useNow();
  if (link.is === 'lost') return <span className="live behind">{t('live.behind', { age: formats.duration(now - link.since) })}</span>;
  return (
    <span className="live" data-testid="live" data-link={link.is}>
      {link.is === 'live' ? t('live.live') : t('live.loading')}
    </span>
  );
}

/** The browser asks for the right to notify only after a press of a button that says so. */
function NoticesButton() {
  const t = useWords();
  const [asked, setAsked] = useState(() => !('Notification' in window) || Notification.permission !== 'default');
  if (asked) return null;
  return (
    <button
      type="button"
      className="btn quiet"
      onClick={() => {
        sound.unlock();
        void Notification.requestPermission().then(() => setAsked(true));
      }}
    >
      <Bell className="i s" aria-hidden="true" />
      {t('notices.on')}
    </button>
  );
}
