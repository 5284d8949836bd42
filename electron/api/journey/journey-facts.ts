import { type ChecklistFacts, evaluateChecklist } from '../../../shared/checklist/evaluate.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { NO_DECISION } from '../../../shared/domain/decision.ts';
import { NO_INSURANCE } from '../../../shared/domain/insurance.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { NO_RESOLUTION } from '../../../shared/domain/resolution.ts';
import { NO_REVIEW } from '../../../shared/domain/review.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { checklistOf } from '../checklist/checklist-facts.ts';
import type { Queries } from '../queries.ts';

/** Everything of a case that the rules of the journey read. */
export function journeyOf(queries: Queries, patientCase: Case, today: Day): Journey {
  const { id } = patientCase;
  const packets = queries.packets.list(id);
  return {
    case: patientCase,
    today,
    checklist: checklistOf(queries, patientCase, today),
    records: queries.records.evidence(id),
    review: queries.review.get(id),
    letters: queries.letters.list(id),
    requests: queries.requests.list(id),
    custody: queries.custody.list(id),
    insurance: queries.insurance.get(id),
    contacts: queries.contacts.list(id),
    providers: queries.providers.list(id),
    questions: queries.questions.list(id),
    notes: queries.notes.list(id),
    reminders: queries.reminders.list(id),
    packets: { count: packets.length, latest: packets[0]?.made ?? null, latestId: packets[0]?.id ?? null },
    handedOver: queries.packets.handedOver(id),
    contentsOf: queries.packets.contents,
    opinions: queries.opinions.list(id),
    replies: queries.replies.list(id),
    judgements: queries.judgements.list(id),
    resolution: queries.resolution.get(id),
    decision: queries.decision.get(id),
  };
}

/** The journeys of all cases. Reads each table once. */
export function allJourneys(queries: Queries, today: Day): Journey[] {
  const evidence = queries.records.evidenceByCase();
  const checklist = queries.checklist.factsByCase();
  const review = queries.review.byCase();
  const insurance = queries.insurance.byCase();
  const letters = queries.letters.byCase();
  const requests = queries.requests.byCase();
  const custody = queries.custody.byCase();
  const contacts = queries.contacts.byCase();
  const providers = queries.providers.byCase();
  const questions = queries.questions.byCase();
  const notes = queries.notes.byCase();
  const reminders = queries.reminders.byCase();
  const packets = queries.packets.byCase();
  const handedOver = queries.packets.handedOverByCase();
  const opinions = queries.opinions.byCase();
  const replies = queries.replies.byCase();
  const judgements = queries.judgements.byCase();
  const resolution = queries.resolution.byCase();
  const decision = queries.decision.byCase();
  return queries.cases.list().map((patientCase) => {
    const { id, family } = patientCase;
    const records = evidence.get(id) ?? [];
    const written = {
      case: patientCase,
      questions: questions.get(id) ?? [],
      notes: notes.get(id) ?? [],
      providers: providers.get(id) ?? [],
    };
    const facts: ChecklistFacts = { family, records, today, written, ...checklist(id) };
    return {
      case: patientCase,
      today,
      checklist: evaluateChecklist(facts),
      records,
      review: review.get(id) ?? { ...NO_REVIEW, caseId: id },
      letters: letters.get(id) ?? [],
      requests: requests.get(id) ?? [],
      custody: custody.get(id) ?? [],
      insurance: insurance.get(id) ?? { ...NO_INSURANCE, caseId: id },
      contacts: contacts.get(id) ?? [],
      providers: written.providers,
      questions: written.questions,
      notes: written.notes,
      reminders: reminders.get(id) ?? [],
      packets: packets.get(id) ?? { count: 0, latest: null, latestId: null },
      handedOver: handedOver.get(id) ?? [],
      contentsOf: queries.packets.contents,
      opinions: opinions.get(id) ?? [],
      replies: replies.get(id) ?? [],
      judgements: judgements.get(id) ?? [],
      resolution: resolution.get(id) ?? { ...NO_RESOLUTION, caseId: id },
      decision: decision.get(id) ?? { ...NO_DECISION, caseId: id },
    };
  });
}
