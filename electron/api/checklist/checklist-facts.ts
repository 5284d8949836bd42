import { evaluateChecklist } from '../../../shared/checklist/evaluate.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Checklist } from '../../../shared/domain/checklist.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import type { Queries } from '../queries.ts';

/** The checklist of a case on a day, from the database. */
export function checklistOf(queries: Queries, patientCase: Case, today: Day): Checklist {
  const { id, family } = patientCase;
  return evaluateChecklist({
    family,
    records: queries.records.evidence(id),
    marks: queries.checklist.marks(id),
    links: queries.checklist.links(id),
    conditions: queries.checklist.conditions(id),
    edits: queries.checklist.edits(id),
    written: {
      case: patientCase,
      questions: queries.questions.list(id),
      notes: queries.notes.list(id),
      providers: queries.providers.list(id),
    },
    today,
  });
}
