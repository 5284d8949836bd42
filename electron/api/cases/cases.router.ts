import { randomUUID } from 'node:crypto';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import { applyChange } from '../../../shared/domain/apply-change.ts';
import { birthDateError, type Case, type CaseRow } from '../../../shared/domain/case.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { formatMoment } from '../../../shared/format/format-date.ts';
import { sortCases } from '../../../shared/overview/case-order.ts';
import { caseRowOf } from '../../../shared/overview/case-row.ts';
import { overviewOf } from '../../../shared/overview/overview.ts';
import { afterCase } from '../../../shared/providers/derived-updates.ts';
import type { VaultContext } from '../context.ts';
import { isCancelled } from '../jobs/streamed-export.ts';
import { allJourneys, journeyOf } from '../journey/journey-facts.ts';
import { vaultProcedure } from '../procedures.ts';
import { applyDerivedUpdates, notifyDerivedUpdates } from '../providers/derived-updates.ts';
import type { Queries } from '../queries.ts';
import { caseArchive } from './case-export.ts';

function caseRows(queries: Queries, today: Day): CaseRow[] {
  const dismissals = queries.dismissals.byCase();
  const rows = allJourneys(queries, today).map((journey) => caseRowOf(journey, dismissals.get(journey.case.id) ?? new Map()));
  return sortCases(rows, today);
}

function checkBirth(born: Day, now: string): void {
  const validationMessage = birthDateError(born, localDayOf(now));
  if (validationMessage)
    throw new Problem('REFUSED', { happened: validationMessage, kept: 'Nothing was changed.', todo: 'Look at the year.' });
}

/** Archives a case, or takes it out of the archive. Throws Problem NOT_FOUND. */
function setArchived(context: VaultContext, id: string, archived: boolean): void {
  const { queries, jobs, ports } = context;
  if ((queries.cases.get(id).archived !== null) === archived) return;
  const at = ports.clock.now();
  context.transact(() => {
    queries.cases.setArchived(id, archived ? at : null);
    queries.activity.add(id, { at, what: archived ? 'case-archived' : 'case-unarchived', count: 1, subject: '' });
  });
  jobs.notifyChanged('cases', id);
}

export const casesRouter = vaultProcedure.cases.router({
  list: vaultProcedure.cases.list.handler(({ context }) => caseRows(context.queries, localDayOf(context.ports.clock.now()))),
  get: vaultProcedure.cases.get.handler(({ context, input }) => context.queries.cases.get(input.id)),
  create: vaultProcedure.cases.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const now = ports.clock.now();
    checkBirth(input.born, now);
    const patientCase: Case = { ...input, id: randomUUID(), created: now, updated: now, archived: null };
    context.transact(() => {
      queries.cases.add(patientCase);
      queries.activity.add(patientCase.id, { at: now, what: 'case-made', count: 1, subject: '' });
    });
    jobs.notifyChanged('cases', patientCase.id);
    return patientCase;
  }),
  update: vaultProcedure.cases.update.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const before = queries.cases.get(input.id);
    const now = ports.clock.now();
    if (input.change.born !== undefined) checkBirth(input.change.born, now);
    const after = applyChange(before, input.change);
    const updates = afterCase(before, after, queries.providers.list(input.id));
    context.transact(() => {
      queries.cases.change(input.id, { ...input.change, updated: now });
      applyDerivedUpdates(context, input.id, updates);
      if (after.appointment && after.appointment !== before.appointment)
        queries.activity.add(input.id, {
          at: now,
          what: 'appointment-set',
          count: 1,
          subject: formatMoment(after.appointment),
        });
    });
    jobs.notifyChanged('cases', input.id);
    notifyDerivedUpdates(context, input.id, updates);
    return queries.cases.get(input.id);
  }),
  remove: vaultProcedure.cases.remove.handler(({ context, input }) => {
    context.queries.cases.setRemoved(input.id, context.ports.clock.now());
    context.jobs.notifyChanged('cases', input.id);
  }),
  archive: vaultProcedure.cases.archive.handler(({ context, input }) => setArchived(context, input.id, true)),
  unarchive: vaultProcedure.cases.unarchive.handler(({ context, input }) => setArchived(context, input.id, false)),
  saveExport: vaultProcedure.cases.saveExport.handler(async ({ context, input }) => {
    const { saveFile } = context.ports.native;
    const { id } = context.queries.cases.get(input.id);
    if (!saveFile) return { done: 'download' };
    const { fileName, content } = caseArchive(context, id, input.today);
    try {
      return { done: await saveFile(fileName, content) };
    } catch (error) {
      if (isCancelled(error)) return { done: 'cancelled' };
      throw error;
    }
  }),
  removed: vaultProcedure.cases.removed.handler(({ context }) => context.queries.cases.removed()),
  restore: vaultProcedure.cases.restore.handler(({ context, input }) => {
    context.queries.cases.setRemoved(input.id, null);
    context.jobs.notifyChanged('cases', input.id);
  }),
  overview: vaultProcedure.cases.overview.handler(({ context, input }) => {
    const { queries } = context;
    const journey = journeyOf(queries, queries.cases.get(input.id), input.today);
    return overviewOf(journey, queries.dismissals.of(input.id), queries.activity.latest(input.id));
  }),
});
