/** Why a mail did not arrive, as far as the numbers say (RFC 3463). */
export type Undelivered = 'address' | 'full' | 'large' | 'refused' | 'unreachable' | 'other';

/** @param reason what the gateway reports: `smtp 550 5.1.1`, `bounce 5.2.2` */
export function whyUndelivered(reason?: string | null): Undelivered {
  const [, subject, detail] = /\b[245]\.(\d{1,3})\.(\d{1,3})\b/.exec(reason ?? '') ?? [];
  if (subject === undefined) return /\b(?:550|551|553)\b/.test(reason ?? '') ? 'address' : 'other';
  if (subject === '1') return 'address';
  if (subject === '2') return detail === '2' ? 'full' : detail === '3' ? 'large' : 'address';
  if (subject === '3') return detail === '4' ? 'large' : 'unreachable';
  if (subject === '4') return 'unreachable';
  return subject === '7' ? 'refused' : 'other';
}
