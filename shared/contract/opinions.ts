import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import {
  ClaimKey,
  Judgement,
  Opinion,
  OpinionChange,
  OpinionDraft,
  Reply,
  ReplyChange,
  ReplyDraft,
  Resolution,
  ResolutionChange,
  Verdict,
} from '../domain/opinion.ts';
import { Day } from '../domain/partial-date.ts';
import { WayOn } from '../domain/resolution.ts';
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
  /** What the person said of the rows; those of removed opinions are not among them. */
  judgements: call.input(z.object({ caseId: Id })).output(z.array(Judgement)),
  /** `verdict` null: not said any more. */
  judge: call
    .input(z.object({ row: ClaimKey, a: Id, b: Id, verdict: Verdict.nullable(), words: z.string().max(20_000).default('') }))
    .output(z.void()),
};

export const replies = {
  /** In the order in which they were written. */
  list: call.input(z.object({ caseId: Id })).output(z.array(Reply)),
  create: call.input(z.object({ caseId: Id, draft: ReplyDraft })).output(Reply),
  update: call.input(z.object({ id: Id, change: ReplyChange })).output(Reply),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
};

export const resolution = {
  get: call.input(z.object({ caseId: Id })).output(Resolution),
  change: call.input(z.object({ caseId: Id, change: ResolutionChange })).output(Resolution),
  /** Where the opinions stand to one another and, where they differ, the steps from there. `today` is the person’s own day. */
  path: call.input(z.object({ caseId: Id, today: Day })).output(WayOn),
};
