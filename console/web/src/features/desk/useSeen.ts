import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Answer } from '../../api/call';
import { useParts } from './DeskContext';
import { useAct, type Act } from './useAct';

interface Seen<T> {
  value: T;
  at: number;
}

interface Look<T> {
  seen?: Seen<T>;
  failed?: string;
}

/** Looks again and again. What fails to load leaves what was seen last, and its age. */
export function useSeen<T extends { now: string }>(queryKey: readonly string[], load: () => Promise<Answer<T>>, every: number) {
  const { client } = useParts();
  const { data, refetch } = useQuery({
    queryKey,
    queryFn: async ({ client: queries }): Promise<Look<T>> => {
      const answer = await load();
      if (answer.ok) return { seen: { value: answer.value, at: Date.now() } };
      if (answer.refusal.name === 'signed-out') client.signedOut();
      return { seen: queries.getQueryData<Look<T>>(queryKey)?.seen, failed: answer.refusal.name };
    },
    refetchInterval: every,
    staleTime: 0,
  });
  const { value, at = 0 } = data?.seen ?? {};
  return { value, at, offset: value ? Date.parse(value.now) - at : 0, failed: data?.failed, refetch };
}

/** The same, where something is done about what is seen: one looks again right after it. */
export function useSeenAndDone<T extends { now: string }>(queryKey: readonly string[], load: () => Promise<Answer<T>>, every: number) {
  const seen = useSeen(queryKey, load, every);
  const { refetch } = seen;
  const { act: ask, refusal } = useAct();
  const act = useCallback<Act>(
    async (does) => {
      await ask(does);
      await refetch();
    },
    [ask, refetch],
  );
  return { ...seen, act, refused: refusal?.name };
}
