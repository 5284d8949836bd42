import { randomUUID } from 'node:crypto';
import { applyChange } from '../../../shared/domain/apply-change.ts';
import type { LetterChange } from '../../../shared/domain/letter.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { letterTitleTo } from '../../../shared/letters/letter-log.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import type { Queries } from '../queries.ts';
import { updateRequestAfterLetter } from '../requests/derived-updates.ts';
import { assertSameCase } from '../same-case.ts';
import { setRemoved } from '../set-removed.ts';
import { type LetterRow, letterText, textUnsent, withText } from './letter-text.ts';

/** What went out stays as it went out: refuses other words or another date, unless the same change takes the sending back. Throws Problem REFUSED. */
function checkSent(before: LetterRow, { sent, text, date }: LetterChange): void {
  if (before.sent === null || sent === null || (text === undefined && (date ?? before.date) === before.date)) return;
  throw new Problem('REFUSED', {
    happened: 'This letter has been sent, so it stays as it went out.',
    kept: 'What was written after that was not kept.',
    todo: 'Clear the day on which it was sent to write on, or begin another letter.',
  });
}

/** A change with the text that follows from it: kept as it goes out, and following the case again where it did not go out after all. */
function withSending(queries: Queries, before: LetterRow, change: LetterChange): LetterChange {
  const after = applyChange(before, change);
  if (after.sent !== null) return after.text === null ? { ...change, text: letterText(queries, after) } : change;
  return before.sent !== null && change.text === undefined ? { ...change, text: textUnsent(queries, after) } : change;
}

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
    jobs.changed('letters', caseId);
    return withText(queries, queries.letters.get(id));
  }),
  update: vaultProcedure.letters.update.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const before = queries.letters.get(input.id);
    const { caseId } = before;
    if (input.change.providerId) assertSameCase(caseId, queries.providers.get(input.change.providerId), 'This provider');
    checkSent(before, input.change);
    const change = withSending(queries, before, input.change);
    context.transact(() => {
      queries.letters.change(input.id, change);
      const told = updateRequestAfterLetter(context, before, queries.letters.get(input.id).sent);
      const at = ports.clock.now();
      const subject = letterTitleTo(withText(queries, queries.letters.get(input.id)));
      if (input.change.sent && before.sent === null && !told)
        queries.activity.add(caseId, { at, what: 'letter-sent', count: 1, subject });
      if (input.change.answered && before.answered === null)
        queries.activity.add(caseId, { at, what: 'letter-answered', count: 1, subject });
    });
    jobs.changed('letters', caseId);
    if (before.requestId && input.change.sent !== undefined) jobs.changed('requests', caseId);
    return withText(queries, queries.letters.get(input.id));
  }),
  remove: vaultProcedure.letters.remove.handler(({ context, input }) => setRemoved(context, 'letters', input.id, true)),
  restore: vaultProcedure.letters.restore.handler(({ context, input }) => setRemoved(context, 'letters', input.id, false)),
});
