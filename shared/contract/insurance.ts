import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Insurance, InsuranceChange } from '../domain/insurance.ts';
import { call } from './errors.ts';

export const insurance = {
  get: call.input(z.object({ caseId: Id })).output(Insurance),
  change: call.input(z.object({ caseId: Id, change: InsuranceChange })).output(Insurance),
};
