import { useEffect } from 'react';
import { usePlace } from '../../app/place';
import { ConfigurationPage } from '../configuration';
import { FloorPage } from '../floor';
import { LedgerPage } from '../ledger';
import { Clock } from './Clock';
import { useParts } from './DeskContext';
import { Rail } from './Rail';
import { SignedOut } from './SignedOut';
import { UserMenu } from './UserMenu';

/** For supervisors and administrators who have no desk of their own. */
export function OfficePage() {
  const { isFloor, isConfiguration, isLedger, go } = usePlace();
  const { me } = useParts();
  const supervises = me.roles.includes('SUPERVISOR');
  const configures = isConfiguration && me.roles.includes('ADMIN');
  const isTheirs = configures || isLedger || (isFloor && supervises);
  useEffect(() => {
    if (!isTheirs) go(supervises ? '/floor' : '/configuration');
  }, [isTheirs, supervises, go]);
  return (
    <div className="shell" data-testid="office">
      <Rail />
      <header className="topbar">
        <span className="grow" />
        <Clock />
        <UserMenu />
      </header>
      <div className="stage-frame">{configures ? <ConfigurationPage /> : isLedger ? <LedgerPage /> : supervises && <FloorPage />}</div>
      <SignedOut />
    </div>
  );
}
