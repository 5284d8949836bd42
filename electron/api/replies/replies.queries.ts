import { asc } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { replies } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

/** The statements of the answers of physicians. */
export function replyQueries(db: Db) {
  return caseRows(db, replies, 'This answer', asc(replies.created));
}
