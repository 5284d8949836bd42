import { judgedPair, judgementRefusal } from '../../../shared/comparison/judged-pair.ts';
import { assertAllowed, assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';

export const comparisonRouter = vaultProcedure.comparison.router({
  judgements: caseProcedure.comparison.judgements.handler(({ context }) => {
    const { queries } = context;
    const { id } = context.case;
    const present = new Set(queries.opinions.list(id).map((opinion) => opinion.id));
    return queries.judgements.list(id).filter(({ a, b }) => present.has(a) && present.has(b));
  }),
  judge: vaultProcedure.comparison.judge.handler(({ context: { queries, jobs }, input }) => {
    const { row, verdict, words } = input;
    const [one, other] = [queries.opinions.get(input.a), queries.opinions.get(input.b)];
    assertAllowed(judgementRefusal(one, other));
    assertSameCase(one.caseId, other, 'This opinion');
    const pair = judgedPair(row, one, other);
    // A judgement from before the opinions changed their order is replaced too.
    queries.judgements.remove({ ...pair, a: pair.b, b: pair.a });
    if (verdict === null) queries.judgements.remove(pair);
    else queries.judgements.put({ ...pair, verdict, words });
    jobs.notifyChanged('opinions', pair.caseId);
  }),
});
