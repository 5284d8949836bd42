import { asc } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { requests } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

/** The statements of the requests. */
export function requestQueries(db: Db) {
  return caseRows(db, requests, 'This request', asc(requests.created));
}
