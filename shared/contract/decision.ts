import { z } from 'zod';
import { Decision, DecisionChange, PastDecision } from '../domain/decision.ts';
import { Id } from '../domain/identity.ts';
import { Day } from '../domain/partial-date.ts';
import { call } from './errors.ts';

export const decision = {
  get: call.input(z.object({ caseId: Id })).output(Decision),
  /** Throws REFUSED once it is decided. */
  change: call.input(z.object({ caseId: Id, change: DecisionChange })).output(Decision),
  /** Closes the case on this day and keeps its decision record. Throws REFUSED without a plan. */
  decide: call.input(z.object({ caseId: Id, on: Day })).output(Decision),
  reopen: call.input(z.object({ caseId: Id })).output(Decision),
  /** All decisions that were made, newest first. */
  history: call.input(z.object({ caseId: Id })).output(z.array(PastDecision)),
};
