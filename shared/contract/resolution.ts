import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Day } from '../domain/partial-date.ts';
import { Resolution, ResolutionChange, ResolutionStatus } from '../domain/resolution.ts';
import { procedure } from './errors.ts';

export const resolution = {
  get: procedure.input(z.object({ caseId: Id })).output(Resolution),
  change: procedure.input(z.object({ caseId: Id, change: ResolutionChange })).output(Resolution),
  /** Where the opinions stand to one another and, where they differ, the steps from there. `today` is the person’s own day. */
  steps: procedure.input(z.object({ caseId: Id, today: Day })).output(ResolutionStatus),
};
