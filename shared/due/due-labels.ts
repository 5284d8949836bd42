import { addDays } from '../dates/days.ts';
import type { DueEntry } from '../domain/due.ts';
import type { Day } from '../domain/partial-date.ts';

interface DueGroup {
  name: 'Overdue' | 'Today' | 'This week' | 'Later';
  entries: DueEntry[];
}

function groupOf({ days }: DueEntry): DueGroup['name'] {
  if (days < 0) return 'Overdue';
  if (days === 0) return 'Today';
  return days <= 7 ? 'This week' : 'Later';
}

/** Entries in the order given, grouped by how urgent they are; no empty group. */
export function groupByUrgency(entries: readonly DueEntry[]): DueGroup[] {
  const names = ['Overdue', 'Today', 'This week', 'Later'] as const;
  return names
    .map((name) => ({ name, entries: entries.filter((entry) => groupOf(entry) === name) }))
    .filter((group) => group.entries.length > 0);
}

/** Returns the choices of a dismissal: the label, the day (null: for good), and the text once done. */
export function dismissChoices(today: Day): { label: string; until: Day | null; doneLabel: string }[] {
  return [
    { label: 'Until tomorrow', until: addDays(today, 1), doneLabel: 'put away until tomorrow' },
    { label: 'Until next week', until: addDays(today, 7), doneLabel: 'put away for a week' },
    { label: 'For good', until: null, doneLabel: 'put away for good' },
  ];
}

/** Whether the entry or its patient's name contains every word of a search. */
export function matchesText({ patient, what, why }: DueEntry, search: string): boolean {
  const text = `${patient} ${what} ${why}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
