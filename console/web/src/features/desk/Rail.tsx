import { BookCheck, LayoutList, SlidersHorizontal, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats, useWords } from '../../app/Language';
import { usePlace } from '../../app/place';
import { turns } from '../../live/views';
import { Logo } from '../../ui/Mark';
import { useDesk, useParts } from './DeskContext';

/** Whether somebody may see the ledger. */
export function mayWatch(roles: string[]): boolean {
  return roles.includes('SUPERVISOR') || roles.includes('ADMIN');
}

/** The places of the console that this person may go to. */
export function Rail() {
  const t = useWords();
  const formats = useFormats();
  const { me } = useParts();
  const { isFloor, isConfiguration, isLedger, isDesk } = usePlace();
  const yours = turns(useDesk()).yours.length;
  return (
    <nav className="rail" aria-label={t('app.main')}>
      <span className="logo">
        <Logo label={t('app.name')} />
      </span>
      {me.roles.includes('AGENT') && (
        <Place to="/" isHere={isDesk}>
          <LayoutList className="i" aria-hidden="true" />
          {t('app.desk')}
          {yours > 0 && <span className="badge">{formats.number(yours)}</span>}
        </Place>
      )}
      {me.roles.includes('SUPERVISOR') && (
        <Place to="/floor" isHere={isFloor}>
          <Users className="i" aria-hidden="true" />
          {t('app.floor')}
        </Place>
      )}
      {mayWatch(me.roles) && (
        <Place to="/ledger" isHere={isLedger}>
          <BookCheck className="i" aria-hidden="true" />
          {t('app.ledger')}
        </Place>
      )}
      {me.roles.includes('ADMIN') && (
        <Place to="/configuration" isHere={isConfiguration}>
          <SlidersHorizontal className="i" aria-hidden="true" />
          {t('app.configuration')}
        </Place>
      )}
    </nav>
  );
}

function Place({ to, isHere, children }: { to: string; isHere: boolean; children: ReactNode }) {
  const { go } = usePlace();
  return (
    <a
      href={to}
      aria-current={isHere ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        if (!isHere) go(to);
      }}
    >
      {children}
    </a>
  );
}
