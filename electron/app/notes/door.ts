import { randomUUID } from 'node:crypto';
import type { Note } from '../../../shared/domain/note.ts';
import { setRemoved } from '../case-rows.ts';
import { openDoor } from '../context.ts';

export const notesDoor = openDoor.notes.router({
  list: openDoor.notes.list.handler(({ context, input }) => context.queries.notes.list(input.caseId)),
  create: openDoor.notes.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = queries.cases.get(input.caseId);
    const now = ports.clock.now();
    const note: Note = { ...input.draft, id: randomUUID(), caseId, created: now, updated: now, removed: null };
    context.transact(() => {
      queries.notes.add(note);
      queries.activity.add(caseId, { at: now, what: 'note-written', count: 1, subject: note.title });
    });
    jobs.changed('notes', caseId);
    return note;
  }),
  update: openDoor.notes.update.handler(({ context, input }) => {
    const { caseId } = context.queries.notes.get(input.id);
    context.queries.notes.change(input.id, { ...input.change, updated: context.ports.clock.now() });
    context.jobs.changed('notes', caseId);
    return context.queries.notes.get(input.id);
  }),
  remove: openDoor.notes.remove.handler(({ context, input }) => setRemoved(context, 'notes', input.id, true)),
  restore: openDoor.notes.restore.handler(({ context, input }) => setRemoved(context, 'notes', input.id, false)),
});
