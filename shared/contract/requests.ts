import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { ProposedRequest, RecordRequest, RequestChange, RequestDraft } from '../domain/request.ts';
import { procedure } from './errors.ts';

export const requests = {
  /** In the order in which they were made. */
  list: procedure.input(z.object({ caseId: Id })).output(z.array(RecordRequest)),
  get: procedure.input(z.object({ id: Id })).output(RecordRequest),
  /** Requests for the missing items of the checklist that nobody was asked for, one an office. */
  proposed: procedure.input(z.object({ caseId: Id })).output(z.array(ProposedRequest)),
  create: procedure.input(z.object({ caseId: Id, draft: RequestDraft })).output(RecordRequest),
  update: procedure.input(z.object({ id: Id, change: RequestChange })).output(RecordRequest),
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
};
