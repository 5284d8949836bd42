import type { CaseRow } from '../domain/case.ts';
import type { Dismissals } from '../domain/due.ts';
import { dueOf } from '../due/due.ts';
import type { Journey } from '../journey/journey.ts';
import { currentPart } from './journey-parts.ts';

/** A case as the list of cases shows it. Nothing is due in an archived case. */
export function caseRowOf(journey: Journey, dismissals: Dismissals): CaseRow {
  const { case: patientCase, records, checklist, decision } = journey;
  const { id, patient, question, family, appointment, archived } = patientCase;
  const { missing, inHand, applicable } = checklist;
  const [next = null] = archived === null ? dueOf(journey, dismissals) : [];
  return {
    id,
    patient,
    question,
    family,
    appointment,
    part: currentPart(journey, dismissals),
    records: records.length,
    toReview: records.filter((record) => !record.reviewed).length,
    missing,
    inHand,
    applicable,
    archived,
    decided: decision.decided,
    nextDue: next && { on: next.on, what: next.what },
  };
}
