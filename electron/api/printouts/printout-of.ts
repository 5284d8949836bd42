import { secondVisit, wayVisit } from '../../../shared/appointments/visit.ts';
import type { Piece, PrintedSheet, PrintOrder } from '../../../shared/domain/printout.ts';
import { Audience } from '../../../shared/domain/question.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { evidenceOf } from '../../../shared/ledger/evidence.ts';
import { journeyLedger } from '../../../shared/ledger/ledger.ts';
import { callSheet } from '../../../shared/printouts/call-printout.ts';
import { comparisonSheet } from '../../../shared/printouts/candidates-printout.ts';
import { decisionSheet } from '../../../shared/printouts/decision-printout.ts';
import { decisionRecord } from '../../../shared/printouts/decision-record.ts';
import { ledgerSheet } from '../../../shared/printouts/ledger-printout.ts';
import { letterSheet } from '../../../shared/printouts/letter-printout.ts';
import { noteSheet } from '../../../shared/printouts/note-printout.ts';
import { opinionsSheet } from '../../../shared/printouts/opinions-printout.ts';
import { questionsSheet } from '../../../shared/printouts/questions-printout.ts';
import { reviewSheet } from '../../../shared/printouts/review-printout.ts';
import { scheduleSheet } from '../../../shared/printouts/schedule-printout.ts';
import { visitSheet } from '../../../shared/printouts/visit-printout.ts';
import { journeyOf } from '../journey/journey-facts.ts';
import { withText } from '../letters/letter-text.ts';
import { orNotFound } from '../not-found.ts';
import type { Queries } from '../queries.ts';
import type { OpenSession } from '../vault/vault-session.ts';

/** What a piece says of a case, as plain data: by the piece's own rule. */
type Make = (journey: Journey, order: PrintOrder, queries: Queries) => PrintedSheet | undefined;

const PIECES: Partial<Record<Piece, Make>> = {
  questions: (journey, { of }) => {
    const asked = Audience.safeParse(of || 'second');
    return asked.success ? questionsSheet(journey, asked.data) : undefined;
  },
  note: (journey, { of }) => noteSheet(journey, of),
  'call-sheet': callSheet,
  review: reviewSheet,
  schedule: scheduleSheet,
  comparison: (journey, _, queries) => comparisonSheet({ ...journey, records: queries.records.list(journey.case.id) }),
  visit: (journey, { of }) => {
    const visit = of === 'way-on' ? wayVisit(journey) : secondVisit(journey);
    return visit ? visitSheet(visit, journey) : undefined;
  },
  opinions: (journey) => opinionsSheet(journey, evidenceOf({ ...journey, ledger: journeyLedger(journey) })),
  ledger: (journey) => ledgerSheet(journey, journeyLedger(journey)),
  decision: (journey, { of }, queries) => {
    const history = queries.decision.history(journey.case.id);
    if (of !== '') {
      const earlier = history.find(({ id }) => id === of);
      return earlier && decisionSheet(earlier.record);
    }
    const standing = history.find(({ reopened }) => reopened === null);
    return decisionSheet(standing?.record ?? decisionRecord(journey));
  },
  letter: ({ case: { id } }, { of }, queries) => {
    const letter = queries.letters.list(id).find((each) => each.id === of);
    return letter && letterSheet(withText(queries, letter));
  },
};

/** What a printed piece says; undefined where there is nothing for it. Throws Problem NOT_FOUND for a case that is not there. */
export function findPrintout({ queries, sample }: OpenSession, order: PrintOrder): PrintedSheet | undefined {
  const journey = journeyOf(queries, queries.cases.get(order.caseId), order.today);
  const sheet = PIECES[order.piece]?.(journey, order, queries);
  return sheet && { ...sheet, mark: sample ? 'SAMPLE' : '' };
}

/** What a printed piece says. Throws Problem NOT_FOUND. */
export const printoutOf = (opened: OpenSession, order: PrintOrder): PrintedSheet =>
  orNotFound(findPrintout(opened, order), 'This page');
