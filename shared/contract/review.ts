import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Review, ReviewChange } from '../domain/review.ts';
import { procedure } from './errors.ts';

export const review = {
  get: procedure.input(z.object({ caseId: Id })).output(Review),
  answer: procedure.input(z.object({ caseId: Id, change: ReviewChange })).output(Review),
};
