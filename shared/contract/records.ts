import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { MedicalRecord, RecordChange, RecordHit } from '../domain/record.ts';
import { call } from './errors.ts';

export const records = {
  /** Newest service date first, undated on top. */
  list: call.input(z.object({ caseId: Id, removed: z.boolean().default(false) })).output(z.array(MedicalRecord)),
  /** What titles, providers and the pages' text say of these words: hits in the title first, each part in the order of `list`. */
  search: call.input(z.object({ caseId: Id, words: z.string().max(500) })).output(z.array(RecordHit)),
  get: call.input(z.object({ id: Id })).output(MedicalRecord),
  update: call.input(z.object({ id: Id, change: RecordChange })).output(MedicalRecord),
  /** To the case's trash; its files stay. */
  remove: call.input(z.object({ ids: z.array(Id).min(1).max(10_000) })).output(z.void()),
  restore: call.input(z.object({ ids: z.array(Id).min(1).max(10_000) })).output(z.void()),
};
