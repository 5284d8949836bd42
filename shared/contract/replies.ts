import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Reply, ReplyChange, ReplyDraft } from '../domain/reply.ts';
import { call } from './errors.ts';

/** The answers of physicians who were asked for their reasons. */
export const replies = {
  /** In the order in which they were written. */
  list: call.input(z.object({ caseId: Id })).output(z.array(Reply)),
  create: call.input(z.object({ caseId: Id, draft: ReplyDraft })).output(Reply),
  update: call.input(z.object({ id: Id, change: ReplyChange })).output(Reply),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
};
