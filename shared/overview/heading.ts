import { daysBetween } from '../dates/days.ts';
import { askedOnWay } from '../resolution/ways.ts';
import { showDate } from '../wording/dates.ts';
import type { Standing } from './standing.ts';

/** How long an appointment is called by its days once it is over, days. */
const COUNTED_DAYS = 31;

function awayFrom(days: number, appointment: string): string {
  if (days === 0) return `${appointment} is today`;
  if (days === 1) return `${appointment} is tomorrow`;
  if (days === -1) return `${appointment} was yesterday`;
  if (days > 0) return `${days} days until ${appointment.charAt(0).toLowerCase()}${appointment.slice(1)}`;
  return days >= -COUNTED_DAYS ? `${appointment} was ${-days} days ago` : `${appointment} has passed`;
}

/** How a case stands, in a few words: what rests, else the appointment that is ahead, else the one that is over. */
export function headingOf(standing: Standing): string {
  const { case: of, decision, resolution, daysLeft, today, phase } = standing;
  if (of.archived !== null) return `Archived on ${showDate(of.archived.slice(0, 10))}`;
  if (decision.decided !== null) return `Decided on ${showDate(decision.decided)}`;
  const next = resolution.appointment;
  if (phase === 'understand' && next !== null && next.slice(0, 10) >= today) {
    const whom = askedOnWay(standing)?.name;
    return awayFrom(daysBetween(today, next.slice(0, 10)), whom ? `The appointment with ${whom}` : 'The next appointment');
  }
  return daysLeft === null ? 'No appointment yet' : awayFrom(daysLeft, 'The appointment');
}
