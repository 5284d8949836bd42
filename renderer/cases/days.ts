import { daysBetween } from '../../shared/dates/days.ts';
import type { Day, LocalMoment } from '../../shared/domain/partial-date.ts';

/** How far an appointment is, in words: "in 13 days", "tomorrow", "today", "3 days ago"; after a month only that it has passed. */
export function daysWords(appointment: LocalMoment, today: Day): string {
  const days = daysBetween(today, appointment.slice(0, 10));
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days > 0) return `in ${days} days`;
  return days >= -31 ? `${-days} days ago` : 'has passed';
}
