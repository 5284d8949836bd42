import { z } from 'zod';
import { Custody, CustodyChange, CustodyDraft } from '../domain/custody.ts';
import { Id } from '../domain/identity.ts';
import { call } from './errors.ts';

export const custody = {
  /** In the order in which they were made. */
  list: call.input(z.object({ caseId: Id })).output(z.array(Custody)),
  create: call.input(z.object({ caseId: Id, draft: CustodyDraft })).output(Custody),
  update: call.input(z.object({ id: Id, change: CustodyChange })).output(Custody),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
};
