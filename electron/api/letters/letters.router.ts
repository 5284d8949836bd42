import { randomUUID } from 'node:crypto';
import { completeLetterChange, letterChangeRefusal, letterEvents } from '../../../shared/letters/letter-change.ts';
import { letterTitleTo } from '../../../shared/letters/letter-log.ts';
import { assertAllowed, assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import { updateRequestAfterLetter } from '../requests/derived-updates.ts';
import { setRemoved } from '../set-removed.ts';
import { letterText, withText } from './letter-text.ts';

export const lettersRouter = vaultProcedure.letters.router({
  list: caseProcedure.letters.list.handler(({ context }) =>
    context.queries.letters.list(context.case.id).map((row) => withText(context.queries, row)),
  ),
  get: vaultProcedure.letters.get.handler(({ context: { queries }, input }) => withText(queries, queries.letters.get(input.id))),
  create: caseProcedure.letters.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    const { providerId, requestId, opinionId } = input.draft;
    if (providerId) assertSameCase(caseId, queries.providers.get(providerId), 'This provider');
    if (requestId) assertSameCase(caseId, queries.requests.get(requestId), 'This request');
    if (opinionId) assertSameCase(caseId, queries.opinions.get(opinionId), 'This opinion');
    const id = randomUUID();
    const empty = { text: null, sent: null, method: null, answered: null, answer: '', removed: null };
    queries.letters.add({ ...input.draft, ...empty, id, caseId, created: ports.clock.now() });
    jobs.notifyChanged('letters', caseId);
    return withText(queries, queries.letters.get(id));
  }),
  update: vaultProcedure.letters.update.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const before = queries.letters.get(input.id);
    const { caseId } = before;
    if (input.change.providerId) assertSameCase(caseId, queries.providers.get(input.change.providerId), 'This provider');
    assertAllowed(letterChangeRefusal(before, input.change));
    const change = completeLetterChange(before, input.change, (letter) => letterText(queries, letter));
    context.transact(() => {
      queries.letters.change(input.id, change);
      const requestLogged = updateRequestAfterLetter(context, before, queries.letters.get(input.id).sent);
      const at = ports.clock.now();
      const subject = letterTitleTo(withText(queries, queries.letters.get(input.id)));
      for (const what of letterEvents(before, input.change))
        if (what !== 'letter-sent' || !requestLogged) queries.activity.add(caseId, { at, what, count: 1, subject });
    });
    jobs.notifyChanged('letters', caseId);
    if (before.requestId && input.change.sent !== undefined) jobs.notifyChanged('requests', caseId);
    return withText(queries, queries.letters.get(input.id));
  }),
  remove: vaultProcedure.letters.remove.handler(({ context, input }) => setRemoved(context, 'letters', input.id, true)),
  restore: vaultProcedure.letters.restore.handler(({ context, input }) => setRemoved(context, 'letters', input.id, false)),
});
