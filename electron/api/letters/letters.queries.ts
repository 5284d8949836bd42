import { desc, getTableColumns, isNull } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { letters } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

/** What the rules of the journey read of a letter: not what it says. */
const { text: _, ...OUTSIDE } = getTableColumns(letters);

/** The statements of the letters. */
export function letterQueries(db: Db) {
  const newest = [desc(letters.date), desc(letters.created)];
  const all = db
    .select(OUTSIDE)
    .from(letters)
    .where(isNull(letters.removed))
    .orderBy(...newest)
    .prepare();
  return {
    ...caseRows(db, letters, 'This letter', ...newest),
    byCase: () => Map.groupBy(all.all(), ({ caseId }) => caseId),
  };
}
