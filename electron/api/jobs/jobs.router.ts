import { publicProcedure } from '../procedures.ts';

export const jobsRouter = publicProcedure.jobs.router({
  list: publicProcedure.jobs.list.handler(({ context }) => context.jobs.list()),
  cancel: publicProcedure.jobs.cancel.handler(({ context, input }) => context.jobs.cancel(input.id)),
  events: publicProcedure.jobs.events.handler(({ context, signal }) => context.jobs.events(signal)),
});
