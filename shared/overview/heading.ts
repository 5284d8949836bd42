import { daysBetween } from '../dates/days.ts';
import type { Overview } from '../domain/overview.ts';
import { dayOfMoment } from '../domain/partial-date.ts';
import { formatDate, formatMomentLong } from '../format/format-date.ts';
import { resolutionProvider } from '../resolution/resolution-options.ts';
import type { CaseStatus } from './case-status.ts';

/** For this many days a past appointment is named by its days. */
const COUNTED_DAYS = 31;

function appointmentHeading(days: number, appointment: string): string {
  if (days === 0) return `${appointment} is today`;
  if (days === 1) return `${appointment} is tomorrow`;
  if (days === -1) return `${appointment} was yesterday`;
  if (days > 0) return `${days} days until ${appointment.charAt(0).toLowerCase()}${appointment.slice(1)}`;
  return days >= -COUNTED_DAYS ? `${appointment} was ${-days} days ago` : `${appointment} has passed`;
}

/** Returns the heading of a case and the line below it: a closed case, the next appointment, or the last one. */
export function overviewHeading(status: CaseStatus): Pick<Overview, 'heading' | 'line'> {
  const { case: patientCase, decision, resolution, daysLeft, today, phase } = status;
  if (patientCase.archived !== null) return { heading: 'This case is archived', line: patientCase.question };
  if (decision.decided !== null) return { heading: 'The decision is made', line: patientCase.question };
  const next = resolution.appointment;
  const safeText = patientCase.safeUntil && `safe to wait until ${formatDate(patientCase.safeUntil)}`;
  const line = (...parts: (string | null)[]) => [...parts, safeText].filter(Boolean).join(' · ');
  if (phase === 'understand' && next !== null && dayOfMoment(next) >= today) {
    const whom = resolutionProvider(status)?.name ?? '';
    const heading = appointmentHeading(
      daysBetween(today, dayOfMoment(next)),
      whom ? `The appointment with ${whom}` : 'The next appointment',
    );
    return { heading, line: line(formatMomentLong(next), resolution.appointmentPlace) };
  }
  if (phase === 'understand' && status.comparison.opinions.length > 1)
    return { heading: 'From the opinions to the decision', line: line(patientCase.question) };
  if (patientCase.appointment === null || daysLeft === null)
    return { heading: 'No appointment yet', line: line(patientCase.question) };
  const { appointment, recipient, appointmentPlace } = patientCase;
  return {
    heading: appointmentHeading(daysLeft, 'The appointment'),
    line: line(formatMomentLong(appointment), recipient, appointmentPlace),
  };
}
