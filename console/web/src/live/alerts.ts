import type { Offer, WorkItem } from '../api/schemas';
import type { Desk } from './state';

export type Alert = { is: 'offer'; offer: Offer } | { is: 'offer-settled'; offerId: string } | { is: 'message'; item: WorkItem };

/** What is worth a sound or a notice between two states of the desk. */
export function alertsBetween(before: Desk, after: Desk, selected?: string): Alert[] {
  if (before === after) return [];
  const known = new Set(before.offers.map((offer) => offer.offerId));
  const open = new Set(after.offers.map((offer) => offer.offerId));
  return [
    ...after.offers.filter((offer) => !known.has(offer.offerId)).map<Alert>((offer) => ({ is: 'offer', offer })),
    ...before.offers.filter((offer) => !open.has(offer.offerId)).map<Alert>(({ offerId }) => ({ is: 'offer-settled', offerId })),
    ...after.work.filter((item) => wrote(before, item, selected)).map<Alert>((item) => ({ is: 'message', item })),
  ];
}

/** A customer wrote in work of ours that is not open on the screen. */
function wrote(before: Desk, item: WorkItem, selected?: string): boolean {
  const earlier = before.work.find((it) => it.interactionId === item.interactionId);
  if (!earlier || item.interactionId === selected) return false;
  return item.lastPosition > earlier.lastPosition && item.lastMessage?.author === 'CUSTOMER';
}

/** The moment of the second call: half of an offer's time. */
export function halfTime(offer: Offer): number {
  return (Date.parse(offer.madeAt) + Date.parse(offer.deadline)) / 2;
}
