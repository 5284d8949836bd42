import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Opinion, OpinionChange, OpinionDraft } from '../domain/opinion.ts';
import { procedure } from './errors.ts';

export const opinions = {
  /** First, second, third… */
  list: procedure.input(z.object({ caseId: Id })).output(z.array(Opinion)),
  /**
   * Goes to the end. Empty fields are filled from the list of providers and from the report or note: the day, and who gave it. `update`
   * does so too.
   */
  create: procedure.input(z.object({ caseId: Id, draft: OpinionDraft })).output(Opinion),
  update: procedure.input(z.object({ id: Id, change: OpinionChange })).output(Opinion),
  /** Moves an opinion behind another, or to the front (`after` null). Returns all of them. */
  move: procedure.input(z.object({ id: Id, after: Id.nullable() })).output(z.array(Opinion)),
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
};
