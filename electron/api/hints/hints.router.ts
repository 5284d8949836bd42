import { vaultProcedure } from '../procedures.ts';

export const hintsRouter = vaultProcedure.hints.router({
  seen: vaultProcedure.hints.seen.handler(({ context }) => context.queries.hints.seen()),
  putAway: vaultProcedure.hints.putAway.handler(({ context: { queries, jobs }, input }) => {
    queries.hints.dismiss(input.hint);
    jobs.changed('hints', null);
  }),
  again: vaultProcedure.hints.again.handler(({ context: { queries, jobs } }) => {
    queries.hints.showAll();
    jobs.changed('hints', null);
  }),
});
