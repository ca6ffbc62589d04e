import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Answer, Refusal } from '../../api/call';
import type { InCompany } from '../../api/schemas';
import { useDesk, useParts } from './DeskContext';
import { keys } from './keys';

const NOBODY: InCompany = { participants: [], invited: [] };

/** Who else is in a conversation, and what is done about it. The stream is later than what was loaded. */
export function useCompany(interactionId: string) {
  const { api, client } = useParts();
  const { company } = useDesk();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const query = useQuery({ queryKey: keys.interaction(interactionId), queryFn: () => api.interaction(interactionId) });
  const loaded = query.data?.ok ? query.data.value : undefined;

  const act = useCallback(
    async (does: () => Promise<Answer<unknown>>): Promise<boolean> => {
      setBusy(true);
      setRefusal(undefined);
      const answer = await does();
      setBusy(false);
      if (answer.ok) return true;
      if (answer.refusal.name === 'signed-out') client.signedOut();
      else setRefusal(answer.refusal);
      return false;
    },
    [client],
  );

  const known = loaded ? { participants: loaded.participants ?? [], invited: loaded.invited ?? [] } : NOBODY;
  return { ...(company[interactionId] ?? known), act, busy, refusal };
}
