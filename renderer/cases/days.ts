import type { Day, LocalMoment } from '../../shared/domain/partial-date.ts';
import { daysBetween } from '../../shared/overview/overview.ts';

/** How far an appointment is, in words: "in 13 days", "tomorrow", "today", "3 days ago". */
export function daysWords(appointment: LocalMoment, today: Day): string {
  const days = daysBetween(today, appointment.slice(0, 10));
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
