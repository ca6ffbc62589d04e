import type { Opening } from './protocol';

const HALF_HOUR = 30 * 60_000;
const AHEAD = 7 * 24 * 60 * 60_000;
/** As many as one looks through: the days after are named by the next visit. */
const MOST = 60;

/** The times at which somebody may be called: every half hour that is open. Always open where there are no openings. */
export function slotsOf(openings: Opening[] | undefined, now: number): number[] {
  const spans = openings?.map(({ from, to }) => [Date.parse(from), Date.parse(to)] as const) ?? [[now, now + AHEAD] as const];
  const slots: number[] = [];
  for (const [from, to] of spans) {
    const first = Math.ceil(Math.max(from, now + HALF_HOUR) / HALF_HOUR) * HALF_HOUR;
    for (let at = first; at < to && slots.length < MOST; at += HALF_HOUR) slots.push(at);
  }
  return slots;
}
