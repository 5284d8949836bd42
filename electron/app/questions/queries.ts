import { asc } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { questions } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

export function questionQueries(db: Db) {
  return caseRows(db, questions, 'This question', asc(questions.asked), asc(questions.position));
}
