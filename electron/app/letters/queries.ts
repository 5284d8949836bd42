import { desc } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { letters } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

export function letterQueries(db: Db) {
  return caseRows(db, letters, 'This letter', desc(letters.date), desc(letters.created));
}
