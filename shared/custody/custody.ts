import { daysBetween } from '../dates/days.ts';
import { sortByDay } from '../dates/sort-by-day.ts';
import type { Custody, CustodyStep } from '../domain/custody.ts';
import type { Day } from '../domain/partial-date.ts';

/** In which order steps of one day are taken to have happened. */
const WITHIN_A_DAY: readonly CustodyStep['what'][] = ['lent', 'sent', 'received', 'returned'];

type WithSteps = Pick<Custody, 'steps'>;

/** The steps as they happened, whatever the order in which they were written down. */
export function stepsInOrder(steps: readonly CustodyStep[]): CustodyStep[] {
  return sortByDay(steps, WITHIN_A_DAY);
}

/**
 * Whose hands it is in, by the latest step: `owner` (never lent, or back), `patient` (lent to the person), `on-the-way`,
 * or `reader` (received by whom it was sent to). `since` and `step` are null when it was never lent.
 */
interface Whereabouts {
  where: 'owner' | 'patient' | 'on-the-way' | 'reader';
  since: Day | null;
  step: CustodyStep | null;
}

const WHERE = { lent: 'patient', sent: 'on-the-way', received: 'reader', returned: 'owner' } as const;

/** Where a physical thing is. */
export function whereaboutsOf({ steps }: WithSteps): Whereabouts {
  const step = stepsInOrder(steps).at(-1) ?? null;
  return { where: step ? WHERE[step.what] : 'owner', since: step?.on ?? null, step };
}

/** Lent, and not back with its owner. */
export function isLentOut(custody: WithSteps): boolean {
  return whereaboutsOf(custody).where !== 'owner';
}

/** By when it has to be back; null: it is back, or nothing was agreed. */
export function dueBackOn(custody: Pick<Custody, 'steps' | 'dueBack'>): Day | null {
  return isLentOut(custody) ? custody.dueBack : null;
}

/** Whole days that it is late back; 0: it is not. */
export function daysLate(custody: Pick<Custody, 'steps' | 'dueBack'>, today: Day): number {
  const due = dueBackOn(custody);
  return due === null ? 0 : Math.max(0, daysBetween(due, today));
}
