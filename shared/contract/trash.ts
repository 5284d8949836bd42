import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Removal, RemovalPlan, Retention, TrashEntry, TrashItem, TrashState } from '../domain/trash.ts';
import { procedure } from './errors.ts';

const Items = z.array(TrashItem).min(1).max(10_000);

/** Things to be removed for good, and the packets that were handed over and are to go with them. */
const Choice = z.object({ items: Items, packetIds: z.array(Id).max(1000).default([]) });

export const trash = {
  /** Everything that was removed in a case, the latest first. */
  list: procedure.input(z.object({ caseId: Id })).output(z.array(TrashEntry)),
  /** What these ids name, removed or not. Ids of nothing are left out. */
  find: procedure.input(z.object({ ids: z.array(Id).min(1).max(1000) })).output(z.array(TrashEntry)),
  state: procedure.input(z.object({ caseId: Id })).output(TrashState),
  /** Sets how long the trash keeps things. The first time that something is overdue, the person is asked. */
  keep: procedure.input(z.object({ caseId: Id, days: Retention })).output(TrashState),
  /** Moves things to the trash, as their own pages do. A packet that was handed over is refused. */
  put: procedure.input(z.object({ items: Items })).output(z.void()),
  restore: procedure.input(z.object({ items: Items })).output(z.void()),
  /** What `remove` would take. */
  plan: procedure.input(Choice).output(RemovalPlan),
  /** Removes for good what is in the trash. A case that has packets which were handed over goes only with all of them. */
  remove: procedure.input(Choice).output(Removal),
  /** Removes what is overdue, and from now on without being asked. */
  removeOverdue: procedure.input(z.object({ caseId: Id })).output(Removal.nullable()),
  /** What was removed for good, the latest first. */
  removals: procedure.output(z.array(Removal)),
};
