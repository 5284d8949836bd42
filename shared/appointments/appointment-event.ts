import { addDays } from '../dates/days.ts';
import type { Case } from '../domain/case.ts';
import { dayOfMoment, type LocalMoment } from '../domain/partial-date.ts';
import { icalFile, icalInstant, icalText } from '../format/icalendar.ts';
import type { Journey } from '../journey/journey.ts';
import { resolutionProvider } from '../resolution/resolution-options.ts';
import { resolutionVisit, secondVisit, visitPlace } from './visit.ts';

/** Usual length of an appointment, hours. */
const APPOINTMENT_HOURS = 1;

/** A local moment with a time, a number of hours later. */
function hoursLater(moment: LocalMoment, hours: number): LocalMoment {
  const hour = Number(moment.slice(11, 13)) + hours;
  const day = addDays(dayOfMoment(moment), Math.floor(hour / 24));
  return `${day}T${String(hour % 24).padStart(2, '0')}${moment.slice(13)}`;
}

/**
 * A day as a DATE (section 3.3.4), a time as a floating DATE-TIME (section 3.3.5, form 1): local time wherever the calendar is.
 */
const formatIcalMoment = (moment: LocalMoment) => moment.replaceAll(/[-:]/g, '') + (moment.length > 10 ? '00' : '');

function dateProperties(moment: LocalMoment): string[] {
  if (moment.length > 10)
    return [`DTSTART:${formatIcalMoment(moment)}`, `DTEND:${formatIcalMoment(hoursLater(moment, APPOINTMENT_HOURS))}`];
  return [`DTSTART;VALUE=DATE:${formatIcalMoment(moment)}`, `DTEND;VALUE=DATE:${formatIcalMoment(addDays(moment, 1))}`];
}

/** Alarms: a day and two hours before. For a day without a time: at nine on the day before. */
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

function bringText({ bring }: Pick<Case, 'bring'>): string {
  const items = bring.split('\n').flatMap((line) => line.trim() || []);
  return items.length === 0 ? '' : ['To bring:', ...items.map((item) => `- ${item}`)].join('\n');
}

type Appointment = Pick<Journey, 'case' | 'providers' | 'resolution'>;

/** The data of one calendar entry. */
interface Entry {
  uid: string;
  at: LocalMoment;
  /** Rises with each change (section 3.8.7.4). */
  sequence: number;
  changed: string;
  provider: string;
  place: string;
  bring: string;
}

/** The entry for the second opinion. Its sequence: seconds from the creation of the case to its last change. */
function secondEntry(facts: Appointment): Entry[] {
  const { id, created, updated, recipient, appointment } = facts.case;
  if (appointment === null) return [];
  return [
    {
      uid: `appointment-${id}`,
      at: appointment,
      sequence: secondsBetween(created, updated),
      changed: updated,
      provider: recipient,
      place: visitPlace(secondVisit(facts)),
      bring: bringText(facts.case),
    },
  ];
}

/** The entry for the third opinion or the review. The vault has no time of its last change, so each file counts as the latest. */
function resolutionEntry(facts: Appointment, now: string): Entry[] {
  const { caseId, appointment, appointmentPlace } = facts.resolution;
  const visit = resolutionVisit(facts);
  if (appointment === null) return [];
  return [
    {
      uid: `appointment-on-way-${caseId}`,
      at: appointment,
      sequence: secondsBetween(facts.case.created, now),
      changed: now,
      provider: resolutionProvider(facts)?.name ?? '',
      place: visit ? visitPlace(visit) : appointmentPlace,
      bring: '',
    },
  ];
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));
}

function event(visit: Entry, now: string): string[] {
  const summary = icalText(visit.provider ? `Appointment: ${visit.provider}` : 'Appointment');
  const [link] = /https:\/\/[^\s<>"]+/.exec(visit.place) ?? [];
  return [
    'BEGIN:VEVENT',
    `UID:${visit.uid}@second-look`,
    `DTSTAMP:${icalInstant(now)}`,
    `LAST-MODIFIED:${icalInstant(visit.changed)}`,
    `SEQUENCE:${visit.sequence}`,
    ...dateProperties(visit.at),
    `SUMMARY:${summary}`,
    ...(visit.place ? [`LOCATION:${icalText(visit.place)}`] : []),
    ...(visit.bring ? [`DESCRIPTION:${icalText(visit.bring)}`] : []),
    ...(link ? [`URL:${link}`] : []),
    'CLASS:PRIVATE',
    ...alarms(visit.at, summary),
    'END:VEVENT',
  ];
}

/**
 * The appointments of a case as an iCalendar file (RFC 5545) with alarms: the second opinion, and the third opinion or review. Null:
 * no appointment. Calendars are shared, so the file names whom and where, and neither patient nor condition. The UID stays the
 * same, so that a moved appointment replaces the first. `now`: an instant, ISO 8601.
 */
export function appointmentCalendar(facts: Appointment, now: string): string | null {
  const visits = [...secondEntry(facts), ...resolutionEntry(facts, now)];
  if (visits.length === 0) return null;
  return icalFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Second Look//Second Look//EN',
    'CALSCALE:GREGORIAN',
    ...visits.flatMap((visit) => event(visit, now)),
    'END:VCALENDAR',
  ]);
}
