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
import { candidatesOf, firstPhysicianOf, secondOf } from '../providers/roles.ts';
import { isOffice } from '../requests/addressee.ts';
import { isWaiting, sentOn, stateOf } from '../requests/answer-deadline.ts';
import { type ResolutionStep, resolutionSteps } from '../resolution/resolution-steps.ts';
import { scheduleOf } from '../schedule/schedule.ts';

/** How a case stands on a day: its journey, and what several rules read of it. */
export interface CaseStatus extends Journey {
  /** What the next step is looked for in: the way to the second opinion, the way from it to the decision, or nothing any more. */
  phase: 'prepare' | 'understand' | 'rest';
  schedule: Schedule;
  /** Everything with a date, soonest first. */
  due: readonly DueEntry[];
  /** Records that wait for a password, and those that nobody has reviewed. */
  locked: number;
  toReview: number;
  /** Whole days to the appointment, negative once it has passed; null without one. */
  daysLeft: number | null;
  /** The day of the appointment once it has passed. */
  passed: Day | null;
  /** Whether anything was written down since it passed. */
  noted: boolean;
  drafted: readonly RecordRequest[];
  /** Must-haves that an office holds and no request asks for. */
  toAsk: readonly ChecklistItem[];
  /** Must-haves that the person makes themselves, or has from the insurer: no office is written to for them. */
  toWrite: readonly ChecklistItem[];
  /** Must-haves that are asked for and not here. */
  awaited: readonly ChecklistItem[];
  /** The first physician by name, and the same within a sentence: "Dr First", "the first physician". */
  firstName: string;
  first: string;
  /** Who gives the second opinion, by name; empty: nobody is chosen. */
  second: string;
  candidates: number;
  /** Whether the first physician was written to. */
  firstPhysicianInformed: boolean;
  /** The opinions beside one another, and the steps of the way on where they differ. */
  comparison: Comparison;
  resolutionSteps: readonly ResolutionStep[];
  /** Whether the person put this away: it is settled. */
  settled(key: string): boolean;
}

/** A rule of the one next step: the step, where it is now the thing to do. */
export type Rule = (status: CaseStatus) => NextStep | null;

/** Requests that may still bring something: not refused, not all received. */
const isOpen = (request: RecordRequest) => stateOf(request) === 'drafted' || isWaiting(request);

/** The item as the plan has it, if it has. */
export function scheduledItem({ schedule }: Pick<CaseStatus, 'schedule'>, key: string): ScheduledItem | null {
  return schedule.items.find((item) => item.key === key) ?? null;
}

/** The day since which a second opinion without a visit may be there: that of the first packet handed over. */
function recordsSentOn({ handedOver }: Journey): Day | null {
  return handedOver.at(-1)?.issue?.on ?? null;
}

/**
 * Whether there is something to understand: the appointment is over; or there is none, and two opinions are written down, or a
 * report came after the records alone were sent.
 */
export function isUnderstanding(journey: Journey, dismissals: Dismissals): boolean {
  const { case: of, opinions, judgements, records, today } = journey;
  if (of.appointment !== null) return passedAppointmentDay(journey) !== null;
  if (compare(opinions, judgements).opinions.length > 1) return true;
  const sent = isDismissed(dismissals, 'step.appointment', today) ? recordsSentOn(journey) : null;
  return sent !== null && records.some(({ kind, serviceDate }) => kind === 'consultation' && (serviceDate ?? '') > sent);
}

/** How a case stands. `dismissals`: what the person put away, by key. */
export function caseStatusOf(journey: Journey, dismissals: Dismissals): CaseStatus {
  const { case: of, today, records, checklist, requests, letters } = journey;
  const schedule = scheduleOf(journey);
  const passed = passedAppointmentDay(journey);
  const missing = checklist.items.filter(({ must, state }) => must && state === 'open');
  const askedFor = new Set(requests.filter(isOpen).flatMap(({ items }) => items.map(({ key }) => key)));
  const firstName = firstPhysicianOf(journey)?.name ?? of.firstPhysician;
  const rests = of.archived !== null || journey.decision.decided !== null;
  return {
    ...journey,
    phase: rests ? 'rest' : isUnderstanding(journey, dismissals) ? 'understand' : 'prepare',
    schedule,
    due: dueOf(journey, dismissals, schedule),
    locked: records.filter(({ reading }) => reading === 'locked').length,
    toReview: records.filter(({ reviewed, reading }) => !reviewed && reading !== 'locked').length,
    daysLeft: of.appointment === null ? null : daysBetween(today, dayOfMoment(of.appointment)),
    passed,
    noted: passed !== null && hasNoteSince(journey, passed),
    drafted: requests.filter((request) => stateOf(request) === 'drafted' && request.items.length > 0),
    toAsk: missing.filter(({ key, holder }) => isOffice(holder) && !askedFor.has(key)),
    toWrite: missing.filter(({ key, holder }) => !isOffice(holder) && !askedFor.has(key)),
    awaited: missing.filter(({ key }) => askedFor.has(key)),
    firstName,
    first: firstName || 'the first physician',
    second: secondOf(journey)?.name ?? of.recipient,
    candidates: candidatesOf(journey).length,
    firstPhysicianInformed: letters.some(({ kind, sent }) => kind === 'tell-first' && sent !== null),
    comparison: compare(journey.opinions, journey.judgements),
    resolutionSteps: resolutionSteps(journey, dismissals),
    settled: (key) => isDismissed(dismissals, key, today),
  };
}

/** Whether any request went out. */
export function isAnyAsked({ requests }: Pick<Journey, 'requests'>): boolean {
  return requests.some((request) => sentOn(request) !== null);
}

/** Whether the review was begun: something answered there, or reasons given with the case. */
export function isReviewed({ review, case: { reasons } }: Pick<Journey, 'review' | 'case'>): boolean {
  return review.gate !== null || review.reasons.length > 0 || reasons.trim() !== '';
}

/** Whether it is known how long it is safe to wait: a day, the physician's words, or the answer in the review. */
export function isWaitKnown({ review, case: { safeUntil, safeWords } }: Pick<Journey, 'review' | 'case'>): boolean {
  return safeUntil !== null || safeWords.trim() !== '' || review.gate === 'can-wait';
}
