import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/call';
import { useParts } from './DeskContext';

interface Seen<T> {
  value: T;
  at: number;
}

/** Looks again and again. What fails to load leaves what was seen last, and its age. */
export function useSeen<T extends { now: string }>(queryKey: readonly string[], load: () => Promise<Answer<T>>, every: number) {
  const { client } = useParts();
  const { data, refetch } = useQuery({
    queryKey,
    queryFn: async ({ client: queries }): Promise<Seen<T> | null> => {
      const answer = await load();
      if (answer.ok) return { value: answer.value, at: Date.now() };
      if (answer.refusal.name === 'signed-out') client.signedOut();
      return queries.getQueryData(queryKey) ?? null;
    },
    refetchInterval: every,
    staleTime: 0,
  });
  const { value, at = 0 } = data ?? {};
  return { value, at, offset: value ? Date.parse(value.now) - at : 0, refetch };
}
