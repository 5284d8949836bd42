import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Insurance, InsuranceChange } from '../domain/insurance.ts';
import { procedure } from './errors.ts';

export const insurance = {
  get: procedure.input(z.object({ caseId: Id })).output(Insurance),
  change: procedure.input(z.object({ caseId: Id, change: InsuranceChange })).output(Insurance),
};
