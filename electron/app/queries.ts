import type { Db } from '../store/open.ts';
import { activityQueries } from './activity/queries.ts';
import { caseQueries } from './cases/queries.ts';
import { checklistQueries } from './checklist/queries.ts';
import { contactQueries } from './contacts/queries.ts';
import { custodyQueries } from './custody/queries.ts';
import { putAwayQueries } from './dates/queries.ts';
import { decisionQueries } from './decision/queries.ts';
import { hintQueries } from './hints/queries.ts';
import { insuranceQueries } from './insurance/queries.ts';
import { letterQueries } from './letters/queries.ts';
import { noteQueries } from './notes/queries.ts';
import { judgementQueries, opinionQueries, replyQueries, resolutionQueries } from './opinions/queries.ts';
import { packetQueries } from './packets/queries.ts';
import { providerQueries } from './providers/queries.ts';
import { questionQueries } from './questions/queries.ts';
import { recordQueries } from './records/queries.ts';
import { reminderQueries } from './reminders/queries.ts';
import { requestQueries } from './requests/queries.ts';
import { reviewQueries } from './review/queries.ts';

/** The statements of all subjects over one database. */
export function createQueries(db: Db) {
  return {
    activity: activityQueries(db),
    cases: caseQueries(db),
    checklist: checklistQueries(db),
    notes: noteQueries(db),
    packets: packetQueries(db),
    providers: providerQueries(db),
    records: recordQueries(db),
    review: reviewQueries(db),
    letters: letterQueries(db),
    requests: requestQueries(db),
    custody: custodyQueries(db),
    insurance: insuranceQueries(db),
    contacts: contactQueries(db),
    questions: questionQueries(db),
    reminders: reminderQueries(db),
    putAway: putAwayQueries(db),
    opinions: opinionQueries(db),
    replies: replyQueries(db),
    judgements: judgementQueries(db),
    resolution: resolutionQueries(db),
    decision: decisionQueries(db),
    hints: hintQueries(db),
  };
}

export type Queries = ReturnType<typeof createQueries>;
