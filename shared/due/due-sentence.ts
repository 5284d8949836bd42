import type { DueEntry } from '../domain/due.ts';
import { formatCount } from '../format/amounts.ts';

/** How much is overdue or due today, in a sentence without names. Empty: nothing. */
export function dueSentence(entries: readonly Pick<DueEntry, 'days'>[]): string {
  const late = entries.filter(({ days }) => days < 0).length;
  const now = entries.filter(({ days }) => days === 0).length;
  if (late + now === 0) return '';
  if (late === 0) return `${formatCount(now, 'thing')} ${now === 1 ? 'is' : 'are'} due today.`;
  const overdue = `${formatCount(late, 'thing')} ${late === 1 ? 'is' : 'are'} overdue`;
  return now === 0 ? `${overdue}.` : `${overdue}, ${now} ${now === 1 ? 'is' : 'are'} due today.`;
}
