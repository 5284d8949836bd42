import { addDays } from '../dates/days.ts';
import type { Case } from '../domain/case.ts';
import type { LocalMoment } from '../domain/partial-date.ts';
import type { Journey } from '../journey/journey.ts';
import { visitPlace } from '../physicians/visit.ts';
import { icalFile, icalInstant, icalText } from './ical.ts';

/** An appointment's usual length. */
const HOURS = 1;

/** The wall clock of a moment with a time, so many hours later. */
function hoursLater(moment: LocalMoment, hours: number): LocalMoment {
  const hour = Number(moment.slice(11, 13)) + hours;
  const day = addDays(moment.slice(0, 10), Math.floor(hour / 24));
  return `${day}T${String(hour % 24).padStart(2, '0')}${moment.slice(13)}`;
}

/** A day as a DATE (section 3.3.4); a time as a floating DATE-TIME (section 3.3.5, form 1), which is the wall clock wherever the calendar is. */
const plain = (moment: LocalMoment) => moment.replaceAll(/[-:]/g, '') + (moment.length > 10 ? '00' : '');

function times(moment: LocalMoment): string[] {
  if (moment.length > 10) return [`DTSTART:${plain(moment)}`, `DTEND:${plain(hoursLater(moment, HOURS))}`];
  return [`DTSTART;VALUE=DATE:${plain(moment)}`, `DTEND;VALUE=DATE:${plain(addDays(moment, 1))}`];
}

/** Reminders: the day before and two hours before; of a day without a time, at nine on the day before. */
function alarms(moment: LocalMoment, summary: string): string[] {
  const triggers = moment.length > 10 ? ['-P1D', '-PT2H'] : ['-PT15H'];
  return triggers.flatMap((trigger) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${trigger}`,
    `DESCRIPTION:${summary}`,
    'END:VALARM',
  ]);
}

function toBring({ bring }: Pick<Case, 'bring'>): string {
  const things = bring.split('\n').flatMap((line) => line.trim() || []);
  return things.length === 0 ? '' : ['To bring:', ...things.map((thing) => `- ${thing}`)].join('\n');
}

type Appointment = Pick<Journey, 'case' | 'providers'>;

/**
 * The appointment as an iCalendar file (RFC 5545) with reminders, or null without one. It says with whom and where, and
 * nothing of the patient or what ails them: calendars are shared. Its UID stays, so that a moved appointment replaces
 * the first. `now`: an instant, ISO 8601.
 */
export function appointmentCalendar(facts: Appointment, now: string): string | null {
  const { id, created, updated, recipient, appointment } = facts.case;
  if (appointment === null) return null;
  const summary = icalText(recipient ? `Appointment: ${recipient}` : 'Appointment');
  const place = visitPlace(facts);
  const description = toBring(facts.case);
  const [link] = /https:\/\/[^\s<>"]+/.exec(place) ?? [];
  return icalFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Second Look//Second Look//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:appointment-${id}@second-look`,
    `DTSTAMP:${icalInstant(now)}`,
    `LAST-MODIFIED:${icalInstant(updated)}`,
    // Grows with each change (section 3.8.7.4): the seconds from the case's beginning to its last change.
    `SEQUENCE:${Math.max(0, Math.floor((Date.parse(updated) - Date.parse(created)) / 1000))}`,
    ...times(appointment),
    `SUMMARY:${summary}`,
    ...(place ? [`LOCATION:${icalText(place)}`] : []),
    ...(description ? [`DESCRIPTION:${icalText(description)}`] : []),
    ...(link ? [`URL:${link}`] : []),
    'CLASS:PRIVATE',
    ...alarms(appointment, summary),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}
