import { useEffect } from 'react';
import { usePlace } from '../../app/place';
import { FloorPage } from '../floor';
import { Clock } from './Clock';
import { Rail } from './Rail';
import { SignedOut } from './SignedOut';
import { UserMenu } from './UserMenu';

/** For supervisors who have no desk of their own. */
export function SupervisorPage() {
  const { isFloor, go } = usePlace();
  useEffect(() => {
    if (!isFloor) go('/floor');
  }, [isFloor, go]);
  return (
    <div className="shell" data-testid="supervisor">
      <Rail />
      <header className="topbar">
        <span className="grow" />
        <Clock />
        <UserMenu />
      </header>
      <div className="stage-frame">
        <FloorPage />
      </div>
      <SignedOut />
    </div>
  );
}
