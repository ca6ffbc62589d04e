import { useEffect } from 'react';
import { useFormats } from '../../app/Language';
import { usePlace } from '../../app/place';
import { useNow } from '../../lib/now';
import { FloorPage } from '../floor';
import { Rail } from './Rail';
import { SignedOut } from './SignedOut';
import { UserMenu } from './UserMenu';

/** For supervisors who have no desk of their own. */
export function SupervisorPage() {
  const formats = useFormats();
  const minute = useNow(60_000);
  const { isFloor, go } = usePlace();
  useEffect(() => {
    if (!isFloor) go('/floor');
  }, [isFloor, go]);
  return (
    <div className="shell" data-testid="supervisor">
      <Rail />
      <header className="topbar">
        <span className="grow" />
        <span className="sm nowrap" title={formats.moment(minute)}>
          <b>{formats.time(minute)}</b> <span className="mut">{formats.date(minute)}</span>
        </span>
        <UserMenu />
      </header>
      <div className="stage-frame">
        <FloorPage />
      </div>
      <SignedOut />
    </div>
  );
}
