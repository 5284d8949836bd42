import { asc } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { custody } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

/** The statements of the things that are lent. */
export function custodyQueries(db: Db) {
  return caseRows(db, custody, 'This log', asc(custody.created));
}
