import type { Change } from '../domain/apply-change.ts';
import type { Day } from '../domain/partial-date.ts';
import { lastPosition, moveAfter } from '../domain/position.ts';
import type { Question, QuestionChange } from '../domain/question.ts';

/** The questions to one person, or group of persons. */
export function questionsTo<T extends Pick<Question, 'asked'>>(questions: readonly T[], asked: Question['asked']): T[] {
  return questions.filter((question) => question.asked === asked);
}

/**
 * Completes a change of a question. A question to another audience goes to the end of its list. A first answer without a day
 * gets today. A question without an answer loses the day and the note of its answer. `questions`: all of the case.
 */
export function completeQuestionChange(
  before: Question,
  change: Change<QuestionChange>,
  { questions, today }: { questions: readonly Question[]; today: Day },
): Change<Question> {
  const { asked, answer, answered } = change;
  const moved = asked !== undefined && asked !== before.asked;
  const first = Boolean(answer?.trim()) && before.answered === null && answered === undefined;
  const isEmptied = answer !== undefined && answer.trim() === '';
  return {
    ...change,
    ...(moved ? { position: lastPosition(questionsTo(questions, asked)) } : {}),
    ...(first ? { answered: today } : {}),
    ...(isEmptied ? { answered: null, noteId: null } : {}),
  };
}

/** Whether a change is the first answer of a question. */
export function isFirstAnswer(before: Pick<Question, 'answer'>, { answer }: Change<QuestionChange>): boolean {
  return before.answer.trim() === '' && Boolean(answer?.trim());
}

/** All questions in their order after one moved right behind another of its audience, or to the front (`after` null). */
export function moveQuestion(questions: readonly Question[], id: string, after: string | null): Question[] {
  const asked = questions.find((question) => question.id === id)?.asked;
  const placed = moveAfter(
    questions.filter((question) => question.asked === asked),
    id,
    after,
  );
  const positions = new Map(placed.map((each) => [each.id, each.position]));
  return questions
    .map((question) => ({ ...question, position: positions.get(question.id) ?? question.position }))
    .toSorted((a, b) => a.position - b.position);
}
