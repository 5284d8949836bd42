import { applyChange } from '../../../shared/domain/apply-change.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';

export const reviewRouter = vaultProcedure.review.router({
  get: caseProcedure.review.get.handler(({ context }) => context.queries.review.get(context.case.id)),
  answer: caseProcedure.review.answer.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id } = context.case;
    const before = queries.review.get(id);
    const now = ports.clock.now();
    context.transact(() => {
      queries.review.put(applyChange(before, { ...input.change, updated: now }));
      // Told once: the review autosaves with every word.
      if (before.updated === null) queries.activity.add(id, { at: now, what: 'review-answered', count: 1, subject: '' });
    });
    jobs.notifyChanged('review', id);
    return queries.review.get(id);
  }),
});
