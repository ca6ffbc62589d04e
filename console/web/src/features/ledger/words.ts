import type { useWords } from '../../app/Language';

/** A fate in words; of ignored ones with the reason, which is the service's own word. */
export function wordName(t: ReturnType<typeof useWords>, word: string): string {
  const [fate = '', reason] = word.split(':');
  return reason ? t('ledger.IGNORED_because', { reason }) : t(`ledger.${fate}` as 'ledger.PENDING', { defaultValue: fate });
}
