import { randomUUID } from 'node:crypto';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import { applyChange } from '../../../shared/domain/apply-change.ts';
import { birthDateError, type Case, type CaseRow } from '../../../shared/domain/case.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { dueOf } from '../../../shared/due/due.ts';
import { formatMoment } from '../../../shared/format/format-date.ts';
import { sortCases } from '../../../shared/overview/case-order.ts';
import { currentPart } from '../../../shared/overview/journey-parts.ts';
import { overviewOf } from '../../../shared/overview/overview.ts';
import { afterCase } from '../../../shared/providers/derived-updates.ts';
import type { VaultContext } from '../context.ts';
import { allJourneys, journeyOf } from '../journey/journey-facts.ts';
import { vaultProcedure } from '../procedures.ts';
import { applyDerivedUpdates, notifyDerivedUpdates } from '../providers/derived-updates.ts';
import type { Queries } from '../queries.ts';
import { caseArchive, isCancelled } from './case-export.ts';

function rows(queries: Queries, today: Day): CaseRow[] {
  const putAway = queries.dismissals.byCase();
  const all = allJourneys(queries, today).map((journey): CaseRow => {
    const { case: subject, records, checklist, decision } = journey;
    const { id, patient, question, family, appointment, archived } = subject;
    const { missing, inHand, applicable } = checklist;
    const away = putAway.get(id) ?? new Map();
    // Of what is laid by nothing is due.
    const [next = null] = archived === null ? dueOf(journey, away) : [];
    return {
      id,
      patient,
      question,
      family,
      appointment,
      part: currentPart(journey, away),
      records: records.length,
      toReview: records.filter((record) => !record.reviewed).length,
      missing,
      inHand,
      applicable,
      archived,
      decided: decision.decided,
      nextDue: next && { on: next.on, what: next.what },
    };
  });
  return sortCases(all, today);
}

function checkBirth(born: Day, now: string): void {
  const happened = birthDateError(born, localDayOf(now));
  if (happened) throw new Problem('REFUSED', { happened, kept: 'Nothing was changed.', todo: 'Look at the year.' });
}

/** Lays a case by, or takes it up again. Throws Problem NOT_FOUND. */
function setArchived(context: VaultContext, id: string, archived: boolean): void {
  const { queries, jobs, ports } = context;
  if ((queries.cases.get(id).archived !== null) === archived) return;
  const at = ports.clock.now();
  context.transact(() => {
    queries.cases.setArchived(id, archived ? at : null);
    queries.activity.add(id, { at, what: archived ? 'case-archived' : 'case-unarchived', count: 1, subject: '' });
  });
  jobs.changed('cases', id);
}

export const casesRouter = vaultProcedure.cases.router({
  list: vaultProcedure.cases.list.handler(({ context }) => rows(context.queries, localDayOf(context.ports.clock.now()))),
  get: vaultProcedure.cases.get.handler(({ context, input }) => context.queries.cases.get(input.id)),
  create: vaultProcedure.cases.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const now = ports.clock.now();
    checkBirth(input.born, now);
    const subject: Case = { ...input, id: randomUUID(), created: now, updated: now, archived: null };
    context.transact(() => {
      queries.cases.add(subject);
      queries.activity.add(subject.id, { at: now, what: 'case-made', count: 1, subject: '' });
    });
    jobs.changed('cases', subject.id);
    return subject;
  }),
  update: vaultProcedure.cases.update.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const before = queries.cases.get(input.id);
    const now = ports.clock.now();
    if (input.change.born !== undefined) checkBirth(input.change.born, now);
    const after = applyChange(before, input.change);
    const step = afterCase(before, after, queries.providers.list(input.id));
    context.transact(() => {
      queries.cases.change(input.id, { ...input.change, updated: now });
      applyDerivedUpdates(context, input.id, step);
      if (after.appointment && after.appointment !== before.appointment)
        queries.activity.add(input.id, { at: now, what: 'appointment-set', count: 1, subject: formatMoment(after.appointment) });
    });
    jobs.changed('cases', input.id);
    notifyDerivedUpdates(context, input.id, step);
    return queries.cases.get(input.id);
  }),
  remove: vaultProcedure.cases.remove.handler(({ context, input }) => {
    context.queries.cases.setRemoved(input.id, context.ports.clock.now());
    context.jobs.changed('cases', input.id);
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
    context.jobs.changed('cases', input.id);
  }),
  overview: vaultProcedure.cases.overview.handler(({ context, input }) => {
    const { queries } = context;
    const journey = journeyOf(queries, queries.cases.get(input.id), input.today);
    return overviewOf(journey, queries.dismissals.of(input.id), queries.activity.latest(input.id));
  }),
});
