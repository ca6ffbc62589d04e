import { MessagesSquare } from 'lucide-react';
import { useRef, useState } from 'react';
import { useFormats, useWords } from '../../app/Language';
import { usePlace } from '../../app/place';
import { ConfigurationPage } from '../configuration';
import { FloorPage } from '../floor';
import { LedgerPage } from '../ledger';
import { QueueHeads } from '../queues';
import { About } from './About';
import { Banners } from './Banners';
import { Conversation } from './Conversation';
import { useDesk, useParts } from './DeskContext';
import { Offers } from './Offers';
import { StrandedReplies } from './MessageLine';
import { byDeadline } from './offer';
import { usePresence } from './PresenceMenu';
import { SignedOut } from './SignedOut';
import { TopBar } from './TopBar';
import { useAlerts } from './useAlerts';
import { useKeys } from './useKeys';
import { useOfferAnswer } from './useOfferAnswer';
import { useSelected } from './useSelected';
import { useTitle } from './useTitle';
import { mayWatch, Rail } from './Rail';
import { Waiting } from './Waiting';
import { WorkList } from './WorkList';

/** The agent's desk. */
export function DeskPage() {
  const desk = useDesk();
  const { isFloor, isConfiguration, isLedger } = usePlace();
  const { me } = useParts();
  const presence = usePresence();
  const { selected, select, move } = useSelected();
  const [menuOpen, setMenuOpen] = useState(false);
  const answer = useOfferAnswer(select);
  const wrapUpNow = useRef<(() => void) | undefined>(undefined);
  const [offer] = byDeadline(desk.offers);
  useTitle();
  useAlerts(selected);
  useKeys({
    accept: () => offer !== undefined && (void answer.accept(offer), true),
    decline: () => offer !== undefined && (void answer.decline(offer), true),
    next: () => move(1),
    previous: () => move(-1),
    wrapUp: () => wrapUpNow.current?.(),
    presence: () => setMenuOpen(true),
  });
  const item = desk.work.find((it) => it.interactionId === selected);
  if (!item) wrapUpNow.current = undefined;
  return (
    <div className="shell" data-testid="desk">
      <Rail />
      <TopBar presence={presence} menuOpen={menuOpen} onMenu={setMenuOpen} />
      <div className="stage-frame">
        <Banners presence={presence} />
        <StrandedReplies />
        {isFloor && me.roles.includes('SUPERVISOR') ? (
          <FloorPage>
            <Offers answer={answer} />
          </FloorPage>
        ) : isLedger && mayWatch(me.roles) ? (
          <LedgerPage>
            <Offers answer={answer} />
          </LedgerPage>
        ) : isConfiguration && me.roles.includes('ADMIN') ? (
          <ConfigurationPage>
            <Offers answer={answer} />
          </ConfigurationPage>
        ) : (
        <main className={item ? 'stage desk' : 'stage desk is-idle'}>
          <MyWork answer={answer} selected={selected} onSelect={select} onAvailable={() => void presence.change('AVAILABLE')} changing={presence.changing} />
          {item ? <Conversation key={item.interactionId} item={item} wrapUpNow={wrapUpNow} /> : <NothingOpen />}
          {item && <About item={item} onOpen={select} />}
        </main>
        )}
      </div>
      <SignedOut selected={selected} />
    </div>
  );
}

interface MyWorkProps {
  answer: ReturnType<typeof useOfferAnswer>;
  selected?: string;
  onSelect(interactionId: string): void;
  onAvailable(): void;
  changing: boolean;
}

function MyWork({ answer, ...list }: MyWorkProps) {
  const t = useWords();
  const formats = useFormats();
  const { work } = useDesk();
  return (
    <section className="pane" aria-label={t('work.title')}>
      <div className="pane-head">
        <h2>{t('work.title')}</h2>
        <span className="mut">{formats.number(work.length)}</span>
      </div>
      <QueueHeads mine />
      <Offers answer={answer} />
      <div className="pane-body">
        <WorkList {...list} />
        <Waiting onTaken={list.onSelect} />
      </div>
    </section>
  );
}

function NothingOpen() {
  const t = useWords();
  const { work } = useDesk();
  return (
    <section className="pane work-area" aria-label={t('talk.label')}>
      {work.length > 0 && (
        <div className="void middle">
          <MessagesSquare className="i" aria-hidden="true" />
          <p className="sub">{t('work.choose')}</p>
        </div>
      )}
    </section>
  );
}
