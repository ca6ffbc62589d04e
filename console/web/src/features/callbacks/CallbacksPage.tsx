import { ArrowLeft, Inbox, PhoneCall, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { OpenCallback } from '../../api/schemas';
import { useFormats, useWords } from '../../app/Language';
import { usePlace } from '../../app/place';
import { channelName } from '../../i18n/names';
import { useNow } from '../../lib/now';
import { ChannelIcon } from '../../ui/ChannelIcon';
import { Loading } from '../../ui/Loading';
import { Mark } from '../../ui/Mark';
import { RefusedBanner } from '../../ui/RefusedBanner';
import { useParts } from '../desk/DeskContext';
import { useActing, type Act } from '../desk/useAct';
import { useCallbacks } from './useCallbacks';
import './callbacks.css';

/** Older than this it says how old it is. */
const FRESH = 12_000;

/** Who is to be called back, by when, and how often it was tried. */
export function CallbacksPage({ children }: { children?: ReactNode }) {
  const t = useWords();
  const formats = useFormats();
  const { value, at, offset, failed, refused, act, refetch } = useCallbacks();
  const age = useNow() - at;
  return (
    <>
      {refused && <RefusedBanner name="callback-refused" text={t('callbacks.refused')} code={refused} />}
      <main className="stage callbacks" data-testid="callbacks">
        <section className="pane" aria-label={t('callbacks.title')}>
          <div className="pane-head">
            <Back />
            <h1>{t('callbacks.title')}</h1>
            {value && <span className="mut">{formats.number(value.callbacks.length)}</span>}
            <span className="grow" />
            {at > 0 && age > FRESH && <span className="live behind">{t('live.behind', { age: formats.duration(age) })}</span>}
          </div>
          {children}
          <div className="pane-body">
            {value ? <List callbacks={value.callbacks} more={value.more} offset={offset} act={act} /> : failed ? <Failed code={failed} onAgain={() => void refetch()} /> : <Loading />}
          </div>
        </section>
      </main>
    </>
  );
}

function Back() {
  const t = useWords();
  const { go } = usePlace();
  return (
    <a
      className="btn quiet icon"
      href="/floor"
      aria-label={t('callbacks.back')}
      onClick={(event) => {
        event.preventDefault();
        go('/floor');
      }}
    >
      <ArrowLeft className="i s flip" aria-hidden="true" />
    </a>
  );
}

function List({ callbacks, more, offset, act }: { callbacks: OpenCallback[]; more: boolean; offset: number; act: Act }) {
  const t = useWords();
  if (callbacks.length === 0) {
    return (
      <div className="void">
        <Inbox className="i" aria-hidden="true" />
        <p>{t('callbacks.none')}</p>
        <p className="sub">{t('callbacks.noneText')}</p>
      </div>
    );
  }
  return (
    <>
      <ul>
        {callbacks.toSorted(byPromise).map((each) => (
          <Row key={each.callbackId} callback={each} offset={offset} act={act} />
        ))}
      </ul>
      {more && <p className="sub pad">{t('callbacks.more')}</p>}
    </>
  );
}

/** Broken promises first, then what is due soonest. */
function byPromise(one: OpenCallback, other: OpenCallback): number {
  if (one.late !== other.late) return one.late ? -1 : 1;
  return due(one) - due(other);
}

function due({ promisedBy, notBefore }: OpenCallback): number {
  return Date.parse(promisedBy ?? notBefore);
}

function Row({ callback, offset, act }: { callback: OpenCallback; offset: number; act: Act }) {
  const t = useWords();
  const formats = useFormats();
  const now = useNow() + offset;
  return (
    <li className="callback-row" data-testid="open-callback" data-callback={callback.callbackId} data-state={callback.state} data-late={callback.late}>
      <Due callback={callback} now={now} />
      <div className="col tight">
        <div className="who">
          <ChannelIcon channel={callback.channel} small />
          <b className="cut">
            <bdi>{callback.customerName ?? t('offer.unnamed')}</bdi>
          </b>
          {callback.phone ? <bdi dir="ltr" className="mono xs">{callback.phone}</bdi> : <span className="mut xs">{t('callbacks.written')}</span>}
        </div>
        <p className="xs facts">
          <span title={channelName(t, callback.channel)}>
            <bdi>{callback.queueId}</bdi>
          </span>
          <span className="mut">{t('callbacks.since', { age: formats.briefly(now - Date.parse(callback.waitingSince)) })}</span>
          {callback.attempts > 0 && <span>{t('callbacks.attempts', { count: callback.attempts, n: formats.number(callback.attempts) })}</span>}
        </p>
      </div>
      <span className="xs state">
        {callback.state === 'IN_HAND' && <PhoneCall className="i s" aria-hidden="true" />}
        {callback.state === 'IN_HAND' ? t('callbacks.IN_HAND', { name: callback.agentName ?? '' }) : t(`callbacks.${callback.state}` as 'callbacks.PLANNED', { defaultValue: '' })}
      </span>
      <Cancel callback={callback} act={act} />
    </li>
  );
}

/** What is left of the promise, or by how much it was broken; the time that was named, before it has come. */
function Due({ callback, now }: { callback: OpenCallback; now: number }) {
  const t = useWords();
  const formats = useFormats();
  const at = due(callback);
  const planned = Date.parse(callback.notBefore);
  const shownDay = formats.daysAgo(at, now) === 0 ? '' : `${formats.date(at)} `;
  if (callback.state === 'IN_HAND') return <Clock mark={<Mark is="met" />} text={t('callbacks.kept')} />;
  if (planned > now) return <Clock mark={<Mark is="pause" />} value={shownDay + formats.time(planned)} text={t('callbacks.notBefore')} title={formats.moment(planned)} />;
  if (callback.late) return <Clock mark={<Mark is="late" />} value={`+${formats.briefly(now - at)}`} text={t('callbacks.late')} title={formats.moment(at)} late />;
  if (!callback.promisedBy) return <Clock mark={<Mark is="run" />} text={t('callbacks.again')} />;
  return <Clock mark={<Mark is={at - now < 120_000 ? 'risk' : 'run'} />} value={at > now ? formats.briefly(at - now) : formats.time(at)} text={t('callbacks.left')} title={formats.moment(at)} />;
}

function Clock({ mark, value, text, title, late = false }: { mark: ReactNode; value?: string; text: string; title?: string; late?: boolean }) {
  return (
    <div className={late ? 'when late' : 'when'} title={title}>
      <span className="clock">
        {mark}
        {value && <b className="tnum">{value}</b>}
      </span>
      <small>{text}</small>
    </div>
  );
}

/** The customer is told that nobody will come: it is asked twice. */
function Cancel({ callback, act }: { callback: OpenCallback; act: Act }) {
  const t = useWords();
  const { api } = useParts();
  const [asked, setAsked] = useState(false);
  const { acting, start } = useActing(act);
  const cancel = () => {
    setAsked(!asked);
    if (asked) void start(() => api.cancelCallback(callback.callbackId));
  };
  return (
    <button type="button" className="btn quiet" disabled={acting} onClick={cancel} onBlur={() => setAsked(false)} data-testid="cancel-callback">
      {t(asked ? 'callbacks.sure' : 'callbacks.cancel')}
    </button>
  );
}

function Failed({ code, onAgain }: { code: string; onAgain(): void }) {
  const t = useWords();
  return (
    <div className="void" role="alert">
      <TriangleAlert className="i" aria-hidden="true" />
      <p>{t('callbacks.failed')}</p>
      <p className="sub">
        {t('callbacks.failedText')} {t('code')} <bdi className="mono">{code}</bdi>
      </p>
      <p className="row">
        <button type="button" className="btn" onClick={onAgain}>
          {t('start.again')}
        </button>
      </p>
    </div>
  );
}
