import { z } from 'zod';
import { Custody, CustodyChange, CustodyDraft } from '../domain/custody.ts';
import { Id } from '../domain/identity.ts';
import { procedure } from './errors.ts';

export const custody = {
  /** In the order in which they were made. */
  list: procedure.input(z.object({ caseId: Id })).output(z.array(Custody)),
  create: procedure.input(z.object({ caseId: Id, draft: CustodyDraft })).output(Custody),
  update: procedure.input(z.object({ id: Id, change: CustodyChange })).output(Custody),
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
};
