import { z } from 'zod';
import { Id, Instant, Line, Prose } from './identity.ts';
import { PartialDate } from './partial-date.ts';

const NoteFields = z.object({
  date: PartialDate.nullable(),
  providerId: Id.nullable(),
  title: Line,
  text: Prose,
  /** Who was there. */
  present: Line,
  recommended: Prose,
  why: Prose,
  nextSteps: Prose,
  /** Records that were talked about. */
  recordIds: z.array(Id).max(500),
});

/** A new note. A field that is not given is empty. */
export const NoteDraft = NoteFields.extend({
  date: NoteFields.shape.date.default(null),
  providerId: NoteFields.shape.providerId.default(null),
  title: NoteFields.shape.title.default(''),
  text: NoteFields.shape.text.default(''),
  present: NoteFields.shape.present.default(''),
  recommended: NoteFields.shape.recommended.default(''),
  why: NoteFields.shape.why.default(''),
  nextSteps: NoteFields.shape.nextSteps.default(''),
  recordIds: NoteFields.shape.recordIds.default([]),
});
export type NoteDraft = z.infer<typeof NoteDraft>;

/** A change of some fields; the others stay. */
export const NoteChange = NoteFields.partial();
export type NoteChange = z.infer<typeof NoteChange>;

/** A consultation note: what the person wrote down of a visit to a physician. */
export const Note = NoteFields.extend({ id: Id, caseId: Id, created: Instant, updated: Instant, removed: Instant.nullable() });
export type Note = z.infer<typeof Note>;

type NoteText = Pick<Note, 'text' | 'recommended' | 'why' | 'nextSteps'>;

const PARTS: readonly { key: keyof NoteText; label: string }[] = [
  { key: 'text', label: 'What was said' },
  { key: 'recommended', label: 'Recommended' },
  { key: 'why', label: 'Why' },
  { key: 'nextSteps', label: 'Next steps' },
];

/** The parts of a note that have a text, with their labels, in reading order. */
export function noteParts(note: NoteText): { key: keyof NoteText; label: string; text: string }[] {
  return PARTS.map(({ key, label }) => ({ key, label, text: note[key].trim() })).filter(({ text }) => text !== '');
}

/** Whether a note has a title or a text. A note without either never enters a packet, whoever was present. */
export function hasText(note: NoteText & Pick<Note, 'title'>): boolean {
  return note.title.trim() !== '' || noteParts(note).length > 0;
}

/** Longest title that is taken from a note's first line, characters. */
const TITLE_LENGTH = 60;

/** The time before a line that was typed during a visit, with the space after it: "10:42 ". */
export const TIMESTAMP = /^\d{2}:\d{2} /;

/** The title of a note, else the first words of its text. */
export function noteTitle(note: NoteText & Pick<Note, 'title'>): string {
  const [line = ''] = (noteParts(note)[0]?.text ?? '').split('\n');
  const text = line.replace(TIMESTAMP, '').trim();
  const name = text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`;
  return note.title || name || 'Empty note';
}
