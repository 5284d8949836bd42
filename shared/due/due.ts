import { daysBetween } from '../dates/days.ts';
import { localDayOf } from '../dates/local-day.ts';
import { isDecided } from '../decision/options.ts';
import { type Dismissals, type DueEntry, isDismissed } from '../domain/due.ts';
import { hasText } from '../domain/note.ts';
import { type Day, dayOfMoment } from '../domain/partial-date.ts';
import type { Schedule } from '../domain/schedule.ts';
import { formatMoment } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { sentOn } from '../requests/answer-deadline.ts';
import { scheduleOf } from '../schedule/schedule.ts';
import type { DatedEntry } from './dated-entry.ts';
import { decisionDates } from './decision-dates.ts';
import { insuranceEntries } from './insurance-dates.ts';
import { callBackDates, letterDates } from './letter-dates.ts';
import { askByDates, custodyDates, requestDates } from './request-dates.ts';
import { resolutionDates } from './resolution-dates.ts';

/** The day of the appointment once it is past, else null. */
export function passedAppointmentDay({ case: { appointment }, today }: Journey): Day | null {
  const day = dayOfMoment(appointment);
  return day !== null && day < today ? day : null;
}

/** Whether a note with text is of a day or later. A note without a date counts by the day on which it was created. */
export function hasNoteSince({ notes }: Journey, day: Day): boolean {
  return notes.some((note) => {
    const date = note.date ?? localDayOf(note.created);
    return hasText(note) && date >= day.slice(0, date.length);
  });
}

/** The appointment, the note to write after it, and the day until which it is safe to wait. */
function caseDates(journey: Journey): DatedEntry[] {
  const { appointment, appointmentPlace, recipient, safeUntil } = journey.case;
  const pastAppointment = passedAppointmentDay(journey);
  const dates: DatedEntry[] = [];
  if (appointment !== null && pastAppointment === null)
    dates.push({
      key: `appointment.${dayOfMoment(appointment)}`,
      on: dayOfMoment(appointment),
      what: 'The appointment for the second opinion',
      why: [formatMoment(appointment), recipient, appointmentPlace].filter(Boolean).join(' · '),
      task: 'overview.open',
    });
  if (pastAppointment !== null && !hasNoteSince(journey, pastAppointment))
    dates.push({
      key: `said.${pastAppointment}`,
      on: pastAppointment,
      what: 'Write down what was said at the appointment',
      why: 'It is remembered best while it is fresh.',
      task: 'notes.open',
    });
  // Until the decision, a future day counts even after the second opinion.
  if (safeUntil !== null && (pastAppointment === null || safeUntil >= journey.today))
    dates.push({
      key: `safe.${safeUntil}`,
      on: safeUntil,
      what: safeUntil < journey.today ? 'It was safe to wait only until this day' : 'Until this day it is safe to wait',
      why: 'As the first physician said. Ask them before you wait longer.',
      task: 'review.answer',
    });
  return dates;
}

function reminderDates({ reminders }: Journey): DatedEntry[] {
  return reminders
    .filter(({ done }) => !done)
    .map(({ id, on, what }) => ({ key: `reminder.${id}`, on, what, why: '', task: 'overview.open', reminderId: id }));
}

/**
 * The due entries of a case, soonest first, without dismissed ones. Entries are derived from the case each time. `schedule`:
 * that of the same journey, where the caller has it.
 */
export function dueOf(journey: Journey, dismissals: Dismissals, schedule: Schedule = scheduleOf(journey)): DueEntry[] {
  const { case: patientCase, today } = journey;
  // After the appointment, only requests sent since then count.
  const pastAppointment = passedAppointmentDay(journey);
  const requests = journey.requests.filter((request) => pastAppointment === null || (sentOn(request) ?? '') >= pastAppointment);
  const requestEntries = [
    ...requestDates({ ...journey, requests }),
    ...(pastAppointment === null ? askByDates(schedule, today) : []),
  ];
  const open = [
    ...caseDates(journey),
    ...requestEntries,
    ...letterDates(journey),
    ...callBackDates(journey),
    ...insuranceEntries(journey),
    ...resolutionDates(journey),
  ];
  // After the decision, only lent things, the day to look again and the person's own reminders are due.
  const isClosed = isDecided(journey.decision);
  return [...(isClosed ? [] : open), ...custodyDates(journey), ...decisionDates(journey), ...reminderDates(journey)]
    .filter(({ key }) => !isDismissed(dismissals, key, today))
    .map(({ reminderId = null, ...entry }) => ({
      ...entry,
      caseId: patientCase.id,
      patient: patientCase.patient,
      days: daysBetween(today, entry.on),
      reminderId,
    }))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key));
}
