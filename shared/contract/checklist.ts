import { z } from 'zod';
import { Checklist, ItemKey, Mark } from '../domain/checklist.ts';
import { Id } from '../domain/identity.ts';
import { call } from './errors.ts';

export const checklist = {
  get: call.input(z.object({ caseId: Id })).output(Checklist),
  /** `null` takes the mark back. */
  mark: call.input(z.object({ caseId: Id, key: ItemKey, mark: Mark.nullable() })).output(Checklist),
  /** Says that a record does or does not prove an item; `null` leaves it to the rules again. */
  tie: call.input(z.object({ caseId: Id, recordId: Id, key: ItemKey, proves: z.boolean().nullable() })).output(Checklist),
};
