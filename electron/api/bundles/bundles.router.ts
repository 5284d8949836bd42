import { nothingToUndo } from '../../bundle/bundle-problems.ts';
import { undoMerge } from '../../case-data/merge-case.ts';
import { isCancelled } from '../jobs/streamed-export.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';

export const bundlesRouter = vaultProcedure.bundles.router({
  make: caseProcedure.bundles.make.handler(async ({ context, input }) => {
    const { bundles, ports } = context;
    const { saveFile } = ports.native;
    const { fileName, content } = bundles.make(context.case.id, input.order);
    if (!saveFile) return { done: 'download', downloadId: bundles.keepOrder(context.case.id, input.order) };
    try {
      return { done: await saveFile(fileName, content), downloadId: null };
    } catch (error) {
      if (isCancelled(error)) return { done: 'cancelled', downloadId: null };
      throw error;
    }
  }),
  announce: vaultProcedure.bundles.announce.handler(({ context, input }) => ({
    bundleId: context.bundles.announce(input.bytes),
  })),
  look: vaultProcedure.bundles.look.handler(({ context: { bundles }, input }) =>
    bundles.look(bundles.uploaded(input.bundleId), input.secret),
  ),
  take: vaultProcedure.bundles.take.handler(({ context: { bundles }, input }) => {
    const decisions = { choices: input.choices, otherwise: null };
    return bundles.take(bundles.uploaded(input.bundleId), input.secret, decisions, () => bundles.discard(input.bundleId));
  }),
  discard: vaultProcedure.bundles.discard.handler(({ context, input }) => context.bundles.discard(input.bundleId)),
  status: caseProcedure.bundles.status.handler(({ context }) => {
    const { bundles } = context.queries;
    const { came: _, ...received } = bundles.role(context.case.id) ?? { came: [] };
    return {
      received: 'caseId' in received ? received : null,
      lastMerge: bundles.lastMerge(context.case.id)?.at ?? null,
    };
  }),
  undo: caseProcedure.bundles.undo.handler(({ context }) => {
    const { queries, ports, vault, jobs } = context;
    const merge = queries.bundles.lastMerge(context.case.id);
    if (!merge) throw nothingToUndo();
    const now = ports.clock.now();
    let result = { undone: 0, changedSince: 0 };
    context.transact(() => {
      result = undoMerge(vault.sqlite, merge.log, now);
      queries.bundles.setUndone(merge.id, now);
    });
    jobs.notifyChanged('vault', null);
    return result;
  }),
});
