import type { Checklist, ChecklistItem } from '../domain/checklist.ts';
import type { Day } from '../domain/partial-date.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { HOLDER_LABELS } from '../format/holders.ts';

/** Marks a value as typical; "now" and "all" need no mark. */
export function markTypical(value: string): string {
  return /\d/.test(value) ? `${value} (typical)` : value;
}

/** The label of an item's state, and how loud the label is. */
export interface ItemBadge {
  tone: 'accent' | 'attention' | 'done' | 'plain';
  label: string;
}

/** Returns the badge of an item. With few days left, a slow item is urgent, unless it was already requested. */
export function itemBadge(item: ChecklistItem, daysLeft: number | null, requestedOn?: Day): ItemBadge {
  switch (item.state) {
    case 'proved':
      return { tone: 'done', label: 'proved' };
    case 'done':
      return { tone: 'done', label: 'ticked by you' };
    case 'proposed':
      return { tone: 'accent', label: 'to review' };
    case 'not-applicable':
      return { tone: 'plain', label: 'not needed' };
    case 'open': {
      if (requestedOn) return { tone: 'plain', label: 'asked for' };
      if (!item.must) return { tone: 'plain', label: 'would help' };
      const wait = item.waitDays?.[1] ?? null;
      const isUrgent = daysLeft !== null && daysLeft >= 0 && wait !== null && wait >= daysLeft;
      return isUrgent ? { tone: 'attention', label: 'ask now' } : { tone: 'accent', label: 'missing' };
    }
  }
}

/** Returns the second line of an item: its evidence, or where to get it and since when it is requested. */
export function itemLine(item: ChecklistItem, requestedOn?: Day): string {
  if (item.state === 'proved')
    return [item.records.length > 0 && formatCount(item.records.length, 'record'), item.written].filter(Boolean).join(' · ');
  if (item.state === 'proposed') return `${formatCount(item.records.length, 'record')} to look at`;
  if (item.state === 'done') return 'Without a record here';
  const source = item.holder === 'patient' ? 'From you' : HOLDER_LABELS[item.holder];
  return [source, requestedOn ? `asked on ${formatDate(requestedOn)}` : item.wait && `usual wait ${item.wait}`]
    .filter(Boolean)
    .join(' · ');
}

/** Says what is missing: "9 missing, 2 more would help". Items to review count as missing. Empty: nothing is. */
export function missingItemsLabel({ items, missing }: Pick<Checklist, 'items' | 'missing'>): string {
  const proposed = items.filter(({ state }) => state === 'proposed');
  const needed = proposed.filter(({ must }) => must).length;
  const helpful = items.filter(({ must, state }) => !must && (state === 'open' || state === 'proposed')).length;
  return [
    missing > 0 && `${missing} missing${needed > 0 ? `, of these ${needed} to review` : ''}`,
    helpful > 0 && `${helpful}${missing > 0 ? ' more' : ''} would help`,
  ]
    .filter(Boolean)
    .join(' · ');
}
