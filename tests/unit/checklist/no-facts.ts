import type { ChecklistFacts } from '../../../shared/checklist/evaluate.ts';

/** The facts of an empty checklist, on an invented day. */
export const NO_FACTS: ChecklistFacts = {
  family: 'cancer',
  records: [],
  marks: new Map(),
  links: [],
  conditions: new Map(),
  edits: new Map(),
  written: {
    case: { medication: '', allergies: '', firstPhysician: '', recipient: '' },
    providers: [],
    questions: [],
    notes: [],
  },
  today: '2026-03-02',
};
