import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Contact, ContactChange, ContactDraft } from '../domain/insurance.ts';
import { call } from './errors.ts';

export const contacts = {
  /** Newest first. */
  list: call.input(z.object({ caseId: Id })).output(z.array(Contact)),
  create: call.input(z.object({ caseId: Id, draft: ContactDraft })).output(Contact),
  update: call.input(z.object({ id: Id, change: ContactChange })).output(Contact),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
};
