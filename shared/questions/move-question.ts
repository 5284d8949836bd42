import { moveAfter } from '../domain/position.ts';
import type { Question } from '../domain/question.ts';

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
