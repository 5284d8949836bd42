import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { MedicalRecord, RecordChange } from '../domain/record.ts';
import { call } from './errors.ts';

export const records = {
  /** Newest service date first, undated on top. `search` looks in titles, providers and the pages' text. */
  list: call
    .input(z.object({ caseId: Id, search: z.string().max(500).default(''), removed: z.boolean().default(false) }))
    .output(z.array(MedicalRecord)),
  get: call.input(z.object({ id: Id })).output(MedicalRecord),
  update: call.input(z.object({ id: Id, change: RecordChange })).output(MedicalRecord),
  /** To the case's trash; its files stay. */
  remove: call.input(z.object({ ids: z.array(Id).min(1).max(10_000) })).output(z.void()),
  restore: call.input(z.object({ ids: z.array(Id).min(1).max(10_000) })).output(z.void()),
};
