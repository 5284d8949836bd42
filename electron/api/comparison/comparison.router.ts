import { Problem } from '../../../shared/domain/problem.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import { assertSameCase } from '../same-case.ts';

export const comparisonRouter = vaultProcedure.comparison.router({
  judgements: caseProcedure.comparison.judgements.handler(({ context }) => {
    const { queries } = context;
    const { id } = context.case;
    const present = new Set(queries.opinions.list(id).map((opinion) => opinion.id));
    return queries.judgements.list(id).filter(({ a, b }) => present.has(a) && present.has(b));
  }),
  judge: vaultProcedure.comparison.judge.handler(({ context: { queries, jobs }, input }) => {
    const { row, verdict, words } = input;
    const [a, b] = [queries.opinions.get(input.a), queries.opinions.get(input.b)].toSorted(
      (one, other) => one.position - other.position || one.created.localeCompare(other.created),
    );
    if (!a || !b || a.id === b.id)
      throw new Problem('REFUSED', {
        happened: 'An opinion is compared with another one.',
        kept: 'Nothing was changed.',
        todo: 'Choose two opinions.',
      });
    assertSameCase(a.caseId, b, 'This opinion');
    const pair = { caseId: a.caseId, row, a: a.id, b: b.id };
    const texts = { a: a.claims[row]?.text ?? '', b: b.claims[row]?.text ?? '' };
    // A judgement from before the opinions changed their order is replaced too.
    queries.judgements.remove({ ...pair, a: b.id, b: a.id });
    if (verdict === null) queries.judgements.remove(pair);
    else queries.judgements.put({ ...pair, verdict, words, texts });
    jobs.changed('opinions', a.caseId);
  }),
});
