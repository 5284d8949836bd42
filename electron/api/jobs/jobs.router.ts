import { door } from '../context.ts';

export const jobsDoor = door.jobs.router({
  list: door.jobs.list.handler(({ context }) => context.jobs.list()),
  cancel: door.jobs.cancel.handler(({ context, input }) => context.jobs.cancel(input.id)),
  events: door.jobs.events.handler(({ context, signal }) => context.jobs.events(signal)),
});
