import { openDoor } from '../context.ts';

export const hintsDoor = openDoor.hints.router({
  seen: openDoor.hints.seen.handler(({ context }) => context.queries.hints.seen()),
  putAway: openDoor.hints.putAway.handler(({ context: { queries, jobs }, input }) => {
    queries.hints.putAway(input.hint);
    jobs.changed('hints', null);
  }),
  again: openDoor.hints.again.handler(({ context: { queries, jobs } }) => {
    queries.hints.again();
    jobs.changed('hints', null);
  }),
});
