import { useCallback, useState } from 'react';
import type { Refusal } from '../../api/call';
import { lastShown } from '../../live/views';
import { useParts } from './DeskContext';

/** Ending our part in a conversation: first the wrap-up, refused when the customer wrote meanwhile, then the result. */
export function useWrapUp(interactionId: string) {
  const { api, client } = useParts();
  const [busy, setBusy] = useState<'closing' | 'finishing'>();
  const [refusal, setRefusal] = useState<Refusal>();

  const fail = useCallback(
    (next: Refusal) => {
      setRefusal(next);
      if (next.name === 'signed-out') client.signedOut();
    },
    [client],
  );

  /** Closes as of a position; without one, as of what is on the screen. */
  const close = useCallback(
    async (asOf?: number) => {
      setBusy('closing');
      setRefusal(undefined);
      const lastSeen = asOf ?? lastShown(client.get(), interactionId);
      const answer = await api.wrapUp(interactionId, lastSeen);
      setBusy(undefined);
      if (!answer.ok) return fail(answer.refusal);
      const item = client.get().work.find((it) => it.interactionId === interactionId);
      if (item) client.tell({ name: 'wrap-up', data: { interactionId, handlingId: item.handlingId, limit: answer.value.limit } });
    },
    [api, client, fail, interactionId],
  );

  const finish = useCallback(
    async (disposition: string) => {
      setBusy('finishing');
      setRefusal(undefined);
      const answer = await api.dispose(interactionId, disposition);
      setBusy(undefined);
      if (!answer.ok) return fail(answer.refusal);
      const item = client.get().work.find((it) => it.interactionId === interactionId);
      if (item) client.tell({ name: 'handling-ended', data: { interactionId, handlingId: item.handlingId, end: 'BY_AGENT' } });
    },
    [api, client, fail, interactionId],
  );

  return { close, finish, busy, refusal, forget: () => setRefusal(undefined) };
}
