import { desc, getTableColumns, isNull } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { letters } from '../../store/tables.ts';
import { caseRows } from '../case-rows.ts';

/** The columns that the rules of the journey read of a letter: all but its text. */
const { text: _, ...WITHOUT_TEXT } = getTableColumns(letters);

/** The statements of the letters. */
export function letterQueries(db: Db) {
  const newest = [desc(letters.date), desc(letters.created)];
  const all = db
    .select(WITHOUT_TEXT)
    .from(letters)
    .where(isNull(letters.removed))
    .orderBy(...newest)
    .prepare();
  return {
    ...caseRows(db, letters, 'This letter', ...newest),
    byCase: () => Map.groupBy(all.all(), ({ caseId }) => caseId),
  };
}
