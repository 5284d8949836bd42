import type { Day } from '../../shared/domain/partial-date.ts';
import { today } from '../format/calendar.ts';

/** The current conversation, until the next day. It outlives the page, because the person may look something up meanwhile. */
let current: { noteId: string; day: Day } | null = null;

/** Whether the conversation of this note is going on. */
export function isInConversation(noteId: string): boolean {
  return current?.noteId === noteId && current.day === today();
}

/** Starts or ends the conversation of a note. */
export function setConversation(noteId: string, active: boolean): void {
  current = active ? { noteId, day: today() } : null;
}
