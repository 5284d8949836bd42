import { daysBetween } from '../../shared/dates/days.ts';
import { type Day, dayOfMoment, type LocalMoment } from '../../shared/domain/partial-date.ts';
import { formatDaysUntil } from '../../shared/format/format-date.ts';

/** How far an appointment is, in words: "in 13 days", "tomorrow", "today", "yesterday", "3 days ago"; after a month only that it has passed. */
export function daysWords(appointment: LocalMoment, today: Day): string {
  const days = daysBetween(today, dayOfMoment(appointment));
  if (days >= 0) return formatDaysUntil(days);
  if (days === -1) return 'yesterday';
  return days >= -31 ? `${-days} days ago` : 'has passed';
}
