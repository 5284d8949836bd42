import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { MedicalRecord, RecordChange, RecordHit } from '../domain/record.ts';
import { procedure } from './errors.ts';

export const records = {
  /** Newest service date first, undated on top. */
  list: procedure.input(z.object({ caseId: Id, removed: z.boolean().default(false) })).output(z.array(MedicalRecord)),
  /** Records with these words in title, provider or pages: hits in the title first, then in the order of `list`. */
  search: procedure.input(z.object({ caseId: Id, text: z.string().max(500) })).output(z.array(RecordHit)),
  get: procedure.input(z.object({ id: Id })).output(MedicalRecord),
  update: procedure.input(z.object({ id: Id, change: RecordChange })).output(MedicalRecord),
  /** Moves records to the trash of their case. Their files stay. */
  remove: procedure.input(z.object({ ids: z.array(Id).min(1).max(10_000) })).output(z.void()),
  restore: procedure.input(z.object({ ids: z.array(Id).min(1).max(10_000) })).output(z.void()),
};
