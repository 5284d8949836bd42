import { randomUUID } from 'node:crypto';
import { applyChange } from '../../../shared/domain/apply-change.ts';
import { type Opinion, type OpinionChange, OpinionDraft } from '../../../shared/domain/opinion.ts';
import { lastPosition, moveAfter } from '../../../shared/domain/position.ts';
import { isEmpty, physicianOf } from '../../../shared/opinions/opinion-labels.ts';
import { physicianFields, sourceFields } from '../../../shared/opinions/opinion-proposals.ts';
import type { VaultContext } from '../context.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import type { Queries } from '../queries.ts';
import { assertSameCase } from '../same-case.ts';
import { setRemoved } from '../set-removed.ts';

const EMPTY = OpinionDraft.parse({});

/** Refuses people, records, notes and packets of another case. Throws Problem NOT_FOUND. */
function checkOfCase(queries: Queries, caseId: string, change: OpinionChange): void {
  const { providerId, recordIds = [], noteIds = [], packetIds = [], sawRecordIds = [], claims = {} } = change;
  if (providerId) assertSameCase(caseId, queries.providers.get(providerId), 'This physician');
  for (const id of noteIds) assertSameCase(caseId, queries.notes.get(id), 'This note');
  for (const id of packetIds) assertSameCase(caseId, queries.packets.get(id), 'This packet');
  const sources = Object.values(claims).flatMap((claim) => claim.sources.map(({ recordId }) => recordId));
  for (const id of new Set([...recordIds, ...sawRecordIds, ...sources]))
    assertSameCase(caseId, queries.records.get(id), 'This record');
}

/** A change, and what it brings with it: from a report or a talk that is new to it the day and who gave it, and what the list knows of them. */
function withEffects(queries: Queries, before: OpinionDraft, change: OpinionChange): OpinionChange {
  const fresh = (now: readonly string[] = [], then: readonly string[]) => now.filter((id) => !then.includes(id));
  const reports = fresh(change.recordIds, before.recordIds).map((id) => queries.records.get(id));
  const talks = fresh(change.noteIds, before.noteIds).map((id) => queries.notes.get(id));
  let known = change;
  for (const { providerId, date } of [...reports.map((report) => ({ ...report, date: report.serviceDate })), ...talks]) {
    const provider = providerId === null ? null : queries.providers.get(providerId);
    const giver = provider?.kind === 'physician' && provider.removed === null ? provider.id : null;
    known = applyChange(known, sourceFields({ date, providerId: giver }, applyChange(before, known)));
  }
  if (!known.providerId || known.providerId === before.providerId) return known;
  const giver = physicianFields(queries.providers.get(known.providerId), before);
  return {
    ...known,
    ...giver,
    specialty: change.specialty || giver.specialty,
    perspective: change.perspective && change.perspective !== 'unsaid' ? change.perspective : giver.perspective,
  };
}

/** The first words of an opinion are something that happened; those after them are not told again. */
function written({ queries, ports }: VaultContext, opinion: Opinion): void {
  const subject = physicianOf(opinion, queries.providers.list(opinion.caseId));
  queries.activity.add(opinion.caseId, { at: ports.clock.now(), what: 'opinion-written', count: 1, subject });
}

export const opinionsRouter = vaultProcedure.opinions.router({
  list: caseProcedure.opinions.list.handler(({ context }) => context.queries.opinions.list(context.case.id)),
  create: caseProcedure.opinions.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    checkOfCase(queries, caseId, input.draft);
    const now = ports.clock.now();
    const position = lastPosition(queries.opinions.list(caseId));
    const draft = applyChange(input.draft, withEffects(queries, EMPTY, input.draft));
    const opinion: Opinion = { ...draft, id: randomUUID(), caseId, position, created: now, removed: null };
    context.transact(() => {
      queries.opinions.add(opinion);
      if (!isEmpty(opinion)) written(context, opinion);
    });
    jobs.changed('opinions', caseId);
    return queries.opinions.get(opinion.id);
  }),
  update: vaultProcedure.opinions.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const before = queries.opinions.get(input.id);
    const { caseId } = before;
    checkOfCase(queries, caseId, input.change);
    const { claims: given, ...change } = withEffects(queries, before, input.change);
    context.transact(() => {
      queries.opinions.change(input.id, given ? { ...change, claims: applyChange(before.claims, given) } : change);
      const after = queries.opinions.get(input.id);
      if (isEmpty(before) && !isEmpty(after)) written(context, after);
    });
    jobs.changed('opinions', caseId);
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
    jobs.changed('opinions', caseId);
    return queries.opinions.list(caseId);
  }),
  remove: vaultProcedure.opinions.remove.handler(({ context, input }) => setRemoved(context, 'opinions', input.id, true)),
  restore: vaultProcedure.opinions.restore.handler(({ context, input }) => setRemoved(context, 'opinions', input.id, false)),
});
