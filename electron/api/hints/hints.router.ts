import { vaultProcedure } from '../procedures.ts';

export const hintsRouter = vaultProcedure.hints.router({
  seen: vaultProcedure.hints.seen.handler(({ context }) => context.queries.hints.seen()),
  dismiss: vaultProcedure.hints.dismiss.handler(({ context: { queries, jobs }, input }) => {
    queries.hints.dismiss(input.hint);
    jobs.notifyChanged('hints', null);
  }),
  showAll: vaultProcedure.hints.showAll.handler(({ context: { queries, jobs } }) => {
    queries.hints.showAll();
    jobs.notifyChanged('hints', null);
  }),
});
