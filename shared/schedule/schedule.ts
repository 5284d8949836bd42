import { addDays, daysBetween, workdayUntil } from '../dates/days.ts';
import type { Checklist, ChecklistItem } from '../domain/checklist.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Schedule, ScheduledItem } from '../domain/schedule.ts';
import type { Journey } from '../journey/journey.ts';
import { type Goal, goalOf, planPhases } from './goal.ts';
import { remediesOf } from './remedies.ts';
import { type RequestedItem, requestedItem, typicalWait } from './requested-item.ts';
import { scheduleAdvice, scheduleSummary } from './schedule-messages.ts';

const IN_HAND = { askBy: null, asked: null, earliest: null, expected: null, spare: null, requestId: null, remedies: [] };

/** Whether an item is here. What came and nobody has looked at is no longer waited for; its note says so. */
const isHere = ({ state }: ChecklistItem) => state === 'proved' || state === 'done' || state === 'proposed';

/** How an item stands that is not in hand. */
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
  if (isHere(item)) {
    const note = item.state === 'proposed' ? 'Here, not reviewed yet.' : item.stale;
    return { ...named, ...IN_HAND, state: 'in-hand', note };
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

/** The condition of an item of which nobody has said yet whether it holds; empty: it applies. */
function openCondition({ conditionKey, condition }: ChecklistItem, { conditions }: Checklist): string {
  return conditions.some(({ key, applies }) => key === conditionKey && applies === null) ? condition : '';
}

/** What must come and is not here: the offices' things, for sure. */
function isHoldingUp({ must, holder, state, condition }: ScheduledItem): boolean {
  return must && holder !== 'patient' && state !== 'in-hand' && condition === '';
}

/** What holds up comes first, then what else is asked of offices, what may not apply, the patient's own, and what is in hand. */
function rank(item: ScheduledItem): number {
  if (item.state === 'in-hand') return 4;
  if (item.holder === 'patient') return 3;
  if (item.condition !== '') return 2;
  return item.must ? 0 : 1;
}

/** When it ends: of what is overdue nobody knows, so it comes after everything. */
function endOf({ expected, asked }: ScheduledItem): string {
  return expected ?? (asked === null ? '' : '9999');
}

/** The must-have item that ends latest. `items` in the plan's order. */
function blocking(items: readonly ScheduledItem[]): ScheduledItem | null {
  return items.find((item) => isHoldingUp(item) && endOf(item) !== '') ?? null;
}

/**
 * The backward plan of a case (docs/domain.md 2): back from the day until which it is safe to wait, or from the
 * appointment, over the time to decide, the review and each item's typical wait. What was really asked for and what really
 * came counts; nothing of it is stored. What ends latest comes first.
 */
export function scheduleOf(journey: Journey): Schedule {
  const { today, checklist } = journey;
  const goal = goalOf(journey.case, today);
  const ahead = goal?.passed ? null : goal;
  const items = checklist.items
    .filter(({ state }) => state !== 'not-applicable')
    .map((item) => scheduled(item, journey, ahead))
    .toSorted((a, b) => rank(a) - rank(b) || endOf(b).localeCompare(endOf(a)));
  const blocks = blocking(items);
  const unseen = checklist.items.filter(({ must, state }) => must && state === 'proposed').length;
  return {
    goal: goal && { on: goal.on, from: goal.from },
    passed: goal?.passed ?? false,
    readyBy: ahead?.readyBy ?? null,
    stretches: planPhases(goal, journey.case, today),
    items,
    blocks: blocks?.key ?? null,
    words: scheduleSummary(items, { blocks, unseen, goal, today }),
    advice: scheduleAdvice(items, goal, journey.case, today),
  };
}
