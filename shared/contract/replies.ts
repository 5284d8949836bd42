import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Reply, ReplyChange, ReplyDraft } from '../domain/reply.ts';
import { procedure } from './errors.ts';

/** The answers of physicians who were asked for their reasons. */
export const replies = {
  /** In the order in which they were written. */
  list: procedure.input(z.object({ caseId: Id })).output(z.array(Reply)),
  create: procedure.input(z.object({ caseId: Id, draft: ReplyDraft })).output(Reply),
  update: procedure.input(z.object({ id: Id, change: ReplyChange })).output(Reply),
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
};
