import { z } from 'zod';
import { Judgement, Verdict } from '../domain/comparison.ts';
import { Id } from '../domain/identity.ts';
import { ClaimKey } from '../domain/opinion.ts';
import { procedure } from './errors.ts';

/** The comparison of opinions: where they agree or differ, as the person judges. */
export const comparison = {
  /** The judgements of the rows, without those of removed opinions. */
  judgements: procedure.input(z.object({ caseId: Id })).output(z.array(Judgement)),
  /** `verdict` null removes the judgement. */
  judge: procedure
    .input(z.object({ row: ClaimKey, a: Id, b: Id, verdict: Verdict.nullable(), words: z.string().max(20_000).default('') }))
    .output(z.void()),
};
