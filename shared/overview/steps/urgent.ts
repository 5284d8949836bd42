import { daysBetween } from '../../dates/days.ts';
import { dayOfMoment, timeOfMoment } from '../../domain/partial-date.ts';
import { formatCount } from '../../format/amounts.ts';
import { formatDate } from '../../format/format-date.ts';
import { resolutionProvider } from '../../resolution/resolution-options.ts';
import type { Rule } from '../case-status.ts';

/** Within this many days the end of the safe wait is near. */
const NEAR_DAYS = 7;

/** The review says that it may be an emergency: nothing comes before that. */
export const doNotWait: Rule = ({ review }) =>
  review.gate === 'emergency'
    ? {
        title: 'Do not wait for a second opinion',
        why: 'In the review you said that this may be an emergency. Call the physician or the emergency number (911 in the United States) now. Everything here is kept until you come back.',
        action: 'Look at the review again',
        task: 'review.answer',
      }
    : null;

/** The safe wait is over, by what the first physician said. */
export const safeDatePassed: Rule = ({ case: { safeUntil }, today, first }) =>
  safeUntil !== null && safeUntil < today
    ? {
        title: `Call ${first} today: is it still safe to wait?`,
        why: `It was said to be safe to wait until ${formatDate(safeUntil)}. Ask whether it still is, and write the new day down.`,
        action: 'Show how to reach them',
        task: 'providers.open',
        otherwise: { action: 'Change the day', task: 'review.answer' },
      }
    : null;

/** The appointment is after the end of the safe wait. */
export const appointmentTooLate: Rule = ({ case: { safeUntil, appointment }, first }) =>
  safeUntil !== null && appointment !== null && dayOfMoment(appointment) > safeUntil
    ? {
        title: 'Ask for an earlier appointment',
        why: `It is on ${formatDate(dayOfMoment(appointment))}; it was said to be safe to wait until ${formatDate(safeUntil)}. If there is none earlier, ask ${first} whether you can wait for it.`,
        action: 'Show whom to call',
        task: 'providers.open',
        otherwise: { action: 'Change a day', task: 'case.enter-appointment' },
      }
    : null;

/** An opinion is written, and the safe wait ends soon or has ended. */
export const decideInTime: Rule = ({ case: { safeUntil }, comparison, today, first, isStepDismissed }) => {
  const key = `step.safe.${safeUntil}`;
  if (safeUntil === null || comparison.opinions.length === 0 || isStepDismissed(key)) return null;
  const days = daysBetween(today, safeUntil);
  if (days > NEAR_DAYS) return null;
  const ends =
    days === 0 ? 'It is safe to wait only until today' : `${formatCount(days, 'day')} left in which it is safe to wait`;
  return {
    title: days < 0 ? `Call ${first} today: is it still safe to wait?` : ends,
    why: `It was said to be safe to wait until ${formatDate(safeUntil)}. If you need more time to decide, ask ${first} whether you may take it.`,
    action: 'Show how to reach them',
    task: 'providers.open',
    otherwise: { action: 'Change the day', task: 'review.answer' },
    settle: { action: 'I have asked', key },
  };
};

/** The appointment for the third opinion or the review is after the end of the safe wait. */
export const resolutionAppointmentTooLate: Rule = ({
  case: { safeUntil },
  resolution: { appointment },
  today,
  first,
  isStepDismissed,
}) => {
  const day = dayOfMoment(appointment);
  if (safeUntil === null || day === null || day <= safeUntil || day < today || isStepDismissed(`step.way.late.${day}`))
    return null;
  return {
    title: 'Ask for an earlier appointment',
    why: `It is on ${formatDate(day)}; it was said to be safe to wait until ${formatDate(safeUntil)}. If there is none earlier, ask ${first} whether you can wait for it.`,
    action: 'Show whom to call',
    task: 'providers.open',
    otherwise: { action: 'Change the day', task: 'resolution.open' },
    settle: { action: 'I may wait', key: `step.way.late.${day}` },
  };
};

/** The safe wait ends soon, and there is no appointment. */
export const safeDateNear: Rule = ({ case: { safeUntil, appointment }, today, first, isStepDismissed }) => {
  // Where only the records are sent there is none to wait for.
  if (safeUntil === null || appointment !== null || isStepDismissed('step.appointment')) return null;
  const days = daysBetween(today, safeUntil);
  if (days < 0 || days > NEAR_DAYS) return null;
  return {
    title: days === 0 ? 'It is safe to wait only until today' : `${formatCount(days, 'day')} left in which it is safe to wait`,
    why: `There is no appointment for a second opinion yet. Call ${first}: may you wait longer? Many offices have an earlier day for urgent cases, or give an opinion by video.`,
    action: 'Show whom to call',
    task: 'providers.open',
    otherwise: { action: 'Enter the appointment', task: 'case.enter-appointment' },
  };
};

/** The appointment is today or tomorrow: what to bring. Unreviewed records and an unmade packet come first. */
export const bringToTheAppointment: Rule = ({ case: { appointment, bring }, daysLeft, records, packets, locked, toReview }) => {
  if (appointment === null || daysLeft === null || daysLeft < 0 || daysLeft > 1) return null;
  const when = daysLeft === 0 ? 'today' : 'tomorrow';
  const time = timeOfMoment(appointment);
  if (packets.count === 0 && records.length === 0) return null;
  if (packets.count === 0 && locked + toReview > 0) return null;
  if (packets.count === 0)
    return {
      title: `Make the packet: the appointment is ${when}`,
      why: 'With what is in hand now. What is missing is named in it, and can be sent afterwards.',
      action: 'Open the packet',
      task: 'packets.open',
    };
  const items = bring.split('\n').filter((line) => line.trim() !== '');
  return {
    title: `The appointment is ${when}${time && `, ${time}`}`,
    why: `Take along the packet, your questions${items.length > 0 ? `, and ${items.join(', ')}` : ' and something to write'}.`,
    action: 'Open the questions',
    task: 'questions.open',
  };
};

/** The appointment for the third opinion or the review is today or tomorrow. */
export const bringToTheResolutionAppointment: Rule = (status) => {
  const { appointment } = status.resolution;
  const days = appointment === null ? null : daysBetween(status.today, dayOfMoment(appointment));
  if (appointment === null || days === null || days < 0 || days > 1) return null;
  const whom = resolutionProvider(status)?.name;
  const time = timeOfMoment(appointment);
  return {
    title: `The appointment${whom ? ` with ${whom}` : ''} is ${days === 0 ? 'today' : 'tomorrow'}${time && `, ${time}`}`,
    why: 'Take along the packet, your questions and something to write.',
    action: 'Open the questions',
    task: 'questions.open',
  };
};
