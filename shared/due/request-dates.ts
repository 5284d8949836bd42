import { dueBackOn } from '../custody/custody.ts';
import { addDays } from '../dates/days.ts';
import type { Day } from '../domain/partial-date.ts';
import type { RecordRequest } from '../domain/request.ts';
import type { Schedule, ScheduledItem } from '../domain/schedule.ts';
import { formatDate } from '../format/format-date.ts';
import { holderInSentence, officeName } from '../format/holders.ts';
import type { Journey } from '../journey/journey.ts';
import { isOffice } from '../requests/addressee.ts';
import {
  answerDays,
  dueOn,
  extensionHolds,
  isLate,
  isWaiting,
  remindedOn,
  sentOn,
  stepsInOrder,
} from '../requests/answer-deadline.ts';
import { outstandingItems } from '../requests/received.ts';
import { type DatedEntry, laterOf } from './dated-entry.ts';

/** Days after a reminder or a partial answer until the office is asked again. */
const ASK_AGAIN_DAYS = 7;

type ReceivedFacts = Pick<Journey, 'checklist' | 'records'>;

/** The longest typical wait of the outstanding items in days, from and to; null: none has one. */
function usualWait(request: RecordRequest, { checklist, records }: ReceivedFacts): readonly [number, number] | null {
  const waits = outstandingItems(request, records).flatMap(({ key }) => {
    const item = checklist.items.find((each) => each.key === key);
    return item?.state === 'open' && item.waitDays ? [item.waitDays] : [];
  });
  return waits.toSorted((a, b) => b[1] - a[1])[0] ?? null;
}

/**
 * When to ask an office again, and by which rule: after the typical wait, at the latest on the last day of its period; a week
 * after its latest answer. Null: nothing is outstanding.
 */
export function askAfter(request: RecordRequest, facts: ReceivedFacts): { on: Day; sent: Day; by: 'usual' | 'law' } | null {
  const [sent, due] = [sentOn(request), dueOn(request)];
  if (!isWaiting(request) || sent === null || due === null) return null;
  const wait = usualWait(request, facts);
  const answer = stepsInOrder(request.steps).findLast(({ what, on }) => what !== 'sent' && on >= sent);
  const answeredUntil = answer ? addDays(answer.on, ASK_AGAIN_DAYS) : sent;
  // After an extension, the typical wait no longer counts.
  const usual = wait && !extensionHolds(request) && laterOf(addDays(sent, wait[1] + 1), answeredUntil);
  if (usual && usual < due) return { on: usual, sent, by: 'usual' };
  const reminded = remindedOn(request);
  return { on: reminded && reminded >= due ? addDays(reminded, ASK_AGAIN_DAYS) : due, sent, by: 'law' };
}

/** Requests whose answer is due, or whose office is to be asked again. */
export function requestDates(journey: Journey): DatedEntry[] {
  const { requests, providers, today } = journey;
  return requests.flatMap((request): DatedEntry[] => {
    const ask = askAfter(request, journey);
    if (!ask) return [];
    const office = officeName(request, providers);
    const urgency = isLate(request, today);
    const wait = usualWait(request, journey);
    const what = ask.by === 'usual' || urgency ? `Ask ${office} again` : `Answer due from ${office}`;
    const legalPeriod = `An office has ${answerDays(request)} days (United States).`;
    const usual = wait ? `Usual wait: ${wait[0]}–${wait[1]} days.` : '';
    const why = [`Asked for on ${formatDate(ask.sent)}.`, ask.by === 'law' ? legalPeriod : usual].filter(Boolean).join(' ');
    return [{ key: `request.${request.id}`, on: ask.on, what, why, task: 'requests.open' }];
  });
}

/** Slides, blocks and discs to send back. */
export function custodyDates({ custody }: Journey): DatedEntry[] {
  return custody.flatMap((item): DatedEntry[] => {
    const on = dueBackOn(item);
    if (on === null) return [];
    const why = 'It was lent, and is expected back by its owner.';
    return [{ key: `custody.${item.id}`, on, what: `Send back: ${item.what}`, why, task: 'custody.open' }];
  });
}

/** Whether an item is a must-have that an office holds and that was not asked for. */
const isUnrequested = ({ state, must, holder, condition, asked }: ScheduledItem) =>
  must && isOffice(holder) && condition === '' && state !== 'in-hand' && asked === null;

type UnrequestedItem = ScheduledItem & { askBy: Day };

/** One entry for several items. It names the most urgent one. */
function askEntry(items: readonly UnrequestedItem[], whom: string, on: Day, readyBy: Day | null): DatedEntry[] {
  const mostUrgent = items.toSorted((a, b) => a.askBy.localeCompare(b.askBy))[0];
  if (!mostUrgent) return [];
  const others = items.length > 1 ? `, and ${items.length - 1} more` : '';
  const urgency =
    mostUrgent.askBy < on ? 'By the usual wait it has to go out now to be here' : 'Asked for by this day it is usually here';
  const why = readyBy === null ? '' : `${urgency} by ${formatDate(readyBy)}.`;
  return [{ key: `ask.${mostUrgent.key}`, on, what: `${whom}${mostUrgent.name}${others}`, why, task: 'requests.open' }];
}

/**
 * The days by which to ask for missing items. All items that are late share one entry today. The others have one entry per kind
 * of office, on the day of the most urgent item.
 */
export function askByDates({ items, readyBy }: Schedule, today: Day): DatedEntry[] {
  const open = items.flatMap((item) => (isUnrequested(item) && item.askBy !== null ? [{ ...item, askBy: item.askBy }] : []));
  const upcoming = open.filter(({ askBy }) => askBy > today);
  return [
    ...askEntry(
      open.filter(({ askBy }) => askBy <= today),
      'Ask for: ',
      today,
      readyBy,
    ),
    ...[...Map.groupBy(upcoming, ({ holder }) => holder)].flatMap(([holder, group]) =>
      askEntry(group, `Ask ${holderInSentence(holder)} for: `, group.map(({ askBy }) => askBy).sort()[0] ?? today, readyBy),
    ),
  ];
}
