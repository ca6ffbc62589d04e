import type { Refusal } from '../../api/call';
import { useWords } from '../../app/Language';
import { RefusedNote } from '../desk/WrapUp';

/** Why nothing has been changed, or that nobody knows whether it has. */
export function NotChanged({ refusal }: { refusal: Refusal }) {
  const t = useWords();
  return <RefusedNote title={t(refusal.mayBeDone ? 'configuration.notKnown' : 'configuration.notChanged')} refusal={refusal} />;
}
