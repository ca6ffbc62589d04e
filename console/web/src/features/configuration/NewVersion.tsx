import { CircleCheck, FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Validation, Written } from '../../api/configuration-api';
import { useFormats, useWords } from '../../app/Language';
import { useParts } from '../desk/DeskContext';
import { useAct } from '../desk/useAct';
import { ChangeList, FaultList } from './Lists';
import { NotChanged } from './NotChanged';

const MOST_COMMENT = 500;
const STALE = 'stale-version';

/** A file becomes the next version once it has been checked and somebody has seen what it changes. */
export function NewVersion({ current, onChanged }: { current: number; onChanged(): void }) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const { act, busy, refusal } = useAct();
  const [written, setWritten] = useState<Written>();
  const [checked, setChecked] = useState<Validation>();
  const [comment, setComment] = useState('');
  const [done, setDone] = useState<number>();
  const [against, setAgainst] = useState(current);
  /** What it was looked at against when somebody else was faster. */
  const [late, setLate] = useState<number>();

  // whoever was faster has changed what this file is compared with
  useEffect(() => {
    if (!written) return;
    let gone = false;
    setChecked(undefined);
    void act(() => api.configuration.check(written)).then((answer) => {
      if (gone || !answer.ok) return;
      setChecked(answer.value);
      setAgainst(current);
    });
    return () => {
      gone = true;
    };
  }, [written, current, act, api]);

  async function choose(file: File | undefined) {
    if (!file) return;
    setDone(undefined);
    setLate(undefined);
    setWritten({ name: file.name, text: await file.text() });
  }

  async function put() {
    if (!written) return;
    const answer = await act(() => api.configuration.put(written, against, comment));
    onChanged();
    setLate(!answer.ok && answer.refusal.name === STALE ? against : undefined);
    if (!answer.ok) return;
    setDone(answer.value.number);
    setWritten(undefined);
    setChecked(undefined);
    setComment('');
  }

  // it may have been this very file that was faster: its first answer was lost, and it was sent again
  const isInForce = checked?.valid && checked.changes.length === 0;
  return (
    <div className="new-version">
      <p className="sub">{t('configuration.how')}</p>
      <p className="row">
        <label className="btn file">
          <FileUp className="i s" aria-hidden="true" />
          {t('configuration.choose')}
          <input
            type="file"
            className="hidden-label"
            accept=".yaml,.yml,.json"
            data-testid="configuration-file"
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
        {written && <bdi className="sm cut">{written.name}</bdi>}
        {written && !checked && busy && <span className="mut sm" role="status">{t('configuration.checking')}</span>}
      </p>
      {done !== undefined && (
        <p className="note met" role="status" data-testid="in-force">
          <CircleCheck className="i s" aria-hidden="true" />
          {t('configuration.done', { n: formats.number(done) })}
        </p>
      )}
      {checked && late !== undefined && late < against && !isInForce && (
        <p className="note risk" role="status">
          {t('configuration.late')}
        </p>
      )}
      {refusal && refusal.name !== STALE && <NotChanged refusal={refusal} />}
      {checked && !checked.valid && <FaultList faults={checked.errors} />}
      {checked?.valid && <ChangeList changes={checked.changes} open title={t('configuration.wouldChange', { count: checked.changes.length, n: formats.number(checked.changes.length) })} />}
      {checked?.valid && checked.changes.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void put();
          }}
        >
          <label className="field">
            <span className="label">{t('configuration.comment')}</span>
            <input className="input" dir="auto" maxLength={MOST_COMMENT} value={comment} onChange={(event) => setComment(event.target.value)} />
          </label>
          <p className="row end">
            <button type="submit" className="btn main" disabled={busy} data-testid="put-into-force">
              {t('configuration.put', { n: formats.number(against + 1) })}
            </button>
          </p>
        </form>
      )}
    </div>
  );
}
