import { useCallback, useState } from 'react';
import type { Refusal } from '../../api/call';
import type { Offer } from '../../api/schemas';
import { useParts } from './DeskContext';

/** What became of an answer that got no word from the router: the offer is still shown, and says so. */
export interface Unanswered {
  offerId: string;
  refusal: Refusal;
}

/** Accepting and declining, each with the router's true answer. */
export function useOfferAnswer(onWon: (interactionId: string) => void) {
  const { api, client } = useParts();
  const [unanswered, setUnanswered] = useState<Unanswered>();

  const fail = useCallback(
    (offerId: string, refusal: Refusal) => {
      client.tell({ name: 'answering', offerId });
      if (refusal.name === 'signed-out') client.signedOut();
      else if (refusal.status >= 400 && refusal.status < 500) client.tell({ name: 'offer-lost', offerId, outcome: refusal.name });
      else setUnanswered({ offerId, refusal });
    },
    [client],
  );

  const isOver = useCallback((offerId: string) => () => !client.get().offers.some((it) => it.offerId === offerId), [client]);

  const accept = useCallback(
    async ({ offerId }: Offer) => {
      if (client.get().answering[offerId]) return;
      setUnanswered(undefined);
      client.tell({ name: 'answering', offerId, answer: 'accepting' });
      const answer = await api.accept(offerId, isOver(offerId));
      if (!answer.ok) return fail(offerId, answer.refusal);
      client.tell({ name: 'offer-lost', offerId, outcome: 'ACCEPTED' });
      onWon(answer.value.interactionId);
    },
    [api, client, fail, isOver, onWon],
  );

  const decline = useCallback(
    async ({ offerId }: Offer) => {
      if (client.get().answering[offerId]) return;
      setUnanswered(undefined);
      client.tell({ name: 'answering', offerId, answer: 'declining' });
      const answer = await api.decline(offerId, undefined, isOver(offerId));
      if (!answer.ok) return fail(offerId, answer.refusal);
      client.tell({ name: 'offer-lost', offerId, outcome: 'DECLINED' });
    },
    [api, client, fail, isOver],
  );

  return { accept, decline, unanswered };
}
