import { addDays, daysBetween, workdayUntil } from '../dates/days.ts';
import type { Checklist, ChecklistItem } from '../domain/checklist.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Schedule, ScheduledItem } from '../domain/schedule.ts';
import type { Journey } from '../journey/journey.ts';
import { type Goal, goalOf, planPhases } from './goal.ts';
import { remediesOf } from './remedies.ts';
import { type RequestedItem, requestedItem, typicalWait } from './requested-item.ts';
import { scheduleAdvice, scheduleSummary } from './schedule-messages.ts';

const IN_HAND_FIELDS = { askBy: null, asked: null, earliest: null, expected: null, spare: null, requestId: null, remedies: [] };

/** Whether an item is here. A received record that nobody has reviewed counts; the item's note says so. */
const isInHand = ({ state }: ChecklistItem) => state === 'proved' || state === 'done' || state === 'proposed';

/** The state of an item that is not in hand. */
function stateOf(asked: RequestedItem, spare: number | null, goal: Goal | null, today: Day): ScheduledItem['state'] {
  const otherwise = asked.asked === null ? 'to-ask' : 'asked';
  if (goal === null) return otherwise;
  const earliest = asked.earliest ?? today;
  if (earliest > goal.readyBy) return asked.earliest === null ? 'late' : 'too-late';
  return asked.asked === null && spare !== null && spare < 0 ? 'late' : otherwise;
}

function scheduled(item: ChecklistItem, journey: Journey, goal: Goal | null): ScheduledItem {
  const { today, checklist } = journey;
  const named = {
    key: item.key,
    name: item.name,
    must: item.must,
    holder: item.holder,
    condition: openCondition(item, checklist),
  };
  if (isInHand(item)) {
    const note = item.state === 'proposed' ? 'Here, not reviewed yet.' : item.stale;
    return { ...named, ...IN_HAND_FIELDS, state: 'in-hand', note };
  }
  const asked = requestedItem(item, journey);
  const wait = typicalWait(item);
  const spare = goal && asked.expected ? daysBetween(asked.expected, goal.readyBy) : null;
  const state = stateOf(asked, spare, goal, today);
  return {
    ...named,
    state,
    askBy: goal && wait && workdayUntil(addDays(goal.readyBy, -wait[1])),
    asked: asked.asked,
    earliest: asked.earliest,
    expected: asked.expected,
    spare,
    requestId: asked.requestId,
    note: asked.note,
    remedies: remediesOf(item, { state, asked, spare, goal, case: journey.case, today }),
  };
}

/** The condition of an item that is not answered. Empty: the item applies. */
function openCondition({ conditionKey, condition }: ChecklistItem, { conditions }: Checklist): string {
  return conditions.some(({ key, applies }) => key === conditionKey && applies === null) ? condition : '';
}

/** Whether an item is a missing must-have that an office holds. */
function isBlocking({ must, holder, state, condition }: ScheduledItem): boolean {
  return must && holder !== 'patient' && state !== 'in-hand' && condition === '';
}

/** The rank: items that hold up, then other items of offices, those under an open condition, the patient's own, those in hand. */
function rank(item: ScheduledItem): number {
  if (item.state === 'in-hand') return 4;
  if (item.holder === 'patient') return 3;
  if (item.condition !== '') return 2;
  return item.must ? 0 : 1;
}

/** When an item ends. Overdue items have no known end and come last. */
function expectedEnd({ expected, asked }: ScheduledItem): string {
  return expected ?? (asked === null ? '' : '9999');
}

/** The must-have item that ends latest. `items`: in the order of the schedule. */
function blocking(items: readonly ScheduledItem[]): ScheduledItem | null {
  return items.find((item) => isBlocking(item) && expectedEnd(item) !== '') ?? null;
}

/**
 * The schedule of a case (docs/domain.md 2). It counts back from the day until which it is safe to wait, or from the appointment:
 * time to decide, review, typical wait of each item. Real requests and received records count. Nothing of it is stored. Items that
 * end latest come first.
 */
export function scheduleOf(journey: Journey): Schedule {
  const { today, checklist } = journey;
  const goal = goalOf(journey.case, today);
  const upcomingGoal = goal?.passed ? null : goal;
  const items = checklist.items
    .filter(({ state }) => state !== 'not-applicable')
    .map((item) => scheduled(item, journey, upcomingGoal))
    .toSorted((a, b) => rank(a) - rank(b) || expectedEnd(b).localeCompare(expectedEnd(a)));
  const blocks = blocking(items);
  const unreviewed = checklist.items.filter(({ must, state }) => must && state === 'proposed').length;
  return {
    goal: goal && { on: goal.on, from: goal.from },
    passed: goal?.passed ?? false,
    readyBy: upcomingGoal?.readyBy ?? null,
    stretches: planPhases(goal, journey.case, today),
    items,
    blocks: blocks?.key ?? null,
    words: scheduleSummary(items, { blocks, unreviewed, goal, today }),
    advice: scheduleAdvice(items, goal, journey.case, today),
  };
}
