import { resolutionVisit, secondVisit } from '../../../shared/appointments/visit.ts';
import type { Printout, PrintoutKind, PrintoutRequest } from '../../../shared/domain/printout.ts';
import { Audience } from '../../../shared/domain/question.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { evidenceOf } from '../../../shared/ledger/evidence.ts';
import { journeyLedger } from '../../../shared/ledger/ledger.ts';
import { callPrintout } from '../../../shared/printouts/call-printout.ts';
import { candidatesPrintout } from '../../../shared/printouts/candidates-printout.ts';
import { decisionPrintout } from '../../../shared/printouts/decision-printout.ts';
import { decisionRecord } from '../../../shared/printouts/decision-record.ts';
import { ledgerPrintout } from '../../../shared/printouts/ledger-printout.ts';
import { letterPrintout } from '../../../shared/printouts/letter-printout.ts';
import { notePrintout } from '../../../shared/printouts/note-printout.ts';
import { opinionsPrintout } from '../../../shared/printouts/opinions-printout.ts';
import { questionsPrintout } from '../../../shared/printouts/questions-printout.ts';
import { reviewPrintout } from '../../../shared/printouts/review-printout.ts';
import { schedulePrintout } from '../../../shared/printouts/schedule-printout.ts';
import { visitPrintout } from '../../../shared/printouts/visit-printout.ts';
import { journeyOf } from '../journey/journey-facts.ts';
import { withText } from '../letters/letter-text.ts';
import { orNotFound } from '../preconditions.ts';
import type { Queries } from '../queries.ts';
import type { OpenSession } from '../vault/vault-session.ts';

/** Makes a printout of a case as plain data. */
type MakePrintout = (journey: Journey, request: PrintoutRequest, queries: Queries) => Printout | undefined;

const MAKERS: Record<PrintoutKind, MakePrintout> = {
  questions: (journey, { of }) => {
    const asked = Audience.safeParse(of || 'second');
    return asked.success ? questionsPrintout(journey, asked.data) : undefined;
  },
  note: (journey, { of }) => notePrintout(journey, of),
  'call-sheet': callPrintout,
  review: reviewPrintout,
  schedule: schedulePrintout,
  comparison: (journey, _, queries) => candidatesPrintout({ ...journey, records: queries.records.list(journey.case.id) }),
  visit: (journey, { of }) => {
    const visit = of === 'way-on' ? resolutionVisit(journey) : secondVisit(journey);
    return visit ? visitPrintout(visit, journey) : undefined;
  },
  opinions: (journey) => opinionsPrintout(journey, evidenceOf({ ...journey, ledger: journeyLedger(journey) })),
  ledger: (journey) => ledgerPrintout(journey, journeyLedger(journey)),
  decision: (journey, { of }, queries) => {
    const history = queries.decision.history(journey.case.id);
    if (of !== '') {
      const earlier = history.find(({ id }) => id === of);
      return earlier && decisionPrintout(earlier.record);
    }
    const current = history.find(({ reopened }) => reopened === null);
    return decisionPrintout(current?.record ?? decisionRecord(journey));
  },
  letter: ({ case: { id } }, { of }, queries) => {
    const letter = queries.letters.list(id).find((each) => each.id === of);
    return letter && letterPrintout(withText(queries, letter));
  },
};

/** A printout as plain data; undefined: the case has nothing for it. Throws Problem NOT_FOUND without the case. */
export function findPrintout({ queries, sample }: OpenSession, request: PrintoutRequest): Printout | undefined {
  const journey = journeyOf(queries, queries.cases.get(request.caseId), request.today);
  const printout = MAKERS[request.kind](journey, request, queries);
  return printout && { ...printout, mark: sample ? 'SAMPLE' : '' };
}

/** A printout as plain data. Throws Problem NOT_FOUND. */
export const printoutOf = (opened: OpenSession, request: PrintoutRequest): Printout =>
  orNotFound(findPrintout(opened, request), 'This page');
