import { randomUUID } from 'node:crypto';
import type { Change } from '../../../shared/domain/apply-change.ts';
import type { Note, NoteDraft } from '../../../shared/domain/note.ts';
import { assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import { setRemoved } from '../set-removed.ts';
import type { OpenSession } from '../vault/vault-session.ts';

/** Refuses a provider or records of another case. Throws Problem NOT_FOUND. */
function assertReferencesSameCase(
  { queries }: Pick<OpenSession, 'queries'>,
  caseId: string,
  { providerId, recordIds = [] }: Change<NoteDraft>,
): void {
  if (providerId) assertSameCase(caseId, queries.providers.get(providerId), 'This physician');
  for (const id of recordIds) assertSameCase(caseId, queries.records.get(id), 'This record');
}

export const notesRouter = vaultProcedure.notes.router({
  list: caseProcedure.notes.list.handler(({ context }) => context.queries.notes.list(context.case.id)),
  create: caseProcedure.notes.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    assertReferencesSameCase(context, caseId, input.draft);
    const now = ports.clock.now();
    const note: Note = { ...input.draft, id: randomUUID(), caseId, created: now, updated: now, removed: null };
    context.transact(() => {
      queries.notes.add(note);
      queries.activity.add(caseId, { at: now, what: 'note-written', count: 1, subject: note.title });
    });
    jobs.notifyChanged('notes', caseId);
    return note;
  }),
  update: vaultProcedure.notes.update.handler(({ context, input }) => {
    const { caseId } = context.queries.notes.get(input.id);
    assertReferencesSameCase(context, caseId, input.change);
    context.queries.notes.change(input.id, { ...input.change, updated: context.ports.clock.now() });
    context.jobs.notifyChanged('notes', caseId);
    return context.queries.notes.get(input.id);
  }),
  remove: vaultProcedure.notes.remove.handler(({ context, input }) => setRemoved(context, 'notes', input.id, true)),
  restore: vaultProcedure.notes.restore.handler(({ context, input }) => setRemoved(context, 'notes', input.id, false)),
});
