import type { Day } from '../domain/partial-date.ts';

/** The day of a moment on the person's own calendar, where this program runs; ISO. */
export function localDay(moment = new Date()): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The person's own day of a moment in UTC. */
export const dayOf = (instant: string): Day => localDay(new Date(instant));
