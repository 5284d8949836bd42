import { asc } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { reminders } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

/** The statements of the reminders. */
export function reminderQueries(db: Db) {
  return caseRows(db, reminders, 'This reminder', asc(reminders.on));
}
