import { type Comparison, compare } from '../comparison/compare.ts';
import { daysBetween } from '../dates/days.ts';
import type { ChecklistItem } from '../domain/checklist.ts';
import type { DueEntry } from '../domain/due.ts';
import { type Dismissals, isDismissed } from '../domain/due.ts';
import type { NextStep } from '../domain/overview.ts';
import { type Day, dayOfMoment } from '../domain/partial-date.ts';
import type { RecordRequest } from '../domain/request.ts';
import type { Schedule, ScheduledItem } from '../domain/schedule.ts';
import { dueOf, hasNoteSince, passedAppointmentDay } from '../due/due.ts';
import type { Journey } from '../journey/journey.ts';
import { candidatesOf, firstPhysicianOf, secondPhysicianOf } from '../providers/roles.ts';
import { isOffice } from '../requests/addressee.ts';
import { isWaiting, sentOn, stateOf } from '../requests/answer-deadline.ts';
import { type ResolutionStep, resolutionSteps } from '../resolution/resolution-steps.ts';
import { scheduleOf } from '../schedule/schedule.ts';

/** The status of a case on a day: its journey, and what several rules derive from it. */
export interface CaseStatus extends Journey {
  /** The phase that selects the rules for the next step; `rest`: the case is closed. */
  phase: 'prepare' | 'understand' | 'rest';
  schedule: Schedule;
  /** Everything with a date, soonest first. */
  due: readonly DueEntry[];
  /** Records that need a password; `toReview`: records that nobody has reviewed. */
  locked: number;
  toReview: number;
  /** Whole days until the appointment; negative after it; null without one. */
  daysLeft: number | null;
  /** The day of the appointment, once it has passed. */
  pastAppointment: Day | null;
  /** Whether anything was written down since then. */
  hasVisitNote: boolean;
  drafted: readonly RecordRequest[];
  /** Must-have items that an office holds and no request asks for. */
  itemsToRequest: readonly ChecklistItem[];
  /** Must-have items that the person provides: no office is asked for them. */
  itemsToWrite: readonly ChecklistItem[];
  /** Must-have items that are asked for and have not arrived. */
  requestedItems: readonly ChecklistItem[];
  /** The name of the first physician; `first`: the same within a sentence ("the first physician" without a name). */
  firstName: string;
  first: string;
  /** The name of the second physician; empty: nobody is chosen. */
  second: string;
  candidates: number;
  /** Whether a letter went to the first physician. */
  firstPhysicianInformed: boolean;
  /** The comparison of the opinions; `resolutionSteps`: the steps where they differ. */
  comparison: Comparison;
  resolutionSteps: readonly ResolutionStep[];
  /** Whether the person dismissed this key. */
  isStepDismissed(key: string): boolean;
}

/** A rule for the next step. The rule returns the step where that is the thing to do now, else null. */
export type Rule = (status: CaseStatus) => NextStep | null;

/** Whether a request may still bring something: it is neither refused nor fully received. */
const isOpen = (request: RecordRequest) => stateOf(request) === 'drafted' || isWaiting(request);

/** Finds an item in the schedule. */
export function scheduledItem({ schedule }: Pick<CaseStatus, 'schedule'>, key: string): ScheduledItem | null {
  return schedule.items.find((item) => item.key === key) ?? null;
}

/** Returns the day of the first handover. Where only records are sent, the second opinion can come from that day on. */
function recordsSentOn({ handedOver }: Journey): Day | null {
  return handedOver.at(-1)?.issue?.on ?? null;
}

/**
 * Whether the case is past the second opinion: the appointment is over. Without an appointment: two opinions are written,
 * or a report arrived after the records were sent.
 */
export function isUnderstanding(journey: Journey, dismissals: Dismissals): boolean {
  const { case: patientCase, opinions, judgements, records, today } = journey;
  if (patientCase.appointment !== null) return passedAppointmentDay(journey) !== null;
  if (compare(opinions, judgements).opinions.length > 1) return true;
  const sent = isDismissed(dismissals, 'step.appointment', today) ? recordsSentOn(journey) : null;
  return sent !== null && records.some(({ kind, serviceDate }) => kind === 'consultation' && (serviceDate ?? '') > sent);
}

/** Computes the status of a case. `dismissals`: the stored dismissals, by key. */
export function caseStatusOf(journey: Journey, dismissals: Dismissals): CaseStatus {
  const { case: patientCase, today, records, checklist, requests, letters } = journey;
  const schedule = scheduleOf(journey);
  const pastAppointment = passedAppointmentDay(journey);
  const missing = checklist.items.filter(({ must, state }) => must && state === 'open');
  const requestedKeys = new Set(requests.filter(isOpen).flatMap(({ items }) => items.map(({ key }) => key)));
  const firstName = firstPhysicianOf(journey)?.name ?? patientCase.firstPhysician;
  const isClosed = patientCase.archived !== null || journey.decision.decided !== null;
  return {
    ...journey,
    phase: isClosed ? 'rest' : isUnderstanding(journey, dismissals) ? 'understand' : 'prepare',
    schedule,
    due: dueOf(journey, dismissals, schedule),
    locked: records.filter(({ reading }) => reading === 'locked').length,
    toReview: records.filter(({ reviewed, reading }) => !reviewed && reading !== 'locked').length,
    daysLeft: patientCase.appointment === null ? null : daysBetween(today, dayOfMoment(patientCase.appointment)),
    pastAppointment,
    hasVisitNote: pastAppointment !== null && hasNoteSince(journey, pastAppointment),
    drafted: requests.filter((request) => stateOf(request) === 'drafted' && request.items.length > 0),
    itemsToRequest: missing.filter(({ key, holder }) => isOffice(holder) && !requestedKeys.has(key)),
    itemsToWrite: missing.filter(({ key, holder }) => !isOffice(holder) && !requestedKeys.has(key)),
    requestedItems: missing.filter(({ key }) => requestedKeys.has(key)),
    firstName,
    first: firstName || 'the first physician',
    second: secondPhysicianOf(journey)?.name ?? patientCase.recipient,
    candidates: candidatesOf(journey).length,
    firstPhysicianInformed: letters.some(({ kind, sent }) => kind === 'tell-first' && sent !== null),
    comparison: compare(journey.opinions, journey.judgements),
    resolutionSteps: resolutionSteps(journey, dismissals),
    isStepDismissed: (key) => isDismissed(dismissals, key, today),
  };
}

/** Whether any request was sent. */
export function isAnyAsked({ requests }: Pick<Journey, 'requests'>): boolean {
  return requests.some((request) => sentOn(request) !== null);
}

/** Whether the review is begun: an answer there, or reasons in the case. */
export function isReviewed({ review, case: { reasons } }: Pick<Journey, 'review' | 'case'>): boolean {
  return review.gate !== null || review.reasons.length > 0 || reasons.trim() !== '';
}

/** Whether it is known how long it is safe to wait: by a day, the physician's words, or the review. */
export function isWaitKnown({ review, case: { safeUntil, safeWords } }: Pick<Journey, 'review' | 'case'>): boolean {
  return safeUntil !== null || safeWords.trim() !== '' || review.gate === 'can-wait';
}
