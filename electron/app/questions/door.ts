import { randomUUID } from 'node:crypto';
import { ofCase, setRemoved } from '../case-rows.ts';
import { openDoor } from '../context.ts';

export const questionsDoor = openDoor.questions.router({
  list: openDoor.questions.list.handler(({ context, input }) =>
    context.queries.questions.list(context.queries.cases.get(input.caseId).id),
  ),
  create: openDoor.questions.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = queries.cases.get(input.caseId);
    const last = queries.questions
      .list(caseId)
      .filter(({ asked }) => asked === input.draft.asked)
      .at(-1);
    const id = randomUUID();
    queries.questions.add({
      ...input.draft,
      position: (last?.position ?? 0) + 1,
      answer: '',
      answered: null,
      noteId: null,
      id,
      caseId,
      created: ports.clock.now(),
      removed: null,
    });
    jobs.changed('questions', caseId);
    return queries.questions.get(id);
  }),
  update: openDoor.questions.update.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId } = queries.questions.get(input.id);
    if (input.change.noteId) ofCase(caseId, queries.notes.get(input.change.noteId), 'This note');
    queries.questions.change(input.id, input.change);
    jobs.changed('questions', caseId);
    return queries.questions.get(input.id);
  }),
  remove: openDoor.questions.remove.handler(({ context, input }) => setRemoved(context, 'questions', input.id, true)),
  restore: openDoor.questions.restore.handler(({ context, input }) => setRemoved(context, 'questions', input.id, false)),
});
