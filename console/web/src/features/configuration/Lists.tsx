import { useFormats, useWords } from '../../app/Language';
import type { Fault } from '../../api/configuration-api';
import { problemIn } from './problems';

/** What a version has otherwise than another, folded away unless it is to be decided on. */
export function ChangeList({ changes, open = false, title }: { changes: string[]; open?: boolean; title?: string }) {
  const t = useWords();
  const formats = useFormats();
  const count = changes.length;
  const head = title ?? t('configuration.changes', { count, n: formats.number(count) });
  if (count === 0) return <p className="mut sm">{head}</p>;
  return (
    <details className="changes" open={open} data-testid="changes">
      <summary className="sm sub">{head}</summary>
      <ul>
        {changes.map((change) => (
          <li key={change} className="sm">
            <Change change={change} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `added /agents/sara`, in words. */
function Change({ change }: { change: string }) {
  const t = useWords();
  const [kind = '', path = ''] = change.split(/ (.*)/);
  return (
    <>
      <span className="kind mut">{t(`configuration.${kind}` as 'configuration.added', { defaultValue: kind })}</span> <bdi className="mono">{path}</bdi>
    </>
  );
}

/** All that is wrong, where it is wrong. */
export function FaultList({ faults }: { faults: Fault[] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <div role="alert" data-testid="faults">
      <p className="note late">
        <b>{t('configuration.faults', { count: faults.length, n: formats.number(faults.length) })}</b>
      </p>
      <ul className="faults">
        {faults.map(({ path, problem }) => (
          <li key={`${path} ${problem}`}>
            <bdi className="mono xs">{path === '' ? t('configuration.whole') : path}</bdi>
            <span dir="auto">{problemIn(formats, problem)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
