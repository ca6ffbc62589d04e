import { useCallback, useState } from 'react';
import type { Answer, Refusal } from '../../api/call';
import { useParts } from './DeskContext';

/** Does what the service may refuse, and says that it is under way and why it was not done. */
export function useAct() {
  const { client } = useParts();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const act = useCallback(
    async <T>(does: () => Promise<Answer<T>>): Promise<Answer<T>> => {
      setBusy(true);
      setRefusal(undefined);
      const answer = await does();
      setBusy(false);
      if (!answer.ok && answer.refusal.name === 'signed-out') client.signedOut();
      else if (!answer.ok) setRefusal(answer.refusal);
      return answer;
    },
    [client],
  );
  return { act, busy, refusal };
}

/** Does something and shows what came of it elsewhere. */
export type Act = (does: () => Promise<Answer<unknown>>) => Promise<unknown>;

/** One of several that do what is shown in one place: whether its own act is under way. */
export function useActing(act: Act) {
  const [acting, setActing] = useState(false);
  const start = async (does: () => Promise<Answer<unknown>>) => {
    setActing(true);
    await act(does);
    setActing(false);
  };
  return { acting, start };
}
