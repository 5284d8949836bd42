import { publicProcedure, vaultProcedure } from '../procedures.ts';

export const lockingRouter = publicProcedure.locking.router({
  get: vaultProcedure.locking.get.handler(({ context }) => ({ minutes: context.queries.locking.lockAfter() })),
  set: vaultProcedure.locking.set.handler(({ context, input }) => {
    context.queries.locking.setLockAfter(input.minutes);
    context.jobs.notifyChanged('locking', null);
  }),
  active: publicProcedure.locking.active.handler(({ context }) => context.autoLock.active()),
  answer: publicProcedure.locking.answer.handler(({ context, input }) => context.autoLock.answer(input.id, input.isSaved)),
});
