import { Download, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Validation, Version } from '../../api/configuration-api';
import { useFormats, useWords } from '../../app/Language';
import { useParts } from '../desk/DeskContext';
import { useAct } from '../desk/useAct';
import { ChangeList, FaultList } from './Lists';
import { NotChanged } from './NotChanged';

/** Who made the first versions out of the settings. */
const SETTINGS = 'system';

interface VersionRowProps {
  version: Version;
  current: number;
  onChanged(): void;
}

/** One version: who made it, why, what is otherwise than before, and the way back to it. */
export function VersionRow({ version, current, onChanged }: VersionRowProps) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const [returning, setReturning] = useState(false);
  const n = formats.number(version.number);
  const at = Date.parse(version.at);
  return (
    <li className="version-row" data-testid="version" data-version={version.number} aria-current={version.number === current ? 'true' : undefined}>
      <div className="row">
        <b>{t('configuration.version', { n })}</b>
        <span className="sub sm cut">{version.author === SETTINGS ? t('configuration.bySettings') : <bdi>{version.author}</bdi>}</span>
        <time className="mut sm nowrap" dateTime={version.at} title={formats.moment(at)}>
          {formats.date(at)} {formats.time(at)}
        </time>
        <span className="grow" />
        <a className="btn quiet" href={api.configuration.fileOf(version.number)} download={`configuration-${version.number}.yaml`} aria-label={t('configuration.downloadOf', { n })} data-testid="download">
          <Download className="i s" aria-hidden="true" />
          {t('configuration.download')}
        </a>
        {version.number !== current && (
          <button type="button" className="btn quiet" aria-expanded={returning} aria-label={t('configuration.restoreOf', { n })} onClick={() => setReturning(!returning)} data-testid="restore">
            <Undo2 className="i s flip" aria-hidden="true" />
            {t('configuration.restore')}
          </button>
        )}
      </div>
      {version.comment && (
        <p className="sm">
          <bdi dir="auto">{version.comment}</bdi>
        </p>
      )}
      <ChangeList changes={version.changes} />
      {returning && <Return version={version} current={current} onDone={() => setReturning(false)} onChanged={onChanged} />}
    </li>
  );
}

/** Asked before it is done, with what it would change. */
function Return({ version, current, onDone, onChanged }: VersionRowProps & { onDone(): void }) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const { act, busy, refusal } = useAct();
  const [checked, setChecked] = useState<Validation>();
  const { number } = version;
  useEffect(() => {
    let gone = false;
    setChecked(undefined);
    void act(() => api.configuration.checkVersion(number)).then((answer) => answer.ok && !gone && setChecked(answer.value));
    return () => {
      gone = true;
    };
  }, [act, api, number, current]);
  async function restore() {
    const answer = await act(() => api.configuration.restore(number, current));
    onChanged();
    if (answer.ok) onDone();
  }
  return (
    <div className="returning" data-testid="returning">
      {checked && !checked.valid && <FaultList faults={checked.errors} />}
      {checked?.valid && <ChangeList changes={checked.changes} open title={t('configuration.wouldChange', { count: checked.changes.length, n: formats.number(checked.changes.length) })} />}
      {refusal && <NotChanged refusal={refusal} />}
      <p className="row">
        {checked?.valid && checked.changes.length > 0 && (
          <button type="button" className="btn" disabled={busy} onClick={() => void restore()} data-testid="restore-sure">
            {t('configuration.restoreSure', { n: formats.number(number) })}
          </button>
        )}
        <button type="button" className="btn quiet" onClick={onDone}>
          {t('configuration.leave')}
        </button>
      </p>
    </div>
  );
}
