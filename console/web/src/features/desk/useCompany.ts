import { useQuery } from '@tanstack/react-query';
import type { InCompany } from '../../api/schemas';
import { useDesk, useParts } from './DeskContext';
import { keys } from './keys';
import { useAct } from './useAct';

const NOBODY: InCompany = { participants: [], invited: [] };

/** Who else is in a conversation, and what is done about it. The stream is later than what was loaded. */
export function useCompany(interactionId: string) {
  const { api } = useParts();
  const { company } = useDesk();
  const { act, busy, refusal } = useAct();
  const query = useQuery({ queryKey: keys.interaction(interactionId), queryFn: () => api.interaction(interactionId) });
  const loaded = query.data?.ok ? query.data.value : undefined;
  const known = loaded ? { participants: loaded.participants ?? [], invited: loaded.invited ?? [] } : NOBODY;
  return { ...(company[interactionId] ?? known), act, busy, refusal };
}
