import { eq, sql } from 'drizzle-orm';
import { NO_REVIEW, type Review } from '../../../shared/domain/review.ts';
import type { Db } from '../../store/open.ts';
import { reviews } from '../../store/tables.ts';

/** The statements of the review. */
export function reviewQueries(db: Db) {
  const one = db
    .select()
    .from(reviews)
    .where(eq(reviews.caseId, sql.placeholder('caseId')))
    .prepare();
  const all = db.select().from(reviews).prepare();
  return {
    /** What was answered, or nothing yet. */
    get: (caseId: string): Review => one.get({ caseId }) ?? { ...NO_REVIEW, caseId },
    byCase: (): Map<string, Review> => new Map(all.all().map((row) => [row.caseId, row])),
    put(review: Review): void {
      db.insert(reviews).values(review).onConflictDoUpdate({ target: reviews.caseId, set: review }).run();
    },
  };
}
