import { randomUUID } from 'node:crypto';
import type { Change } from '../../../shared/domain/merged.ts';
import type { Note, NoteDraft } from '../../../shared/domain/note.ts';
import { ofCase, setRemoved } from '../case-rows.ts';
import { vaultProcedure } from '../context.ts';
import type { Opened } from '../vault/vault-session.ts';

/** Refuses a provider or records of another case. Throws Problem NOT_FOUND. */
function checkOfCase(
  { queries }: Pick<Opened, 'queries'>,
  caseId: string,
  { providerId, recordIds = [] }: Change<NoteDraft>,
): void {
  if (providerId) ofCase(caseId, queries.providers.get(providerId), 'This physician');
  for (const id of recordIds) ofCase(caseId, queries.records.get(id), 'This record');
}

export const notesRouter = vaultProcedure.notes.router({
  list: vaultProcedure.notes.list.handler(({ context, input }) =>
    context.queries.notes.list(context.queries.cases.get(input.caseId).id),
  ),
  create: vaultProcedure.notes.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = queries.cases.get(input.caseId);
    checkOfCase(context, caseId, input.draft);
    const now = ports.clock.now();
    const note: Note = { ...input.draft, id: randomUUID(), caseId, created: now, updated: now, removed: null };
    context.transact(() => {
      queries.notes.add(note);
      queries.activity.add(caseId, { at: now, what: 'note-written', count: 1, subject: note.title });
    });
    jobs.changed('notes', caseId);
    return note;
  }),
  update: vaultProcedure.notes.update.handler(({ context, input }) => {
    const { caseId } = context.queries.notes.get(input.id);
    checkOfCase(context, caseId, input.change);
    context.queries.notes.change(input.id, { ...input.change, updated: context.ports.clock.now() });
    context.jobs.changed('notes', caseId);
    return context.queries.notes.get(input.id);
  }),
  remove: vaultProcedure.notes.remove.handler(({ context, input }) => setRemoved(context, 'notes', input.id, true)),
  restore: vaultProcedure.notes.restore.handler(({ context, input }) => setRemoved(context, 'notes', input.id, false)),
});
