import { randomUUID } from 'node:crypto';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import type { Change } from '../../../shared/domain/apply-change.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { lastPosition, moveAfter } from '../../../shared/domain/position.ts';
import type { Audience, Question, QuestionChange } from '../../../shared/domain/question.ts';
import { allProposedQuestions } from '../../../shared/questions/propose.ts';
import { journeyOf } from '../journey/journey-facts.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import type { Queries } from '../queries.ts';
import { assertSameCase } from '../same-case.ts';
import { setRemoved } from '../set-removed.ts';

const toOne = (queries: Queries, caseId: string, asked: Audience) =>
  queries.questions.list(caseId).filter((question) => question.asked === asked);

/** What a change brings with it: its place among those of another person, the day of a first answer, and no day without one. */
function withEffects(queries: Queries, before: Question, change: Change<QuestionChange>, today: string): Change<Question> {
  const { asked, answer, answered } = change;
  const moved = asked !== undefined && asked !== before.asked;
  const first = Boolean(answer?.trim()) && before.answered === null && answered === undefined;
  const emptied = answer !== undefined && answer.trim() === '';
  return {
    ...change,
    ...(moved ? { position: lastPosition(toOne(queries, before.caseId, asked)) } : {}),
    ...(first ? { answered: today } : {}),
    ...(emptied ? { answered: null, noteId: null } : {}),
  };
}

export const questionsRouter = vaultProcedure.questions.router({
  list: caseProcedure.questions.list.handler(({ context }) => context.queries.questions.list(context.case.id)),
  create: caseProcedure.questions.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    const question = newQuestion(queries, caseId, input.draft, ports.clock.now());
    queries.questions.add(question);
    jobs.changed('questions', caseId);
    return question;
  }),
  update: vaultProcedure.questions.update.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const before = queries.questions.get(input.id);
    const { caseId } = before;
    if (input.change.noteId) assertSameCase(caseId, queries.notes.get(input.change.noteId), 'This note');
    const now = ports.clock.now();
    const change = withEffects(queries, before, input.change, localDayOf(now));
    context.transact(() => {
      queries.questions.change(input.id, change);
      if (before.answer.trim() === '' && change.answer?.trim())
        queries.activity.add(caseId, { at: now, what: 'question-answered', count: 1, subject: change.text ?? before.text });
    });
    jobs.changed('questions', caseId);
    return queries.questions.get(input.id);
  }),
  move: vaultProcedure.questions.move.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId, asked } = queries.questions.get(input.id);
    if (input.after !== null) assertSameCase(caseId, queries.questions.get(input.after), 'This question');
    context.transact(() => {
      for (const { id, position } of moveAfter(toOne(queries, caseId, asked), input.id, input.after))
        queries.questions.change(id, { position });
    });
    jobs.changed('questions', caseId);
    return queries.questions.list(caseId);
  }),
  remove: vaultProcedure.questions.remove.handler(({ context, input }) => setRemoved(context, 'questions', input.id, true)),
  restore: vaultProcedure.questions.restore.handler(({ context, input }) => setRemoved(context, 'questions', input.id, false)),
  proposed: caseProcedure.questions.proposed.handler(({ context, input }) =>
    proposals(context.queries, context.case, input.today),
  ),
  addProposed: caseProcedure.questions.addProposed.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    const now = ports.clock.now();
    const fitting = new Map(proposals(queries, context.case, input.today).map((proposal) => [proposal.key, proposal]));
    const taken: Question[] = [];
    context.transact(() => {
      for (const key of new Set(input.keys)) {
        const proposal = fitting.get(key);
        if (!proposal) continue;
        const question = newQuestion(queries, caseId, { ...proposal, source: key }, now);
        queries.questions.add(question);
        taken.push(question);
      }
    });
    if (taken.length > 0) jobs.changed('questions', caseId);
    return taken;
  }),
});

function proposals(queries: Queries, subject: Case, today: Day) {
  return allProposedQuestions(journeyOf(queries, subject, today), queries.questions.taken(subject.id));
}

function newQuestion(
  queries: Queries,
  caseId: string,
  { text, asked, source }: Pick<Question, 'text' | 'asked' | 'source'>,
  created: string,
): Question {
  const position = lastPosition(toOne(queries, caseId, asked));
  const unanswered = { answer: '', answered: null, noteId: null };
  return { id: randomUUID(), caseId, text, asked, source, position, ...unanswered, created, removed: null };
}
