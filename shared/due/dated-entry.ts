import type { DueEntry } from '../domain/due.ts';

/** A due entry without its case and its distance in days. */
export type DatedEntry = Pick<DueEntry, 'key' | 'on' | 'what' | 'why' | 'task'> & { reminderId?: string };

/** The later of two days. */
export const laterOf = (one: string, other: string): string => (one > other ? one : other);
