import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Contact, ContactChange, ContactDraft } from '../domain/insurance.ts';
import { procedure } from './errors.ts';

export const contacts = {
  /** Newest first. */
  list: procedure.input(z.object({ caseId: Id })).output(z.array(Contact)),
  create: procedure.input(z.object({ caseId: Id, draft: ContactDraft })).output(Contact),
  update: procedure.input(z.object({ id: Id, change: ContactChange })).output(Contact),
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
};
