import { daysBetween } from '../dates/days.ts';
import { sortByDay } from '../dates/sort-by-day.ts';
import type { Custody, CustodyStep } from '../domain/custody.ts';
import type { Day } from '../domain/partial-date.ts';

/** The order of steps on one day. */
const WITHIN_A_DAY: readonly CustodyStep['what'][] = ['lent', 'sent', 'received', 'returned'];

type WithSteps = Pick<Custody, 'steps'>;

/** The steps by day, earliest first. */
export function stepsInOrder(steps: readonly CustodyStep[]): CustodyStep[] {
  return sortByDay(steps, WITHIN_A_DAY);
}

/**
 * Who has a thing, by the latest step: `owner` (never lent, or returned), `patient` (lent to the person), `on-the-way`, `reader`
 * (the recipient has received the thing). `since` and `step` are null for a thing that was never lent.
 */
interface Whereabouts {
  location: 'owner' | 'patient' | 'on-the-way' | 'reader';
  since: Day | null;
  step: CustodyStep | null;
}

const LOCATION_AFTER_STEP = { lent: 'patient', sent: 'on-the-way', received: 'reader', returned: 'owner' } as const;

/** Who has a physical thing, and since when. */
export function whereaboutsOf({ steps }: WithSteps): Whereabouts {
  const step = stepsInOrder(steps).at(-1) ?? null;
  return { location: step ? LOCATION_AFTER_STEP[step.what] : 'owner', since: step?.on ?? null, step };
}

/** Whether a thing is lent and not returned. */
export function isLentOut(custody: WithSteps): boolean {
  return whereaboutsOf(custody).location !== 'owner';
}

/** The day on which a thing is due back; null: it is back, or no day was agreed. */
export function dueBackOn(custody: Pick<Custody, 'steps' | 'dueBack'>): Day | null {
  return isLentOut(custody) ? custody.dueBack : null;
}

/** Whole days that a thing is overdue; 0: it is not. */
export function daysLate(custody: Pick<Custody, 'steps' | 'dueBack'>, today: Day): number {
  const due = dueBackOn(custody);
  return due === null ? 0 : Math.max(0, daysBetween(due, today));
}
