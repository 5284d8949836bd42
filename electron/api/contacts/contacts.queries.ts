import { desc } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { contacts } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

/** The statements of the calls and visits. */
export function contactQueries(db: Db) {
  return caseRows(db, contacts, 'This entry of the log', desc(contacts.on), desc(contacts.created));
}
