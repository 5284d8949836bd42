import type { Day, LocalMoment } from '../domain/partial-date.ts';

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** The day of a moment on the person's own calendar, where this program runs; ISO. */
export function localDay(moment = new Date()): Day {
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/** The person's own day of a moment in UTC. */
export const localDayOf = (instant: string): Day => localDay(new Date(instant));

/** A moment on the person's own wall clock, to the minute, where this program runs. */
export function localMoment(moment = new Date()): LocalMoment {
  return `${localDay(moment)}T${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}
