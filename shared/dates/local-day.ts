import type { Day, LocalMoment } from '../domain/partial-date.ts';

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** The day of a moment in the time zone of this computer, `YYYY-MM-DD`. */
export function localDay(moment = new Date()): Day {
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/** The day of an instant (ISO 8601, UTC) in the time zone of this computer, `YYYY-MM-DD`. */
export const localDayOf = (instant: string): Day => localDay(new Date(instant));

/** A moment in the time zone of this computer, to the minute: `2026-03-12T10:30`. */
export function localMoment(moment = new Date()): LocalMoment {
  return `${localDay(moment)}T${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}
