import type { Db } from '../store/open.ts';
import { activityQueries } from './activity/activity.queries.ts';
import { caseQueries } from './cases/cases.queries.ts';
import { checklistQueries } from './checklist/checklist.queries.ts';
import { judgementQueries } from './comparison/comparison.queries.ts';
import { contactQueries } from './contacts/contacts.queries.ts';
import { custodyQueries } from './custody/custody.queries.ts';
import { decisionQueries } from './decision/decision.queries.ts';
import { dismissalQueries } from './due/due.queries.ts';
import { hintQueries } from './hints/hints.queries.ts';
import { insuranceQueries } from './insurance/insurance.queries.ts';
import { letterQueries } from './letters/letters.queries.ts';
import { noteQueries } from './notes/notes.queries.ts';
import { opinionQueries } from './opinions/opinions.queries.ts';
import { packetQueries } from './packets/packets.queries.ts';
import { providerQueries } from './providers/providers.queries.ts';
import { questionQueries } from './questions/questions.queries.ts';
import { recordQueries } from './records/records.queries.ts';
import { reminderQueries } from './reminders/reminders.queries.ts';
import { replyQueries } from './replies/replies.queries.ts';
import { requestQueries } from './requests/requests.queries.ts';
import { resolutionQueries } from './resolution/resolution.queries.ts';
import { reviewQueries } from './review/review.queries.ts';

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
    dismissals: dismissalQueries(db),
    opinions: opinionQueries(db),
    replies: replyQueries(db),
    judgements: judgementQueries(db),
    resolution: resolutionQueries(db),
    decision: decisionQueries(db),
    hints: hintQueries(db),
  };
}

export type Queries = ReturnType<typeof createQueries>;
