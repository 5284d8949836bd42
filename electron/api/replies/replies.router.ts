import { randomUUID } from 'node:crypto';
import { Problem } from '../../../shared/domain/problem.ts';
import type { Reply, ReplyChange } from '../../../shared/domain/reply.ts';
import { isAwaitedAnswer } from '../../../shared/letters/letter-change.ts';
import { validateLink } from '../../../shared/opinions/citations.ts';
import { assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import type { Queries } from '../queries.ts';
import { setRemoved } from '../set-removed.ts';

/** Refuses letters and records of another case, and links that are neither an address of the web nor a reference. Throws Problem NOT_FOUND, REFUSED. */
function check(queries: Queries, caseId: string, { letterId, citations = [] }: ReplyChange): void {
  for (const { link } of citations) {
    const validationMessage = validateLink(link);
    // SECURITY: 6 (no other scheme is kept, so that none is ever opened)
    if (validationMessage)
      throw new Problem('REFUSED', {
        happened: validationMessage,
        kept: 'Nothing was changed.',
        todo: 'Write the source in words.',
      });
  }
  if (letterId) assertSameCase(caseId, queries.letters.get(letterId), 'This letter');
  for (const { page } of citations) if (page) assertSameCase(caseId, queries.records.get(page.recordId), 'This record');
}

export const repliesRouter = vaultProcedure.replies.router({
  list: caseProcedure.replies.list.handler(({ context }) => context.queries.replies.list(context.case.id)),
  create: caseProcedure.replies.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    assertSameCase(caseId, queries.opinions.get(input.draft.opinionId), 'This opinion');
    check(queries, caseId, input.draft);
    const now = ports.clock.now();
    const reply: Reply = { ...input.draft, id: randomUUID(), caseId, created: now, removed: null };
    const letter = reply.letterId === null ? null : queries.letters.get(reply.letterId);
    const answered = letter !== null && isAwaitedAnswer(letter, reply.on) ? letter.id : null;
    context.transact(() => {
      queries.replies.add(reply);
      if (answered !== null) queries.letters.change(answered, { answered: reply.on });
      queries.activity.add(caseId, { at: now, what: 'reply-written', count: 1, subject: '' });
    });
    jobs.notifyChanged('replies', caseId);
    if (answered !== null) jobs.notifyChanged('letters', caseId);
    return queries.replies.get(reply.id);
  }),
  update: vaultProcedure.replies.update.handler(({ context: { queries, jobs }, input }) => {
    const { caseId } = queries.replies.get(input.id);
    check(queries, caseId, input.change);
    queries.replies.change(input.id, input.change);
    jobs.notifyChanged('replies', caseId);
    return queries.replies.get(input.id);
  }),
  remove: vaultProcedure.replies.remove.handler(({ context, input }) => setRemoved(context, 'replies', input.id, true)),
  restore: vaultProcedure.replies.restore.handler(({ context, input }) => setRemoved(context, 'replies', input.id, false)),
});
