import { useCallback, useState } from 'react';
import { useParts } from './DeskContext';

/** The half-written reply of a conversation, kept on this computer with every key. */
export function useDraft(interactionId: string): [string, (text: string) => void] {
  const { keeper } = useParts();
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const change = useCallback(
    (text: string) => {
      keeper.keepDraft(interactionId, text);
      setDrafts((before) => ({ ...before, [interactionId]: text }));
    },
    [keeper, interactionId],
  );
  return [drafts[interactionId] ?? keeper.draft(interactionId), change];
}
