import { useQuery } from '@tanstack/react-query';
import { useParts } from './DeskContext';
import { keys } from './keys';

/** What is known of a conversation, asked for once by all who show a part of it. */
export function useInteraction(interactionId: string) {
  const { api } = useParts();
  return useQuery({ queryKey: keys.interaction(interactionId), queryFn: () => api.interaction(interactionId) });
}
