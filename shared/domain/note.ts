import { z } from 'zod';
import { Id, Instant, Line, Prose } from './identity.ts';
import { PartialDate } from './partial-date.ts';

export const NoteDraft = z.object({
  date: PartialDate.nullable().default(null),
  providerId: Id.nullable().default(null),
  title: Line.default(''),
  text: Prose.default(''),
});
export type NoteDraft = z.infer<typeof NoteDraft>;

/** A consultation note: what the person wrote down of a talk with a physician. */
export const Note = NoteDraft.extend({ id: Id, caseId: Id, created: Instant, updated: Instant, removed: Instant.nullable() });
export type Note = z.infer<typeof Note>;
