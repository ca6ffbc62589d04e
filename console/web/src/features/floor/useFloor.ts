import { useCallback } from 'react';
import { useParts } from '../desk/DeskContext';
import { keys } from '../desk/keys';
import { useAct, type Act } from '../desk/useAct';
import { useSeen } from '../desk/useSeen';

const EVERY = 2_000;

/** The floor as it was last seen, and what is done there. */
export function useFloor() {
  const { api } = useParts();
  const { value: floor, at, offset, refetch } = useSeen(keys.floor, () => api.floor(), EVERY);
  const { act: ask, refusal } = useAct();
  const act = useCallback<Act>(
    async (does) => {
      await ask(does);
      await refetch();
    },
    [ask, refetch],
  );
  return { floor, at, offset, refused: refusal?.name, act };
}
