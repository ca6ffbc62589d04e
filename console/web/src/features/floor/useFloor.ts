import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Floor } from '../../api/schemas';
import { useParts } from '../desk/DeskContext';
import { useAct, type Act } from '../desk/useAct';

const EVERY = 2_000;

interface Seen {
  floor: Floor;
  at: number;
}

/** The floor as it was last seen. What fails to load leaves what was there, and its age. */
export function useFloor(): { floor?: Floor; at: number; offset: number; refused?: string; act: Act } {
  const { api, client } = useParts();
  const last = useRef<Seen>(undefined);
  const { act: ask, refusal } = useAct();
  const seen = useQuery({
    queryKey: ['floor'],
    queryFn: async (): Promise<Seen | null> => {
      const answer = await api.floor();
      if (answer.ok) last.current = { floor: answer.value, at: Date.now() };
      else if (answer.refusal.name === 'signed-out') client.signedOut();
      return last.current ?? null;
    },
    refetchInterval: EVERY,
    staleTime: 0,
  });
  const { refetch } = seen;
  const act = useCallback<Act>(
    async (does) => {
      await ask(does);
      await refetch();
    },
    [ask, refetch],
  );
  const { floor, at = 0 } = seen.data ?? {};
  return { floor, at, offset: floor ? Date.parse(floor.now) - at : 0, refused: refusal?.name, act };
}
