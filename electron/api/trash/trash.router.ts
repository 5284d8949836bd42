import type { TrashItem, TrashState } from '../../../shared/domain/trash.ts';
import type { VaultContext } from '../context.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import { putInTrash, restoreItem } from './move-item.ts';
import { prepareRemoval } from './removal-plan.ts';
import { overdueOf, removeForGood, removeOverdue } from './remove-for-good.ts';

function stateOf(context: VaultContext, caseId: string): TrashState {
  const { days, agreed } = context.queries.trash.settings(caseId);
  return { days, agreed: agreed !== null, overdue: overdueOf(context, caseId) };
}

async function restore(context: VaultContext, items: readonly TrashItem[]): Promise<void> {
  for (const item of items) await restoreItem(context, item);
}

export const trashRouter = vaultProcedure.trash.router({
  list: caseProcedure.trash.list.handler(({ context }) => context.queries.trash.list(context.case.id)),
  find: vaultProcedure.trash.find.handler(({ context, input }) =>
    input.ids.flatMap((id) => context.queries.trash.find(id) ?? []),
  ),
  state: caseProcedure.trash.state.handler(({ context }) => stateOf(context, context.case.id)),
  keep: caseProcedure.trash.keep.handler(({ context, input: { days } }) => {
    const { id } = context.case;
    // Another limit is said anew before anything goes by it.
    const before = context.queries.trash.settings(id);
    context.queries.trash.setSettings(id, { days, agreed: days === before.days ? before.agreed : null });
    context.jobs.notifyChanged('cases', id);
    return stateOf(context, id);
  }),
  put: vaultProcedure.trash.put.handler(async ({ context, input }) => {
    for (const item of input.items) await putInTrash(context, item);
  }),
  restore: vaultProcedure.trash.restore.handler(({ context, input }) => restore(context, input.items)),
  plan: vaultProcedure.trash.plan.handler(
    ({ context, input: { items, packetIds } }) => prepareRemoval(context, items, packetIds).plan,
  ),
  remove: vaultProcedure.trash.remove.handler(({ context, input: { items, packetIds } }) =>
    removeForGood(context, items, packetIds),
  ),
  removeOverdue: caseProcedure.trash.removeOverdue.handler(({ context }) => {
    const { id } = context.case;
    const { days } = context.queries.trash.settings(id);
    context.queries.trash.setSettings(id, { days, agreed: context.ports.clock.now() });
    return removeOverdue(context, id);
  }),
  removals: vaultProcedure.trash.removals.handler(({ context }) => context.queries.trash.removals()),
});
