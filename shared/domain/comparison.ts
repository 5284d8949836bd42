import { z } from 'zod';
import { Id, LongText } from './identity.ts';
import { ClaimKey } from './opinion.ts';

/** How two opinions compare on one point. */
export const VERDICTS = ['agree', 'differ', 'unclear'] as const;
/** The person's verdict on one row of the comparison. */
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/**
 * The person's verdict on one row of two opinions; `a` is the earlier opinion in order. `texts` keeps what both said at that
 * time: a later change of an opinion makes the judgement stale.
 */
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
