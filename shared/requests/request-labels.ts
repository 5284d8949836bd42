import { daysBetween } from '../dates/days.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import { REQUEST_STATE_LABELS, type RecordRequest } from '../domain/request.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { OFFICES, officeOf } from './addressee.ts';
import { answerDays, answeredOn, daysPassed, dueOn, isLate, isWaiting, sentOn, stateOf } from './answer-deadline.ts';

/** The name of a request's addressee: the provider, else the office. */
export function requestAddressee(
  { providerId, holder }: Pick<RecordRequest, 'providerId' | 'holder'>,
  providers: readonly Pick<Provider, 'id' | 'name'>[],
): string {
  return providers.find(({ id }) => id === providerId)?.name ?? OFFICES[officeOf(holder)].name;
}

/** The label of a request's state. */
export function requestStateLabel(request: Pick<RecordRequest, 'steps'>): string {
  return REQUEST_STATE_LABELS[stateOf(request)];
}

/** When the answer is due or was received: "Answer due in 18 days", "5 days late", "Came 4 Mar 2026". Empty: not sent. */
export function describeAnswerDue(request: RecordRequest, today: Day): string {
  const answered = answeredOn(request);
  if (answered !== null) return `${stateOf(request) === 'refused' ? 'Refused' : 'Came'} ${formatDate(answered)}`;
  const due = dueOn(request);
  if (due === null || !isWaiting(request)) return '';
  const left = daysBetween(today, due);
  if (left < 0) return `${formatCount(-left, 'day')} late`;
  return left === 0 ? 'Answer due today' : `Answer due in ${formatCount(left, 'day')}`;
}

/** The period of the right of access: "Day 12 of 30; due 4 Apr 2026." Empty: nothing is outstanding. */
export function describeDeadline(request: RecordRequest, today: Day): string {
  const [sent, due, passed] = [sentOn(request), dueOn(request), daysPassed(request, today)];
  if (sent === null || due === null || !isWaiting(request)) return '';
  if (passed === null) return `Goes out on ${formatDate(sent)}; an answer is then due by ${formatDate(due)}.`;
  if (isLate(request, today)) return `Day ${passed} of ${answerDays(request)}; it was due ${formatDate(due)}.`;
  return `Day ${passed} of ${answerDays(request)}; due ${formatDate(due)}.`;
}
