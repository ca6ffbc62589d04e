import { useQuery } from '@tanstack/react-query';
import type { LedgerLine } from '../../api/schemas';
import { useWords } from '../../app/Language';
import { Loading } from '../../ui/Loading';
import { useParts } from '../desk/DeskContext';
import { keys } from '../desk/keys';
import { wordName } from './words';

/** The ids behind one number, to be looked up elsewhere. */
export function Ids({ line, word }: { line: LedgerLine; word: string }) {
  const t = useWords();
  const { api } = useParts();
  const { data } = useQuery({
    queryKey: keys.ledgerIds(line.hour, line.entryPoint, line.tier, word, line.by[word] ?? 0),
    queryFn: () => api.ledgerIds(line, word),
  });
  if (!data) return <Loading />;
  if (!data.ok) {
    return (
      <p className="xs bad" role="alert">
        {t('ledger.idsFailed')}
      </p>
    );
  }
  return (
    <>
      <ul className="ids mono xs" dir="ltr" aria-label={t('ledger.ids', { word: wordName(t, word) })} data-testid="ledger-ids">
        {data.value.ids.map((id) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      {data.value.more && <p className="sub xs">{t('ledger.more')}</p>}
    </>
  );
}
