import { evaluateChecklist } from '../../shared/checklist/evaluate.ts';
import { NO_DECISION } from '../../shared/domain/decision.ts';
import { type Contact, ContactDraft, NO_INSURANCE } from '../../shared/domain/insurance.ts';
import { type ClaimKey, type Opinion, OpinionDraft } from '../../shared/domain/opinion.ts';
import { type Question, QuestionDraft } from '../../shared/domain/question.ts';
import { type Reply, ReplyDraft } from '../../shared/domain/reply.ts';
import { type RecordRequest, RequestDraft } from '../../shared/domain/request.ts';
import { NO_RESOLUTION } from '../../shared/domain/resolution.ts';
import type { Journey } from '../../shared/journey/journey.ts';
import { aCase, CASE_ID, id } from './packets/invented-case.ts';

export { aCase, aNote, aProvider, CASE_ID, id } from './packets/invented-case.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const storedFields = { caseId: CASE_ID, created: NOW, removed: null };

const NOTHING_WRITTEN = {
  case: { medication: '', allergies: '', firstPhysician: '', recipient: '' },
  providers: [],
  questions: [],
  notes: [],
};

/** A checklist with nothing done, or with every item done by hand. */
export function checklistWith(done: 'nothing' | 'everything', family: 'general' | 'cancer' | 'spine' = 'general') {
  const checklistFacts = {
    family,
    records: [],
    links: [],
    conditions: new Map(),
    edits: new Map(),
    written: NOTHING_WRITTEN,
    today: '2026-03-02',
  };
  const bare = evaluateChecklist({ ...checklistFacts, marks: new Map() });
  return done === 'nothing'
    ? bare
    : evaluateChecklist({ ...checklistFacts, marks: new Map(bare.items.map(({ key }) => [key, 'done'])) });
}

/** Everything that the rules of a journey read, for an invented, empty case; a test changes its own subject. */
export function aJourney(change: Partial<Journey> = {}): Journey {
  return {
    case: aCase(),
    today: '2026-03-02',
    checklist: checklistWith('nothing'),
    records: [],
    review: { caseId: CASE_ID, gate: null, reasons: [], updated: null },
    letters: [],
    requests: [],
    custody: [],
    insurance: { ...NO_INSURANCE, caseId: CASE_ID },
    contacts: [],
    providers: [],
    questions: [],
    notes: [],
    reminders: [],
    packets: { count: 0, latest: null, latestId: null },
    handedOver: [],
    contentsOf: () => null,
    opinions: [],
    replies: [],
    judgements: [],
    resolution: { ...NO_RESOLUTION, caseId: CASE_ID },
    decision: { ...NO_DECISION, caseId: CASE_ID },
    ...change,
  };
}

export function aRequest(name: string, change: Partial<RecordRequest> = {}): RecordRequest {
  return { ...RequestDraft.parse({ holder: 'records-office' }), id: id(name), ...storedFields, ...change };
}

export function aContact(name: string, change: Partial<Contact> = {}): Contact {
  return { ...ContactDraft.parse({ on: '2026-03-02' }), id: id(name), ...storedFields, ...change };
}

export function aQuestion(text: string, change: Partial<Question> = {}): Question {
  const draft = QuestionDraft.parse({ text });
  return { ...draft, id: id(text), ...storedFields, position: 1, answer: '', answered: null, noteId: null, ...change };
}

/** An opinion by its claims: `{ diagnosis: 'Lymphoma' }`. */
export function anOpinion(name: string, says: Partial<Record<ClaimKey, string>> = {}, change: Partial<Opinion> = {}): Opinion {
  const claims = Object.fromEntries(Object.entries(says).map(([key, text]) => [key, { text, sources: [] }]));
  return { ...OpinionDraft.parse({ physician: name, claims }), id: id(name), ...storedFields, position: 1, ...change };
}

export function aReply(opinion: Opinion, text: string, change: Partial<Reply> = {}): Reply {
  return { ...ReplyDraft.parse({ opinionId: opinion.id, text }), id: id(text), ...storedFields, ...change };
}
