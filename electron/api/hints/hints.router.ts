import { vaultProcedure } from '../context.ts';

export const hintsRouter = vaultProcedure.hints.router({
  seen: vaultProcedure.hints.seen.handler(({ context }) => context.queries.hints.seen()),
  putAway: vaultProcedure.hints.putAway.handler(({ context: { queries, jobs }, input }) => {
    queries.hints.putAway(input.hint);
    jobs.changed('hints', null);
  }),
  again: vaultProcedure.hints.again.handler(({ context: { queries, jobs } }) => {
    queries.hints.again();
    jobs.changed('hints', null);
  }),
});
