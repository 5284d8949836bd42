import { desc, sql } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { notes } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

/** The statements of the notes. */
export function noteQueries(db: Db) {
  return caseRows(db, notes, 'This note', desc(sql`coalesce(${notes.date}, ${notes.created})`), desc(notes.created));
}
