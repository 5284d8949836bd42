import { asc } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { opinions } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

/** The statements of the opinions. */
export function opinionQueries(db: Db) {
  return caseRows(db, opinions, 'This opinion', asc(opinions.position), asc(opinions.created));
}
