import { useParts } from '../desk/DeskContext';
import { keys } from '../desk/keys';
import { useSeenAndDone } from '../desk/useSeen';

const EVERY = 2_000;

/** The floor as it was last seen, and what is done there. */
export function useFloor() {
  const { api } = useParts();
  return useSeenAndDone(keys.floor, () => api.floor(), EVERY);
}
