import { useParts } from '../desk/DeskContext';
import { keys } from '../desk/keys';
import { useSeenAndDone } from '../desk/useSeen';

const EVERY = 5_000;

/** The open callbacks as they were last seen, what keeps them from being seen, and what is done about them. */
export function useCallbacks() {
  const { api } = useParts();
  return useSeenAndDone(keys.callbacks, () => api.callbacks(), EVERY);
}
