import type { Case } from '../domain/case.ts';
import type { Checklist } from '../domain/checklist.ts';
import { hasWords, type Note, noteParts, noteTitle } from '../domain/note.ts';
import type { PacketChoice, PacketPlan, PlannedNote, PlannedRecord } from '../domain/packet.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import type { Question } from '../domain/question.ts';
import type { MedicalRecord } from '../domain/record.ts';
import type { RecordRequest } from '../domain/request.ts';
import { providerLine } from '../physicians/names.ts';
import { askedFor } from './asked-for.ts';
import { keyEvents } from './key-events.ts';
import { notEnclosed } from './missing.ts';
import { proveLines } from './proofs.ts';
import { inSections } from './sections.ts';

export interface PlanInput {
  case: Case;
  /** Those in the trash are passed over. */
  records: readonly MedicalRecord[];
  notes: readonly Note[];
  providers: readonly Provider[];
  checklist: Checklist;
  /** In their order. */
  questions: readonly Pick<Question, 'asked' | 'text' | 'answer'>[];
  requests: readonly RecordRequest[];
  choice: PacketChoice;
  date: Day;
  /** "Second Look 0.1.0" */
  program: string;
  /** "SAMPLE" for the sample case, else empty. */
  mark: string;
}

/** What a record is called wherever it is named: its title, else the name of its file. */
export function recordTitle(record: MedicalRecord): string {
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
  const onlySaid = parts.length === 1 && parts[0]?.key === 'text';
  return {
    kind: 'note',
    id: note.id,
    title: noteTitle(note),
    date: note.date,
    provider,
    present: note.present,
    parts: parts.map(({ label, text }) => ({ label: onlySaid ? '' : label, text })),
  };
}

/** Records that go into the packet: not in the trash and not left out by hand. */
export function enclosed(records: readonly MedicalRecord[], choice: PacketChoice): MedicalRecord[] {
  const left = new Set(choice.left.map(({ recordId }) => recordId));
  return records.filter((record) => record.removed === null && !left.has(record.id));
}

/** Notes that go into the packet: not in the trash, not left out, and not empty. */
export function enclosedNotes(notes: readonly Note[], choice: PacketChoice): Note[] {
  return notes.filter((note) => note.removed === null && !choice.notesLeft.includes(note.id) && hasWords(note));
}

/** The questions that a second physician is to answer. */
function openQuestions(questions: PlanInput['questions']): string[] {
  return questions.filter(({ asked, answer }) => asked === 'second' && answer.trim() === '').map(({ text }) => text);
}

/** Everything that a packet of this case made on this date will hold. Pure: the same input gives the same plan. */
export function planPacket(input: PlanInput): PacketPlan {
  const { case: of, choice, checklist } = input;
  const providers = new Map(input.providers.map((provider) => [provider.id, provider]));
  const providerOf = (id: string | null) => (id === null ? undefined : providers.get(id));
  const printed = (id: string | null) => {
    const provider = providerOf(id);
    return provider ? providerLine(provider) : '';
  };

  const present = input.records.filter((record) => record.removed === null);
  const taken = enclosed(present, choice).map((record) => ({
    record: planRecord(record, printed(record.providerId)),
    provider: providerOf(record.providerId)?.name ?? '',
    line: record.keyEvent,
    reviewed: record.reviewed,
  }));
  const notes = enclosedNotes(input.notes, choice).map((note) => planNote(note, printed(note.providerId)));

  return {
    paper: choice.paper,
    date: input.date,
    program: input.program,
    patient: of.patient,
    born: of.born,
    contact: of.contact,
    recipient: choice.recipient || of.recipient,
    appointment: of.appointment,
    appointmentPlace: of.appointmentPlace,
    safeUntil: of.safeUntil,
    question: of.question,
    ...proveLines(
      of,
      taken.filter(({ record, reviewed }) => reviewed && record.pagesSha256 !== null),
    ),
    firstPhysician: of.firstPhysician,
    firstOpinionDate: of.firstOpinionDate,
    reasons: of.reasons,
    questions: choice.questions ? openQuestions(input.questions) : [],
    keyEvents: keyEvents(taken),
    missing: notEnclosed({
      records: present,
      checklist,
      choice,
      titleOf: recordTitle,
      asked: askedFor(input.requests, providers),
    }),
    sections: inSections([...taken.map(({ record }) => record), ...notes], choice.order),
    mark: input.mark,
  };
}

/** A name for the file that names no person and no diagnosis: "packet-2026-03-12.pdf". */
export function packetFileName(date: Day): string {
  return `packet-${date}.pdf`;
}
