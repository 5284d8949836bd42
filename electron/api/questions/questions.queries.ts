import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { questions } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

/** The statements of the questions. */
export function questionQueries(db: Db) {
  const sources = db
    .select({ source: questions.source })
    .from(questions)
    .where(and(eq(questions.caseId, sql.placeholder('caseId')), isNotNull(questions.source)))
    .prepare();
  return {
    ...caseRows(db, questions, 'This question', asc(questions.asked), asc(questions.position)),
    /** The bank keys of all questions that were ever added, removed ones included. */
    addedKeys: (caseId: string): Set<string> =>
      new Set(sources.all({ caseId }).flatMap(({ source }) => (source === null ? [] : [source]))),
  };
}
