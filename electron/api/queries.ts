import type { Database } from 'better-sqlite3';
import { asc, desc, sql } from 'drizzle-orm';
import type { Db } from '../store/open.ts';
import { contacts, custody, notes, opinions, reminders, replies, requests } from '../store/tables.ts';
import { activityQueries } from './activity/activity.queries.ts';
import { backupQueries } from './backup/backup.queries.ts';
import { bundleQueries } from './bundles/bundles.queries.ts';
import { caseRows } from './case-rows.ts';
import { caseQueries } from './cases/cases.queries.ts';
import { checklistQueries } from './checklist/checklist.queries.ts';
import { judgementQueries } from './comparison/comparison.queries.ts';
import { decisionQueries } from './decision/decision.queries.ts';
import { dismissalQueries } from './due/due.queries.ts';
import { hintQueries } from './hints/hints.queries.ts';
import { receivedQueries } from './import/received.queries.ts';
import { insuranceQueries } from './insurance/insurance.queries.ts';
import { letterQueries } from './letters/letters.queries.ts';
import { lockingQueries } from './locking/locking.queries.ts';
import { packetQueries } from './packets/packets.queries.ts';
import { providerQueries } from './providers/providers.queries.ts';
import { questionQueries } from './questions/questions.queries.ts';
import { recordQueries } from './records/records.queries.ts';
import { resolutionQueries } from './resolution/resolution.queries.ts';
import { reviewQueries } from './review/review.queries.ts';
import { trashQueries } from './trash/trash.queries.ts';

/** The statements of all subjects over one database. A subject without statements of its own has those of `caseRows`. */
export function createQueries(db: Db, sqlite: Database) {
  return {
    activity: activityQueries(db),
    bundles: bundleQueries(db),
    cases: caseQueries(db),
    checklist: checklistQueries(db),
    notes: caseRows(db, notes, 'This note', desc(sql`coalesce(${notes.date}, ${notes.created})`), desc(notes.created)),
    packets: packetQueries(db),
    providers: providerQueries(db),
    received: receivedQueries(db),
    records: recordQueries(db),
    review: reviewQueries(db),
    letters: letterQueries(db),
    requests: caseRows(db, requests, 'This request', asc(requests.created)),
    custody: caseRows(db, custody, 'This log', asc(custody.created)),
    insurance: insuranceQueries(db),
    contacts: caseRows(db, contacts, 'This entry of the log', desc(contacts.on), desc(contacts.created)),
    questions: questionQueries(db),
    reminders: caseRows(db, reminders, 'This reminder', asc(reminders.on)),
    dismissals: dismissalQueries(db),
    opinions: caseRows(db, opinions, 'This opinion', asc(opinions.position), asc(opinions.created)),
    replies: caseRows(db, replies, 'This answer', asc(replies.created)),
    judgements: judgementQueries(db),
    resolution: resolutionQueries(db),
    decision: decisionQueries(db),
    hints: hintQueries(db),
    locking: lockingQueries(db),
    trash: trashQueries(db, sqlite),
    backup: backupQueries(db),
  };
}

export type Queries = ReturnType<typeof createQueries>;
