import { randomUUID } from 'node:crypto';
import { applyChange } from '../../../shared/domain/apply-change.ts';
import { type Opinion, type OpinionChange, OpinionDraft } from '../../../shared/domain/opinion.ts';
import { lastPosition, moveAfter } from '../../../shared/domain/position.ts';
import { addedSources, completeOpinionChange } from '../../../shared/opinions/opinion-change.ts';
import { isEmpty, physicianOf } from '../../../shared/opinions/opinion-labels.ts';
import type { VaultContext } from '../context.ts';
import { assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import type { Queries } from '../queries.ts';
import { setRemoved } from '../set-removed.ts';

const EMPTY = OpinionDraft.parse({});

/** Refuses people, records, notes and packets of another case. Throws Problem NOT_FOUND. */
function assertReferencesSameCase(queries: Queries, caseId: string, change: OpinionChange): void {
  const { providerId, recordIds = [], noteIds = [], packetIds = [], sawRecordIds = [], claims = {} } = change;
  if (providerId) assertSameCase(caseId, queries.providers.get(providerId), 'This physician');
  for (const id of noteIds) assertSameCase(caseId, queries.notes.get(id), 'This note');
  for (const id of packetIds) assertSameCase(caseId, queries.packets.get(id), 'This packet');
  const sources = Object.values(claims).flatMap((claim) => claim.sources.map(({ recordId }) => recordId));
  for (const id of new Set([...recordIds, ...sawRecordIds, ...sources]))
    assertSameCase(caseId, queries.records.get(id), 'This record');
}

/** A change with its derived updates. */
function completeChange(queries: Queries, caseId: string, before: OpinionDraft, change: OpinionChange): OpinionChange {
  const { recordIds, noteIds } = addedSources(before, change);
  const reports = recordIds.map((id) => queries.records.get(id)).map((report) => ({ ...report, date: report.serviceDate }));
  const notes = noteIds.map((id) => queries.notes.get(id));
  return completeOpinionChange(before, change, { sources: [...reports, ...notes], providers: queries.providers.all(caseId) });
}

/** Logs the first words of an opinion. Later words are not logged. */
function logWritten({ queries, ports }: VaultContext, opinion: Opinion): void {
  const subject = physicianOf(opinion, queries.providers.list(opinion.caseId));
  queries.activity.add(opinion.caseId, { at: ports.clock.now(), what: 'opinion-written', count: 1, subject });
}

export const opinionsRouter = vaultProcedure.opinions.router({
  list: caseProcedure.opinions.list.handler(({ context }) => context.queries.opinions.list(context.case.id)),
  create: caseProcedure.opinions.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    assertReferencesSameCase(queries, caseId, input.draft);
    const now = ports.clock.now();
    const position = lastPosition(queries.opinions.list(caseId));
    const draft = applyChange(input.draft, completeChange(queries, caseId, EMPTY, input.draft));
    const opinion: Opinion = { ...draft, id: randomUUID(), caseId, position, created: now, removed: null };
    context.transact(() => {
      queries.opinions.add(opinion);
      if (!isEmpty(opinion)) logWritten(context, opinion);
    });
    jobs.notifyChanged('opinions', caseId);
    return queries.opinions.get(opinion.id);
  }),
  update: vaultProcedure.opinions.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const before = queries.opinions.get(input.id);
    const { caseId } = before;
    assertReferencesSameCase(queries, caseId, input.change);
    const { claims: given, ...change } = completeChange(queries, caseId, before, input.change);
    context.transact(() => {
      queries.opinions.change(input.id, given ? { ...change, claims: applyChange(before.claims, given) } : change);
      const after = queries.opinions.get(input.id);
      if (isEmpty(before) && !isEmpty(after)) logWritten(context, after);
    });
    jobs.notifyChanged('opinions', caseId);
    return queries.opinions.get(input.id);
  }),
  move: vaultProcedure.opinions.move.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId } = queries.opinions.get(input.id);
    if (input.after !== null) assertSameCase(caseId, queries.opinions.get(input.after), 'This opinion');
    context.transact(() => {
      for (const { id, position } of moveAfter(queries.opinions.list(caseId), input.id, input.after))
        queries.opinions.change(id, { position });
    });
    jobs.notifyChanged('opinions', caseId);
    return queries.opinions.list(caseId);
  }),
  remove: vaultProcedure.opinions.remove.handler(({ context, input }) => setRemoved(context, 'opinions', input.id, true)),
  restore: vaultProcedure.opinions.restore.handler(({ context, input }) => setRemoved(context, 'opinions', input.id, false)),
});
