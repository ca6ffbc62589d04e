import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Queues } from '../../api/schemas';
import { useParts } from '../desk/DeskContext';

const EVERY = 5_000;

interface Seen {
  queues: Queues;
  at: number;
}

/** Where the queues stood when last seen: what fails to load leaves what was there. */
export function useQueues() {
  const { api, client } = useParts();
  const last = useRef<Seen>(undefined);
  const seen = useQuery({
    queryKey: ['queues'],
    queryFn: async (): Promise<Seen | null> => {
      const answer = await api.queues();
      if (answer.ok) last.current = { queues: answer.value, at: Date.now() };
      else if (answer.refusal.name === 'signed-out') client.signedOut();
      return last.current ?? null;
    },
    refetchInterval: EVERY,
    staleTime: 0,
  });
  const { queues, at = 0 } = seen.data ?? {};
  return { queues: queues?.queues ?? [], offset: queues ? Date.parse(queues.now) - at : 0, refetch: seen.refetch };
}
