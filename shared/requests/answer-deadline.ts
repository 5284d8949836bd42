import { addDays, daysBetween } from '../dates/days.ts';
import { sortByDay } from '../dates/sort-by-day.ts';
import type { Day } from '../domain/partial-date.ts';
import type { RecordRequest, RequestState, RequestStep } from '../domain/request.ts';

/** Days that an office has for an answer, and days that its one extension adds: 45 CFR 164.524(b)(2), United States. */
export const ANSWER_DAYS = 30;

type DeadlineFacts = Pick<RecordRequest, 'steps' | 'extension'>;

/** The order of steps on one day. */
const WITHIN_A_DAY: readonly RequestStep['what'][] = [
  'sent',
  'acknowledged',
  'reminded',
  'partly-received',
  'received',
  'refused',
];

/** The steps of a request by day, earliest first. */
export function stepsInOrder(steps: readonly RequestStep[]): RequestStep[] {
  return sortByDay(steps, WITHIN_A_DAY);
}

/** The state of a request: its latest step that is no reminder. Without steps it is drafted. */
export function stateOf({ steps }: Pick<RecordRequest, 'steps'>): RequestState {
  const states = stepsInOrder(steps).flatMap(({ what }) => (what === 'reminded' ? [] : [what]));
  return states.at(-1) ?? 'drafted';
}

/** The day from which the period counts: the first sending, or the first after a refusal. Null: not sent. */
export function sentOn({ steps }: Pick<RecordRequest, 'steps'>): Day | null {
  let sent: Day | null = null;
  let refused = false;
  for (const { what, on } of stepsInOrder(steps)) {
    if (what === 'refused') refused = true;
    if (what !== 'sent' || (sent !== null && !refused)) continue;
    sent = on;
    refused = false;
  }
  return sent;
}

/** Whether the extension is valid: the office must announce it within 30 days after the request was sent. */
export function extensionHolds(request: DeadlineFacts): boolean {
  const sent = sentOn(request);
  if (sent === null || request.extension === null) return false;
  const { on } = request.extension;
  return on >= sent && on <= addDays(sent, ANSWER_DAYS);
}

/** Days that the office has: 30, or 60 with the extension. */
export function answerDays(request: DeadlineFacts): number {
  return extensionHolds(request) ? 2 * ANSWER_DAYS : ANSWER_DAYS;
}

/** The last day for the answer: 30 days after the request was sent, or 60 with the extension. Null: not sent. */
export function dueOn(request: DeadlineFacts): Day | null {
  const sent = sentOn(request);
  return sent === null ? null : addDays(sent, answerDays(request));
}

/** Whether a request was sent and is still open. */
export function isWaiting(request: Pick<RecordRequest, 'steps'>): boolean {
  return ['sent', 'acknowledged', 'partly-received'].includes(stateOf(request));
}

/** Whether a request is open after its last day. */
export function isLate(request: DeadlineFacts, today: Day): boolean {
  const due = dueOn(request);
  return isWaiting(request) && due !== null && today > due;
}

/** Days since a request was sent: 0 on the day itself. Null: not sent, or sent after `today`. */
export function daysPassed(request: Pick<RecordRequest, 'steps'>, today: Day): number | null {
  const sent = sentOn(request);
  return sent === null || sent > today ? null : daysBetween(sent, today);
}

/** The day on which a request was fully answered or refused. Null: it is open. */
export function answeredOn(request: Pick<RecordRequest, 'steps'>): Day | null {
  const latestStep = stepsInOrder(request.steps).findLast(({ what }) => what !== 'reminded');
  return latestStep?.what === 'received' || latestStep?.what === 'refused' ? latestStep.on : null;
}

/** The day of the latest reminder since the request was sent. Null: none. */
export function remindedOn(request: Pick<RecordRequest, 'steps'>): Day | null {
  const sent = sentOn(request);
  const reminder = stepsInOrder(request.steps).findLast(({ what }) => what === 'reminded');
  return reminder && sent !== null && reminder.on >= sent ? reminder.on : null;
}
