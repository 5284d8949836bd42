import type { Db } from '../store/open.ts';
import { activityQueries } from './activity/queries.ts';
import { caseQueries } from './cases/queries.ts';
import { checklistQueries } from './checklist/queries.ts';
import { noteQueries } from './notes/queries.ts';
import { packetQueries } from './packets/queries.ts';
import { providerQueries } from './providers/queries.ts';
import { recordQueries } from './records/queries.ts';

/** The statements of all subjects over one database, prepared once. */
export function createQueries(db: Db) {
  return {
    activity: activityQueries(db),
    cases: caseQueries(db),
    checklist: checklistQueries(db),
    notes: noteQueries(db),
    packets: packetQueries(db),
    providers: providerQueries(db),
    records: recordQueries(db),
  };
}

export type Queries = ReturnType<typeof createQueries>;
