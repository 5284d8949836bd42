import { z } from 'zod';
import { Id, LongText } from './identity.ts';
import { ClaimKey } from './opinion.ts';

/** What the person says of a row of two opinions. */
export const VERDICTS = ['agree', 'differ', 'unclear'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** Of one row and two opinions, `a` the earlier in order. `texts`: what both said then; who changes one sees that it was judged before. */
export const Judgement = z.object({
  caseId: Id,
  row: ClaimKey,
  a: Id,
  b: Id,
  verdict: Verdict,
  words: LongText,
  texts: z.object({ a: z.string(), b: z.string() }),
});
export type Judgement = z.infer<typeof Judgement>;
