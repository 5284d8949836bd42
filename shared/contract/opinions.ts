import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Opinion, OpinionChange, OpinionDraft } from '../domain/opinion.ts';
import { call } from './errors.ts';

export const opinions = {
  /** First, second, third… */
  list: call.input(z.object({ caseId: Id })).output(z.array(Opinion)),
  /**
   * Stands behind the others. What the list knows of the physician, and the report or the talk of the day and of who gave it, is taken
   * over where the opinion does not say it; so too by `update`.
   */
  create: call.input(z.object({ caseId: Id, draft: OpinionDraft })).output(Opinion),
  update: call.input(z.object({ id: Id, change: OpinionChange })).output(Opinion),
  /** Puts one right behind another, or first (`after` null); answers with all of them. */
  move: call.input(z.object({ id: Id, after: Id.nullable() })).output(z.array(Opinion)),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
};
