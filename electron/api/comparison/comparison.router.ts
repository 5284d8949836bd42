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
    const [earlier, later] = [queries.opinions.get(input.a), queries.opinions.get(input.b)].toSorted(
      (one, other) => one.position - other.position || one.created.localeCompare(other.created),
    );
    if (!earlier || !later || earlier.id === later.id)
      throw new Problem('REFUSED', {
        happened: 'An opinion is compared with another one.',
        kept: 'Nothing was changed.',
        todo: 'Choose two opinions.',
      });
    assertSameCase(earlier.caseId, later, 'This opinion');
    const pair = { caseId: earlier.caseId, row, a: earlier.id, b: later.id };
    const texts = { a: earlier.claims[row]?.text ?? '', b: later.claims[row]?.text ?? '' };
    // A judgement from before the opinions changed their order is replaced too.
    queries.judgements.remove({ ...pair, a: later.id, b: earlier.id });
    if (verdict === null) queries.judgements.remove(pair);
    else queries.judgements.put({ ...pair, verdict, words, texts });
    jobs.changed('opinions', earlier.caseId);
  }),
});
