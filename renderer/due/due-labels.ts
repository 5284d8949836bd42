import { addDays } from '../../shared/dates/days.ts';
import type { DueEntry } from '../../shared/domain/due.ts';
import type { Day } from '../../shared/domain/partial-date.ts';

interface DueGroup {
  name: 'Overdue' | 'Today' | 'This week' | 'Later';
  entries: DueEntry[];
}

function groupOf({ days }: DueEntry): DueGroup['name'] {
  if (days < 0) return 'Overdue';
  if (days === 0) return 'Today';
  return days <= 7 ? 'This week' : 'Later';
}

/** Entries in the order given, under what they are; only groups that hold something. */
export function grouped(entries: readonly DueEntry[]): DueGroup[] {
  const names = ['Overdue', 'Today', 'This week', 'Later'] as const;
  return names
    .map((name) => ({ name, entries: entries.filter((entry) => groupOf(entry) === name) }))
    .filter((group) => group.entries.length > 0);
}

/** Until when something can be put away: the words of the choice, the day (null: for good), and the words once it is done. */
export function awayChoices(today: Day): { words: string; until: Day | null; done: string }[] {
  return [
    { words: 'Until tomorrow', until: addDays(today, 1), done: 'put away until tomorrow' },
    { words: 'Until next week', until: addDays(today, 7), done: 'put away for a week' },
    { words: 'For good', until: null, done: 'put away for good' },
  ];
}

/** Whether an entry holds all these words, in what it says or whose it is. */
export function holds({ patient, what, why }: DueEntry, words: string): boolean {
  const text = `${patient} ${what} ${why}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
