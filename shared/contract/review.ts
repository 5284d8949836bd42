import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Review, ReviewChange } from '../domain/review.ts';
import { call } from './errors.ts';

export const review = {
  get: call.input(z.object({ caseId: Id })).output(Review),
  answer: call.input(z.object({ caseId: Id, change: ReviewChange })).output(Review),
};
