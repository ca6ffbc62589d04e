import { BookCheck, Inbox, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Ledger, LedgerLine } from '../../api/schemas';
import { useFormats, useWords } from '../../app/Language';
import { useNow } from '../../lib/now';
import { Loading } from '../../ui/Loading';
import { useParts } from '../desk/DeskContext';
import { keys } from '../desk/keys';
import { useSeen } from '../desk/useSeen';
import { Ids } from './Ids';
import { wordName } from './words';
import './ledger.css';

const EVERY = 15_000;
/** Older than this it says how old it is. */
const FRESH = 40_000;

/** What came in and what became of it, hour by hour, with the ids behind each number. */
export function LedgerPage({ children }: { children?: ReactNode }) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const { value, at, failed, refetch } = useSeen(keys.ledger, () => api.ledger(), EVERY);
  const age = useNow() - at;
  return (
    <main className="stage ledger" data-testid="ledger">
      <section className="pane" aria-label={t('ledger.title')}>
        <div className="pane-head">
          <h1>{t('ledger.title')}</h1>
          <span className="mut sm cut">{t('ledger.lead')}</span>
          <span className="grow" />
          {at > 0 && age > FRESH && <span className="live behind">{t('live.behind', { age: formats.duration(age) })}</span>}
        </div>
        {children}
        <div className="pane-body">{value ? <Book ledger={value} /> : failed ? <Failed code={failed} onAgain={() => void refetch()} /> : <Loading />}</div>
      </section>
    </main>
  );
}

function Book({ ledger: { lines, unaccounted, provenUpTo } }: { ledger: Ledger }) {
  const t = useWords();
  const formats = useFormats();
  const proven = provenUpTo ? t('ledger.proven', { at: formats.timeWithSeconds(Date.parse(provenUpTo)) }) : t('ledger.notProven');
  return (
    <>
      <p className={unaccounted === 0 ? 'verdict' : 'verdict bad'} role={unaccounted === 0 ? 'status' : 'alert'} data-testid="unaccounted" data-count={unaccounted}>
        {unaccounted === 0 ? <BookCheck className="i" aria-hidden="true" /> : <TriangleAlert className="i" aria-hidden="true" />}
        <b>{unaccounted === 0 ? t('ledger.good') : t('ledger.bad', { count: unaccounted, n: formats.number(unaccounted) })}</b>
        <span className="mut xs">{proven}</span>
      </p>
      {lines.length === 0 ? <Nothing /> : <Lines lines={lines} />}
    </>
  );
}

function Lines({ lines }: { lines: LedgerLine[] }) {
  const t = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('ledger.hour')}</th>
          <th scope="col">{t('ledger.entryPoint')}</th>
          <th scope="col" />
          <th scope="col" className="num">{t('ledger.received')}</th>
          <th scope="col" />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={`${line.hour}/${line.entryPoint}/${line.tier}`} line={line} />
        ))}
      </tbody>
    </table>
  );
}

/** One line; a number that is pressed shows its ids below. */
function Row({ line }: { line: LedgerLine }) {
  const t = useWords();
  const formats = useFormats();
  const [shown, setShown] = useState<string>();
  const at = Date.parse(line.hour);
  return (
    <>
      <tr data-testid="ledger-line" data-tier={line.tier} data-entry-point={line.entryPoint}>
        <td title={formats.moment(at)}>
          {formats.date(at)} <b className="tnum">{formats.time(at)}</b>
        </td>
        <td>
          <bdi>{line.entryPoint}</bdi>
        </td>
        <td className="mut">{t(`ledger.tier${line.tier}` as 'ledger.tierRAW', { defaultValue: line.tier })}</td>
        <td className="num tnum">{formats.number(line.received)}</td>
        <td>
          <span className="fates">
            {Object.entries(line.by).map(([word, count]) => (
              <button key={word} type="button" className={word === 'UNACCOUNTED' ? 'btn quiet fate bad' : 'btn quiet fate'} aria-expanded={shown === word} onClick={() => setShown(shown === word ? undefined : word)} data-testid="fate" data-word={word}>
                {wordName(t, word)} <b className="tnum">{formats.number(count)}</b>
              </button>
            ))}
          </span>
        </td>
      </tr>
      {shown && (
        <tr className="behind-it">
          <td colSpan={5}>
            <Ids line={line} word={shown} />
          </td>
        </tr>
      )}
    </>
  );
}

function Nothing() {
  const t = useWords();
  return (
    <div className="void">
      <Inbox className="i" aria-hidden="true" />
      <p>{t('ledger.none')}</p>
      <p className="sub">{t('ledger.noneText')}</p>
    </div>
  );
}

function Failed({ code, onAgain }: { code: string; onAgain(): void }) {
  const t = useWords();
  return (
    <div className="void" role="alert">
      <TriangleAlert className="i" aria-hidden="true" />
      <p>{t('ledger.failed')}</p>
      <p className="sub">
        {t('ledger.failedText')} {t('code')} <bdi className="mono">{code}</bdi>
      </p>
      <p className="row">
        <button type="button" className="btn" onClick={onAgain}>
          {t('start.again')}
        </button>
      </p>
    </div>
  );
}
