import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useParts } from '../desk/DeskContext';
import { keys } from '../desk/keys';
import { useAct, type Act } from '../desk/useAct';

const EVERY = 5_000;

/** The open callbacks as they were last seen, what keeps them from being seen, and what is done about them. */
export function useCallbacks() {
  const { api, client } = useParts();
  const { data, refetch } = useQuery({
    queryKey: keys.callbacks,
    queryFn: async ({ client: queries }) => {
      const answer = await api.callbacks();
      if (!answer.ok && answer.refusal.name === 'signed-out') client.signedOut();
      const former = queries.getQueryData<{ seen?: { value: typeof answer; at: number } }>(keys.callbacks)?.seen;
      return answer.ok ? { seen: { value: answer, at: Date.now() } } : { seen: former, failed: answer.refusal.name };
    },
    refetchInterval: EVERY,
    staleTime: 0,
  });
  const { act: ask, refusal } = useAct();
  const act = useCallback<Act>(
    async (does) => {
      await ask(does);
      await refetch();
    },
    [ask, refetch],
  );
  const seen = data?.seen;
  const value = seen?.value.ok ? seen.value.value : undefined;
  const at = seen?.at ?? 0;
  return { value, at, offset: value ? Date.parse(value.now) - at : 0, failed: data?.failed, refused: refusal?.name, act, refetch };
}
