import type { Day } from '../../shared/domain/partial-date.ts';
import { today } from '../components/calendar.ts';

/** The talk that is going on now: kept while the person looks something up elsewhere, and over by the next day. */
let now: { noteId: string; day: Day } | null = null;

export function isTalking(noteId: string): boolean {
  return now?.noteId === noteId && now.day === today();
}

export function setTalking(noteId: string, talking: boolean): void {
  now = talking ? { noteId, day: today() } : null;
}

/** The wall clock, "10:42". */
export function clock(): string {
  const time = new Date();
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
