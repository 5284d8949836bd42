import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { ProposedRequest, RecordRequest, RequestChange, RequestDraft } from '../domain/request.ts';
import { call } from './errors.ts';

export const requests = {
  /** In the order in which they were made. */
  list: call.input(z.object({ caseId: Id })).output(z.array(RecordRequest)),
  get: call.input(z.object({ id: Id })).output(RecordRequest),
  /** Requests for the missing items of the checklist that nobody was asked for, one an office. */
  proposed: call.input(z.object({ caseId: Id })).output(z.array(ProposedRequest)),
  create: call.input(z.object({ caseId: Id, draft: RequestDraft })).output(RecordRequest),
  update: call.input(z.object({ id: Id, change: RequestChange })).output(RecordRequest),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
};
