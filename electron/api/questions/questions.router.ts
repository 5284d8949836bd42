import { randomUUID } from 'node:crypto';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { lastPosition, moveAfter } from '../../../shared/domain/position.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { allProposedQuestions } from '../../../shared/questions/propose.ts';
import { completeQuestionChange, isFirstAnswer, questionsTo } from '../../../shared/questions/question-change.ts';
import { journeyOf } from '../journey/journey-facts.ts';
import { assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import type { Queries } from '../queries.ts';
import { setRemoved } from '../set-removed.ts';

export const questionsRouter = vaultProcedure.questions.router({
  list: caseProcedure.questions.list.handler(({ context }) => context.queries.questions.list(context.case.id)),
  create: caseProcedure.questions.create.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    const question = newQuestion(queries, caseId, input.draft, ports.clock.now());
    queries.questions.add(question);
    jobs.notifyChanged('questions', caseId);
    return question;
  }),
  update: vaultProcedure.questions.update.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const before = queries.questions.get(input.id);
    const { caseId } = before;
    if (input.change.noteId) assertSameCase(caseId, queries.notes.get(input.change.noteId), 'This note');
    const now = ports.clock.now();
    const change = completeQuestionChange(before, input.change, {
      questions: queries.questions.list(caseId),
      today: localDayOf(now),
    });
    context.transact(() => {
      queries.questions.change(input.id, change);
      if (isFirstAnswer(before, input.change))
        queries.activity.add(caseId, { at: now, what: 'question-answered', count: 1, subject: change.text ?? before.text });
    });
    jobs.notifyChanged('questions', caseId);
    return queries.questions.get(input.id);
  }),
  move: vaultProcedure.questions.move.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const { caseId, asked } = queries.questions.get(input.id);
    if (input.after !== null) assertSameCase(caseId, queries.questions.get(input.after), 'This question');
    context.transact(() => {
      for (const { id, position } of moveAfter(questionsTo(queries.questions.list(caseId), asked), input.id, input.after))
        queries.questions.change(id, { position });
    });
    jobs.notifyChanged('questions', caseId);
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
    const proposalByKey = new Map(proposals(queries, context.case, input.today).map((proposal) => [proposal.key, proposal]));
    const added: Question[] = [];
    context.transact(() => {
      for (const key of new Set(input.keys)) {
        const proposal = proposalByKey.get(key);
        if (!proposal) continue;
        const question = newQuestion(queries, caseId, { ...proposal, source: key }, now);
        queries.questions.add(question);
        added.push(question);
      }
    });
    if (added.length > 0) jobs.notifyChanged('questions', caseId);
    return added;
  }),
});

function proposals(queries: Queries, patientCase: Case, today: Day) {
  return allProposedQuestions(journeyOf(queries, patientCase, today), queries.questions.addedKeys(patientCase.id));
}

function newQuestion(
  queries: Queries,
  caseId: string,
  { text, asked, source }: Pick<Question, 'text' | 'asked' | 'source'>,
  created: string,
): Question {
  const position = lastPosition(questionsTo(queries.questions.list(caseId), asked));
  const unanswered = { answer: '', answered: null, noteId: null };
  return { id: randomUUID(), caseId, text, asked, source, position, ...unanswered, created, removed: null };
}
