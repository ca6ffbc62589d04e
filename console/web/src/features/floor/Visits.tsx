import { EllipsisVertical, Hourglass, Inbox } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { FloorAgent, FloorVisit } from '../../api/schemas';
import { useFormats, useWords } from '../../app/Language';
import { channelName } from '../../i18n/names';
import { useNow } from '../../lib/now';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { Mark } from '../../ui/Mark';
import { useParts } from '../desk/DeskContext';
import { useActing, type Act } from '../desk/useAct';
import { DemandsForm, type Draft } from './DemandsForm';

const GROUPS = ['HELD', 'WAITING', 'RESERVED', 'OFFERED', 'PARKED'] as const;

/** Head starts that may be given, in minutes. */
const RAISES = [2, 5, 10, 20, 0];

interface VisitsProps {
  visits: FloorVisit[];
  agents: FloorAgent[];
  /** How many are not among them. */
  more: number;
  /** Server's clock minus ours. */
  offset: number;
  act: Act;
}

/** The one visit of which somebody says what is known. */
interface Advised {
  visitId: string;
  draft?: Draft;
}

/** Who waits, by what they wait for; what needs a supervisor comes first. */
export function Visits({ visits, agents, more, offset, act }: VisitsProps) {
  const t = useWords();
  const formats = useFormats();
  const [advised, setAdvised] = useState<Advised>();
  if (visits.length === 0) return <NobodyWaits />;
  const groups = GROUPS.map((standing) => ({ standing, rows: inLine(visits.filter((it) => it.standing === standing)) }));
  return (
    <>
      {groups
        .filter((group) => group.rows.length > 0)
        .map(({ standing, rows }) => (
          <section key={standing} aria-label={t(`floor.${standing}`)} data-testid={`visits-${standing}`}>
            <h3 className="turn">
              <b>{t(`floor.${standing}`)}</b>
              <span>{t(`floor.${standing}_hint`)}</span>
            </h3>
            <ul>
              {rows.map((visit) => (
                <VisitRow key={visit.visitId} visit={visit} offset={offset} act={act} onAdvise={() => setAdvised({ visitId: visit.visitId })}>
                  {advised?.visitId === visit.visitId && (
                    <DemandsForm visit={visit} agents={agents} draft={advised.draft} onDraft={(draft) => setAdvised({ visitId: visit.visitId, draft })} onDone={() => setAdvised(undefined)} />
                  )}
                </VisitRow>
              ))}
            </ul>
          </section>
        ))}
      {more > 0 && <p className="sub pad">{t('floor.more', { count: more, n: formats.number(more) })}</p>}
    </>
  );
}

function VisitRow({ visit, offset, act, onAdvise, children }: { visit: FloorVisit; offset: number; act: Act; onAdvise(): void; children: ReactNode }) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const { acting, start } = useActing(act);
  const now = useNow() + offset;
  const missed = visit.missedBy.map((it) => it.name).join(t('list'));
  return (
    <li className="floor-row" data-testid="visit" data-visit={visit.visitId}>
      <div className="when">
        <span className="clock">
          {visit.standing === 'HELD' ? <Mark is="risk" /> : visit.standing === 'PARKED' ? <Mark is="pause" /> : <Hourglass className="i s" aria-hidden="true" />}
          <b className="tnum">{formats.briefly(now - Date.parse(visit.waitingSince))}</b>
        </span>
        <small>{t('work.waits')}</small>
      </div>
      <div className="col tight">
        <div className="who">
          <ChannelIcon channel={visit.channel} small />
          <b className="cut">
            <bdi>{visit.queueId}</bdi>
          </b>
          <span className="mut xs">{channelName(t, visit.channel)}</span>
          {visit.place != null && <span className="xs">{t('floor.place', { n: formats.number(visit.place) })}</span>}
        </div>
        {visit.reservedFor && <p className="xs">{t('floor.reservedFor', { name: visit.reservedFor.name })}</p>}
        {visit.offeredTo && <p className="xs">{t('floor.offeredTo', { name: visit.offeredTo.name, left: formats.duration(Date.parse(visit.offeredTo.deadline) - now) })}</p>}
        {visit.stranded && (
          <p className="xs" data-testid="stranded">
            <Mark is="late" /> {strandedBecause(t, formats, visit)}
          </p>
        )}
        {missed !== '' && <p className="mut xs">{t('floor.missedBy', { count: visit.missedBy.length, names: missed })}</p>}
      </div>
      {visit.standing === 'HELD' && (
        <button type="button" className="btn" disabled={acting} onClick={() => void start(() => api.resumeVisit(visit.visitId))} data-testid="resume">
          {acting ? t('floor.resuming') : t('floor.resume')}
        </button>
      )}
      <AdviceMenu visit={visit} act={act} onMore={onAdvise} />
      {children}
    </li>
  );
}

/** What a supervisor may say of somebody who waits. */
function AdviceMenu({ visit, act, onMore }: { visit: FloorVisit; act: Act; onMore(): void }) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const { acting, start } = useActing(act);
  const label = t('floor.advise', { queue: visit.queueId });
  const advise = (key: string) => (key === 'more' ? onMore() : void start(() => (key === 'ask-less' ? api.askLessOf(visit.interactionId) : api.raiseVisit(visit.interactionId, Number(key)))));
  return (
    <MenuTrigger>
      <Button className="btn quiet icon" isDisabled={acting} aria-label={label} data-testid="advise">
        <EllipsisVertical className="i s" aria-hidden="true" />
      </Button>
      <Popover className="pop" placement="bottom end">
        <Menu className="menu" aria-label={label} onAction={(key) => advise(String(key))}>
          {RAISES.map((minutes) => (
            <MenuItem key={minutes} id={String(minutes * 60)} className="item" textValue={raised(minutes)}>
              {raised(minutes)}
            </MenuItem>
          ))}
          {visit.stranded && (
            <MenuItem id="ask-less" className="item" textValue={t('floor.askLess')}>
              {t('floor.askLess')}
            </MenuItem>
          )}
          <MenuItem id="more" className="item" textValue={t('demands.open')}>
            {t('demands.open')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );

  function raised(minutes: number): string {
    return minutes === 0 ? t('floor.noPriority') : t('floor.raise', { count: minutes, n: formats.number(minutes) });
  }
}

/** The reason of the alarm, by the skills that are missing. */
function strandedBecause(t: ReturnType<typeof useWords>, formats: ReturnType<typeof useFormats>, visit: FloorVisit): string {
  const { asked = [], missing = [] } = visit.stranded ?? {};
  const named = (missing.length > 0 ? missing : asked).map((it) => t('floor.skill', { skill: it.skill, level: formats.number(it.level) })).join(t('list'));
  if (missing.length > 0) return t('floor.strandedMissing', { skills: named });
  return named === '' ? t('floor.stranded') : t('floor.strandedAll', { skills: named });
}

function NobodyWaits() {
  const t = useWords();
  return (
    <div className="void">
      <Inbox className="i" aria-hidden="true" />
      <p>{t('floor.nobody')}</p>
      <p className="sub">{t('floor.nobodyText')}</p>
    </div>
  );
}

/** As they wait, and those with a place by it. */
function inLine(visits: FloorVisit[]): FloorVisit[] {
  return visits.toSorted((one, other) => Date.parse(one.waitingSince) - Date.parse(other.waitingSince));
}
