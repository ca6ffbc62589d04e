import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Answer } from '../../api/call';
import type { Floor } from '../../api/schemas';
import { useParts } from '../desk/DeskContext';

const EVERY = 2_000;

/** Does something and shows what came of it; says whether it is under way. */
export type Act = (does: () => Promise<Answer<unknown>>) => Promise<void>;

interface Seen {
  floor: Floor;
  at: number;
}

/** The floor as it was last seen. What fails to load leaves what was there, and its age. */
export function useFloor(): { floor?: Floor; at: number; offset: number; refused?: string; act: Act } {
  const { api, client } = useParts();
  const last = useRef<Seen>(undefined);
  const [refused, setRefused] = useState<string>();
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
      setRefused(undefined);
      const answer = await does();
      if (!answer.ok && answer.refusal.name === 'signed-out') client.signedOut();
      else if (!answer.ok) setRefused(answer.refusal.name);
      await refetch();
    },
    [client, refetch],
  );
  const { floor, at = 0 } = seen.data ?? {};
  return { floor, at, offset: floor ? Date.parse(floor.now) - at : 0, refused, act };
}
