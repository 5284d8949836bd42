import { z } from 'zod';
import { Decision, DecisionChange, PastDecision } from '../domain/decision.ts';
import { Id } from '../domain/identity.ts';
import { Day } from '../domain/partial-date.ts';
import { procedure } from './errors.ts';

export const decision = {
  get: procedure.input(z.object({ caseId: Id })).output(Decision),
  /** Throws REFUSED once it is decided. */
  change: procedure.input(z.object({ caseId: Id, change: DecisionChange })).output(Decision),
  /** Closes the case on this day and keeps its decision record. Throws REFUSED without a plan. */
  decide: procedure.input(z.object({ caseId: Id, on: Day })).output(Decision),
  reopen: procedure.input(z.object({ caseId: Id })).output(Decision),
  /** All decisions that were made, newest first. */
  history: procedure.input(z.object({ caseId: Id })).output(z.array(PastDecision)),
};
