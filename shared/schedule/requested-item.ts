import { addDays, workdayFrom } from '../dates/days.ts';
import type { ChecklistItem } from '../domain/checklist.ts';
import type { Day } from '../domain/partial-date.ts';
import type { RecordRequest } from '../domain/request.ts';
import { formatDate } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { answerDays, answeredOn, dueOn, extensionHolds, isWaiting, sentOn, stateOf } from '../requests/answer-deadline.ts';

/** How an item was asked for, and when it is expected. */
export interface RequestedItem {
  /** The day of the request; null: no request is open. */
  asked: Day | null;
  earliest: Day | null;
  expected: Day | null;
  /** Which period is over: the typical wait, or that of the office; null: neither. */
  overdue: 'usual' | 'due' | null;
  requestId: string | null;
  note: string;
}

/** The later of two days. */
const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The typical wait of an item in days, from and to; null: nothing to wait for, as for what the patient holds. */
export function typicalWait({ holder, waitDays }: Pick<ChecklistItem, 'holder' | 'waitDays'>): readonly [number, number] | null {
  return holder === 'patient' ? null : waitDays;
}

/** The day on which an item comes that was asked for on a day. Offices work on working days. */
export function expectedOn(asked: Day, wait: number): Day {
  return workdayFrom(addDays(workdayFrom(asked), wait));
}

/** What to expect of an open request: within the typical wait, then by the last day of the office, then nothing is known. */
function expectedOf(
  request: RecordRequest,
  wait: readonly [number, number] | null,
  today: Day,
): Omit<RequestedItem, 'requestId'> {
  const asked = sentOn(request) ?? today;
  const due = dueOn(request) ?? today;
  const usual = wait === null || extensionHolds(request) ? due : expectedOn(asked, wait[1]);
  const out = { asked, note: '', overdue: null };
  if (usual >= today) return { ...out, earliest: later(expectedOn(asked, wait?.[0] ?? 0), today), expected: usual };
  if (due >= today) {
    const note = `The usual wait ended on ${formatDate(usual)}.`;
    return { ...out, earliest: today, expected: due, overdue: 'usual', note };
  }
  const note = `The ${answerDays(request)} days for an answer ended on ${formatDate(due)} (United States).`;
  return { ...out, earliest: null, expected: null, overdue: 'due', note };
}

/** The latest answer, as a sentence, where no request is open. */
function lastAnswerNote(requests: readonly RecordRequest[]): string {
  const [last] = requests
    .flatMap((request) => {
      const on = answeredOn(request);
      return on === null ? [] : [{ on, refused: stateOf(request) === 'refused' }];
    })
    .toSorted((a, b) => b.on.localeCompare(a.on));
  if (last === undefined) return '';
  return last.refused ? `Refused on ${formatDate(last.on)}.` : `Not settled by what came on ${formatDate(last.on)}.`;
}

/** How a missing item was asked for, by its requests. Without one: as if it were asked for today. */
export function requestedItem(item: ChecklistItem, { requests, records, today }: Journey): RequestedItem {
  const wait = typicalWait(item);
  const presentIds = new Set(records.map(({ id }) => id));
  const about = requests.flatMap((request) => {
    const asks = request.items.filter(({ key }) => key === item.key);
    return asks.length === 0 ? [] : [{ request, isReceived: asks.every(({ came }) => came.some((id) => presentIds.has(id))) }];
  });
  const [out] = about
    .filter(({ request, isReceived }) => isWaiting(request) && !isReceived)
    .map(({ request }) => ({ ...expectedOf(request, wait, today), requestId: request.id }))
    .toSorted((a, b) => (a.expected ?? '9999').localeCompare(b.expected ?? '9999'));
  if (out) return out;
  const draft = about.find(({ request }) => stateOf(request) === 'drafted')?.request;
  return {
    asked: null,
    earliest: wait && expectedOn(today, wait[0]),
    expected: wait && expectedOn(today, wait[1]),
    overdue: null,
    requestId: draft?.id ?? null,
    note: draft ? 'A request is drafted, not sent.' : lastAnswerNote(about.map(({ request }) => request)),
  };
}
