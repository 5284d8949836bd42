import type { Custody, CustodyStep } from '../domain/custody.ts';
import type { Day } from '../domain/partial-date.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { daysLate, dueBackOn, whereaboutsOf } from './custody.ts';

export const CUSTODY_KIND_LABELS: Record<Custody['kind'], string> = {
  slides: 'Slides',
  blocks: 'Blocks',
  disc: 'Disc or stick',
  other: 'Other',
};

export const CUSTODY_STEP_LABELS: Record<CustodyStep['what'], string> = {
  lent: 'Lent to you',
  sent: 'Sent on',
  received: 'Received',
  returned: 'Returned',
};

/** Who has a thing now: "With its owner", "With you", "On the way to Dr Second", "With Dr Second". */
export function describeWhereabouts(custody: Pick<Custody, 'steps'>, owner = 'its owner'): string {
  const { location, step } = whereaboutsOf(custody);
  const who = step?.who ?? '';
  switch (location) {
    case 'owner':
      return step ? `Back with ${owner}` : `With ${owner}`;
    case 'patient':
      return 'With you';
    case 'on-the-way':
      return who ? `On the way to ${who}` : 'On the way';
    case 'reader':
      return who ? `With ${who}` : 'With who reads it';
  }
}

/** When a thing is due back: "Due back 4 Apr 2026", "5 days late". Empty: it is back, or no day was agreed. */
export function describeReturn(custody: Pick<Custody, 'steps' | 'dueBack'>, today: Day): string {
  const due = dueBackOn(custody);
  if (due === null) return '';
  const late = daysLate(custody, today);
  return late > 0 ? `${formatCount(late, 'day')} late` : `Due back ${formatDate(due)}`;
}
