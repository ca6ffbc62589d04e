import { useDesk, useParts } from './DeskContext';
import { EndedCard, OfferCard } from './OfferCard';
import { byDeadline } from './offer';
import { OfferVoice } from './OfferVoice';
import type { useOfferAnswer } from './useOfferAnswer';

/** The offer to answer now, and those that went by themselves. */
export function Offers({ answer }: { answer: ReturnType<typeof useOfferAnswer> }) {
  const { client } = useParts();
  const { offers, ended, answering } = useDesk();
  const [first, ...rest] = byDeadline(offers);
  return (
    <>
      <OfferVoice offer={first} />
      {first && (
        <OfferCard
          key={first.offerId}
          offer={first}
          more={rest.length}
          answering={answering[first.offerId]}
          unanswered={answer.unanswered?.offerId === first.offerId}
          onAccept={() => void answer.accept(first)}
          onDecline={() => void answer.decline(first)}
        />
      )}
      {ended.map((it) => (
        <EndedCard key={it.offer.offerId} ended={it} onRead={() => client.tell({ name: 'offer-read', offerId: it.offer.offerId })} />
      ))}
    </>
  );
}
