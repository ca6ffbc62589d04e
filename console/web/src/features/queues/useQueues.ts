import { useParts } from '../desk/DeskContext';
import { keys } from '../desk/keys';
import { useSeen } from '../desk/useSeen';

const EVERY = 5_000;

/** Where the queues stood when last seen. */
export function useQueues() {
  const { api } = useParts();
  const { value, offset, refetch } = useSeen(keys.queues, () => api.queues(), EVERY);
  return { queues: value?.queues ?? [], offset, refetch };
}
