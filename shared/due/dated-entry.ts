import type { DueEntry } from '../domain/due.ts';

/** Something with a date, before it is said whose case it is and how far off. */
export type DatedEntry = Pick<DueEntry, 'key' | 'on' | 'what' | 'why' | 'task'> & { reminderId?: string };

/** The later of two days. */
export const laterOf = (one: string, other: string): string => (one > other ? one : other);
