import type { Day } from '../../shared/domain/partial-date.ts';
import { today } from '../forms/calendar-labels.ts';

/** The talk that is going on now: kept while the person looks something up elsewhere, and over by the next day. */
let now: { noteId: string; day: Day } | null = null;

/** Whether the talk of this note is going on. */
export function isTalking(noteId: string): boolean {
  return now?.noteId === noteId && now.day === today();
}

/** A talk begins, or the one that goes on is over. */
export function setTalking(noteId: string, talking: boolean): void {
  now = talking ? { noteId, day: today() } : null;
}
