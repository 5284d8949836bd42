import { z } from 'zod';
import { Judgement, Verdict } from '../domain/comparison.ts';
import { Id } from '../domain/identity.ts';
import { ClaimKey } from '../domain/opinion.ts';
import { call } from './errors.ts';

/** The opinions side by side: where the person says that they agree or differ. */
export const comparison = {
  /** What the person said of the rows; those of removed opinions are not among them. */
  judgements: call.input(z.object({ caseId: Id })).output(z.array(Judgement)),
  /** `verdict` null: not said any more. */
  judge: call
    .input(z.object({ row: ClaimKey, a: Id, b: Id, verdict: Verdict.nullable(), words: z.string().max(20_000).default('') }))
    .output(z.void()),
};
