import { useWords } from '../app/Language';

/** Nothing has been seen yet. */
export function Loading() {
  const t = useWords();
  return (
    <p className="sks" role="status">
      {t('live.loading')}
    </p>
  );
}
