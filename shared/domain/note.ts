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
  /** Records that the talk was about. */
  recordIds: z.array(Id).max(500),
});

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

/** A change of some of it; what is not given stays. */
export const NoteChange = NoteFields.partial();
export type NoteChange = z.infer<typeof NoteChange>;

/** A consultation note: what the person wrote down of a talk with a physician. */
export const Note = NoteFields.extend({ id: Id, caseId: Id, created: Instant, updated: Instant, removed: Instant.nullable() });
export type Note = z.infer<typeof Note>;

/** Whether there is anything in a note: an empty one never enters a packet. */
export function hasWords({ title, text }: Pick<Note, 'title' | 'text'>): boolean {
  return `${title}${text}`.trim() !== '';
}

/** How much of a note's first line names it. */
const NAME = 60;

/** What a note is called wherever it is named: its title, else its first words. */
export function noteTitle({ title, text }: Pick<Note, 'title' | 'text'>): string {
  const [line = ''] = text.trim().split('\n');
  const words = line.length <= NAME ? line : `${line.slice(0, NAME).replace(/\s+\S*$/, '')}…`;
  return title || words.trim() || 'Empty note';
}
