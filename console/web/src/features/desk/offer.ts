import type { Offer } from '../../api/schemas';
import type { LanguageTag } from '../../i18n/formats';

export function whyIn(offer: Offer, language: LanguageTag): string[] {
  return offer.why[language];
}

/** Whole seconds, rounded up: while it shows 1 there is still time. */
export function secondsLeft(offer: Offer, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(offer.deadline) - now) / 1000));
}

export function shareLeft(offer: Offer, now: number): number {
  const whole = Date.parse(offer.deadline) - Date.parse(offer.madeAt);
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, (Date.parse(offer.deadline) - now) / whole));
}

/** Answered first: the one whose time is up first. */
export function byDeadline(offers: Offer[]): Offer[] {
  return [...offers].sort((a, b) => Date.parse(a.deadline) - Date.parse(b.deadline));
}
