import type { ReactNode } from 'react';
import { useFormats, useWords } from '../../app/Language';
import { usePlace } from '../../app/place';
import { useNow } from '../../lib/now';
import { Loading } from '../../ui/Loading';
import { RefusedBanner } from '../../ui/RefusedBanner';
import { CallbacksPage } from '../callbacks';
import { QueueHeads } from '../queues';
import { Agents } from './Agents';
import { useFloor } from './useFloor';
import { Visits } from './Visits';
import './floor.css';

/** Older than this it says how old it is. */
const FRESH = 6_000;

/** Who waits and who works, and what a supervisor may do about it. */
export function FloorPage({ children }: { children?: ReactNode }) {
  const { isCallbacks } = usePlace();
  return isCallbacks ? <CallbacksPage>{children}</CallbacksPage> : <Floor>{children}</Floor>;
}

function Floor({ children }: { children?: ReactNode }) {
  const t = useWords();
  const formats = useFormats();
  const { value: floor, at, offset, refused, act } = useFloor();
  const age = useNow() - at;
  return (
    <>
      {refused && <RefusedBanner name="floor-refused" text={t('floor.refused')} code={refused} />}
      <main className="stage floor" data-testid="floor" data-fresh={at > 0 && age <= FRESH}>
        <section className="pane" aria-label={t('floor.visits')}>
          <div className="pane-head">
            <h1>{t('floor.visits')}</h1>
            {floor && <span className="mut">{formats.number(floor.visitsInAll)}</span>}
            <span className="grow" />
            {at > 0 && age > FRESH && <span className="live behind">{t('live.behind', { age: formats.duration(age) })}</span>}
            <ToCallbacks />
          </div>
          {children}
          <QueueHeads act={act} />
          <div className="pane-body">{floor ? <Visits visits={floor.visits} agents={floor.agents} more={floor.visitsInAll - floor.visits.length} offset={offset} act={act} /> : <Loading />}</div>
        </section>
        <section className="pane" aria-label={t('floor.agents')}>
          <div className="pane-head">
            <h2>{t('floor.agents')}</h2>
            {floor && <span className="mut">{t('floor.here', { here: formats.number(here(floor.agents)), all: formats.number(floor.agents.length) })}</span>}
          </div>
          <div className="pane-body">{floor ? <Agents agents={floor.agents} offset={offset} act={act} /> : <Loading />}</div>
        </section>
      </main>
    </>
  );
}

function ToCallbacks() {
  const t = useWords();
  const { go } = usePlace();
  return (
    <a
      className="btn quiet"
      href="/floor/callbacks"
      data-testid="to-callbacks"
      onClick={(event) => {
        event.preventDefault();
        go('/floor/callbacks');
      }}
    >
      {t('callbacks.title')}
    </a>
  );
}

function here(agents: { presence: string }[]): number {
  return agents.filter((agent) => agent.presence !== 'OFFLINE').length;
}
