import type { Checklist } from '../domain/checklist.ts';
import { type Note, noteParts, noteTitle } from '../domain/note.ts';
import type { PacketPlan, PlannedNote, PlannedOpinions, PlannedRecord } from '../domain/packet-plan.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Audience, Question } from '../domain/question.ts';
import type { MedicalRecord } from '../domain/record.ts';
import type { RecordRequest } from '../domain/request.ts';
import type { Resolution } from '../domain/resolution.ts';
import { providerLine } from '../providers/names.ts';
import { applyStyle, type StyleInput } from './apply-style.ts';
import { arrangeSections } from './arrange.ts';
import { enclosedNotes, enclosedRecords } from './enclosed.ts';
import { linkEvidence } from './evidence-links.ts';
import { keyEvents } from './key-events.ts';
import { notEnclosed } from './missing-records.ts';
import { furtherOpinions } from './planned-opinions.ts';
import { type RecipientFacts, readerAudience, recipientOf } from './recipient.ts';
import { requestStatusByItem } from './request-status.ts';

export interface PlanInput extends StyleInput {
  checklist: Checklist;
  /** In their order. */
  questions: readonly Pick<Question, 'asked' | 'text' | 'answer'>[];
  requests: readonly RecordRequest[];
  resolution: Resolution;
  date: Day;
  /** "Second Look 0.1.0" */
  program: string;
  /** "SAMPLE" for the sample case, else empty. */
  mark: string;
}

/** The summary page without what the first physician concluded. */
const NO_CONCLUSIONS = {
  diagnosis: { text: '', recordId: null },
  treatment: { text: '', recordId: null },
  firstPhysician: '',
  firstOpinionDate: null,
};

/** Returns the title of a record, else the name of its file. */
export function recordTitle(record: Pick<MedicalRecord, 'title'> & { source: Pick<MedicalRecord['source'], 'name'> }): string {
  return record.title || record.source.name;
}

function planRecord(record: MedicalRecord, provider: string): PlannedRecord {
  return {
    kind: 'record',
    id: record.id,
    title: recordTitle(record),
    recordKind: record.kind,
    serviceDate: record.serviceDate,
    provider,
    pages: record.pages,
    reading: record.reading,
    loss: record.loss,
    sourceName: record.source.name,
    sourceSha256: record.source.sha256,
    pagesSha256: record.pagesSha256,
  };
}

function planNote(note: Note, provider: string): PlannedNote {
  const parts = noteParts(note);
  const hasOnlyText = parts.length === 1 && parts[0]?.key === 'text';
  return {
    kind: 'note',
    id: note.id,
    title: noteTitle(note),
    date: note.date,
    provider,
    present: note.present,
    parts: parts.map(({ label, text }) => ({ label: hasOnlyText ? '' : label, text })),
  };
}

/** Returns the questions for this reader that have no answer. */
function openQuestions({ questions }: PlanInput, reader: Audience): string[] {
  return questions.filter(({ asked, answer }) => asked === reader && answer.trim() === '').map(({ text }) => text);
}

/**
 * Returns the end of the safe wait for this reader. A past day is shown only to a physician who is asked for an opinion: it tells
 * how urgent the answer is. A supplement does not repeat it.
 */
function safeUntilFor({ case: { safeUntil }, choice: { style }, date }: PlanInput, reader: Audience): Day | null {
  const asksOpinion = reader === 'second' && style !== 'primary-care' && style !== 'supplement';
  return safeUntil !== null && (safeUntil >= date || asksOpinion) ? safeUntil : null;
}

/** Returns what the reader is asked. */
function questionOf({ case: { question }, choice }: PlanInput, opinions: PlannedOpinions | null): string {
  if (choice.style !== 'primary-care' || opinions === null) return question;
  const opinionsPhrase = ['the opinion', 'both opinions'][opinions.opinions.length - 1] ?? 'all the opinions';
  return `Please look at ${opinionsPhrase} with the patient, and say how you see them.\nThe question was: ${question}`;
}

/** Plans a packet of this case made on this date. Pure: the same input gives the same plan. */
export function planPacket(input: PlanInput): PacketPlan {
  const { case: patientCase, choice, checklist } = input;
  const providers = new Map(input.providers.map((provider) => [provider.id, provider]));
  const providerOf = (id: string | null) => (id === null ? undefined : providers.get(id));
  const providerName = (id: string | null) => {
    const provider = providerOf(id);
    return provider ? providerLine(provider) : '';
  };
  const { facts, blind, mentions, opinions, withheld } = applyStyle(input);

  const present = input.records.filter((record) => record.removed === null);
  const enclosed = enclosedRecords(present, choice, facts).map((record) => ({
    record: planRecord(record, providerName(record.providerId)),
    provider: providerOf(record.providerId)?.name ?? '',
    line: record.keyEvent,
    reviewed: record.reviewed,
  }));
  const notes = enclosedNotes(input.notes, choice, facts).map((note) => planNote(note, providerName(note.providerId)));
  const sections = arrangeSections([...enclosed.map(({ record }) => record), ...notes], choice, facts);
  const { diagnosis, treatment, ...lines } = linkEvidence(
    patientCase,
    enclosed.filter(({ record, reviewed }) => reviewed && record.pagesSha256 !== null),
  );
  const first = {
    diagnosis,
    treatment,
    firstPhysician: patientCase.firstPhysician,
    firstOpinionDate: patientCase.firstOpinionDate,
  };
  const recipientFacts: RecipientFacts = {
    ...input,
    providers: input.providers.filter(({ removed }) => removed === null),
    follows: input.following.follows,
  };
  const meeting = recipientOf(recipientFacts);
  const reader = readerAudience(meeting.recipient, recipientFacts);
  // Where this packet or the one before it compares all opinions, the summary page names none of them.
  const showsConclusions = !blind && opinions === null && !input.following.showsAllOpinions;
  const ids = new Set(enclosed.map(({ record }) => record.id));

  return {
    style: choice.style,
    follows: choice.style === 'supplement' ? input.following.follows : null,
    paper: choice.paper,
    date: input.date,
    program: input.program,
    patient: patientCase.patient,
    born: patientCase.born,
    contact: patientCase.contact,
    ...meeting,
    safeUntil: safeUntilFor(input, reader),
    question: questionOf(input, opinions),
    ...(showsConclusions ? first : NO_CONCLUSIONS),
    further: showsConclusions ? furtherOpinions(input, (id) => ids.has(id)) : [],
    reasons: blind ? '' : patientCase.reasons,
    ...lines,
    opinions,
    questions: choice.questions ? openQuestions(input, reader) : [],
    keyEvents: keyEvents(enclosed.filter(({ record }) => mentions(record))),
    missing: notEnclosed({
      records: present.filter(mentions),
      checklist,
      choice,
      titleOf: recordTitle,
      asked: requestStatusByItem(input.requests, providers),
      leftOpinions: withheld,
      firstOpinion: showsConclusions,
    }),
    // Without anything to seal there is no cover either.
    sections: sections.filter(({ sealed, entries }) => entries.length > 0 || (sealed && opinions !== null)),
    mark: input.mark,
  };
}
