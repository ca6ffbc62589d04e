import { Hourglass, Inbox, MailX, Timer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useFormats, useWords } from '../../app/Language';
import { roleName } from '../../i18n/names';
import { useNow } from '../../lib/now';
import { isQuiet, movedAt, turns, type Row } from '../../live/views';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { Mark } from '../../ui/Mark';
import { useDesk } from './DeskContext';

interface WorkListProps {
  selected?: string;
  onSelect(interactionId: string): void;
  onAvailable(): void;
  changing: boolean;
}

/** What is to be done, by whose turn it is. Time is the first column. */
export function WorkList({ selected, onSelect, onAvailable, changing }: WorkListProps) {
  const t = useWords();
  const desk = useDesk();
  const { yours, wrapUp, customers } = turns(desk);
  if (desk.work.length === 0 && desk.offers.length > 0) return null;
  if (desk.work.length === 0) return desk.agent ? <NothingToDo onAvailable={onAvailable} changing={changing} /> : <Shapes label={t('live.loading')} />;
  const groups = [
    { id: 'yours', title: t('work.yours'), hint: t('work.yoursHint'), rows: yours },
    { id: 'wrap', title: t('work.wrapUp'), hint: t('work.wrapUpHint'), rows: wrapUp },
    { id: 'customers', title: t('work.customers'), hint: t('work.customersHint'), rows: customers },
  ].filter((group) => group.rows.length > 0);
  return (
    <ListBox
      className="work"
      aria-label={t('work.title')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={selected ? [selected] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onSelect(String(key));
      }}
    >
      {groups.map((group) => (
        <ListBoxSection key={group.id} id={group.id} data-testid={`turn-${group.id}`}>
          <Header className="turn">
            <b>{group.title}</b>
            <span>{group.hint}</span>
          </Header>
          <Collection items={group.rows.map((row) => ({ id: row.interactionId, row }))}>
            {({ row }) => <WorkRow row={row} />}
          </Collection>
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function WorkRow({ row }: { row: Row }) {
  const t = useWords();
  const formats = useFormats();
  const name = row.customerName ?? t('offer.unnamed');
  // a message may be files without a word
  const last = row.lastMessage ? row.lastMessage.text || t('files.label') : '';
  return (
    <ListBoxItem
      id={row.interactionId}
      textValue={name}
      className={row.unread > 0 ? 'work-row unread' : 'work-row'}
      data-testid="work-row"
      data-interaction={row.interactionId}
    >
      <Since row={row} />
      <div className="col tight">
        <div className="who">
          <ChannelIcon channel={row.channel} small />
          <b className="cut">
            <bdi>{name}</bdi>
          </b>
          {row.role && <span className="mut xs">{roleName(t, row.role)}</span>}
          {row.load && <span className="mut xs">{t(`work.${row.load}` as 'work.SILENT', { defaultValue: row.load })}</span>}
          {row.customerLeft && <span className="mut xs">{t('work.customerLeft')}</span>}
          {row.undelivered && (
            <span className="bad xs undelivered" data-testid="row-undelivered">
              <MailX className="i s" aria-hidden="true" />
              {t('delivery.FAILED')}
            </span>
          )}
          <span className="grow" />
          {row.unread > 0 && (
            <span className="count" aria-label={t('work.unread', { count: row.unread, n: formats.number(row.unread) })}>
              {formats.number(row.unread)}
            </span>
          )}
        </div>
        <p className="last cut" dir="auto" title={last}>
          {last}
        </p>
      </div>
    </ListBoxItem>
  );
}

function Since({ row }: { row: Row }) {
  const t = useWords();
  const formats = useFormats();
  const { clockOffset } = useDesk();
  const now = useNow() + clockOffset;
  if (row.phase === 'WRAP_UP' && row.wrapUpLimit) {
    return <When mark={<Timer className="i s" aria-hidden="true" />} time={formats.briefly(Date.parse(row.wrapUpLimit) - now)} word={t('work.left')} />;
  }
  const waits = row.lastMessage?.author !== 'AGENT';
  const time = formats.briefly(now - movedAt(row));
  return <When mark={waits ? <Hourglass className="i s" aria-hidden="true" /> : <Mark is="pause" />} time={time} word={waits ? t('work.waits') : t('work.quiet')} />;
}

function When({ mark, time, word }: { mark: ReactNode; time: string; word: string }) {
  return (
    <div className="when">
      <span className="clock">
        {mark}
        <bdi>{time}</bdi>
      </span>
      <small>{word}</small>
    </div>
  );
}

function NothingToDo({ onAvailable, changing }: { onAvailable(): void; changing: boolean }) {
  const t = useWords();
  const desk = useDesk();
  const quiet = isQuiet(desk) || desk.agent?.presence === 'NOT_RESPONDING';
  return (
    <div className="void" data-testid="empty">
      <Inbox className="i" aria-hidden="true" />
      <p>
        <b>{t('work.empty')}</b>
      </p>
      <p className="sub">{quiet ? t('work.emptyQuiet') : t('work.emptyAvailable')}</p>
      {quiet && (
        <p className="row">
          <button type="button" className="btn main" disabled={changing} onClick={onAvailable} data-testid="go-available">
            {changing ? t('presence.changing') : t('work.goAvailable')}
          </button>
        </p>
      )}
    </div>
  );
}

/** The shape of what comes; it appears after 300 ms, so that what is quick does not flicker. */
export function Shapes({ label }: { label: string }) {
  return (
    <ul className="sks" aria-busy="true" aria-label={label}>
      {[0.62, 0.85, 0.5, 0.74].map((width) => (
        <li key={width}>
          <span className="sk" style={{ inlineSize: '30%' }} />
          <span className="sk" style={{ inlineSize: `${width * 100}%` }} />
        </li>
      ))}
    </ul>
  );
}
