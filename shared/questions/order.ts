import type { Question } from '../domain/question.ts';

type Placed = Pick<Question, 'id' | 'position'>;

/** Where the next one stands: behind all of them. */
export function lastPosition(questions: readonly Placed[]): number {
  return Math.max(0, ...questions.map(({ position }) => position)) + 1;
}

/**
 * What changes when a question is put right behind another of the same list, or first (`after` null): its own position,
 * half-way between its new neighbours, so that removed ones keep their place among those that stay. Where two neighbours
 * have no number between them any more, all are counted anew.
 */
export function placedAfter(questions: readonly Placed[], id: string, after: string | null): Placed[] {
  const others = questions.filter((question) => question.id !== id).toSorted((a, b) => a.position - b.position);
  const at = after === null ? 0 : others.findIndex((question) => question.id === after) + 1;
  const before = others[at - 1]?.position ?? (others[at]?.position ?? 1) - 2;
  const behind = others[at]?.position ?? before + 2;
  const position = (before + behind) / 2;
  if (before < position && position < behind) return [{ id, position }];
  return others.toSpliced(at, 0, { id, position }).map((question, index) => ({ id: question.id, position: index + 1 }));
}

/** All questions of a case in their order, after one was put right behind another to the same person, or first (`after` null). */
export function moved(questions: readonly Question[], id: string, after: string | null): Question[] {
  const asked = questions.find((question) => question.id === id)?.asked;
  const placed = placedAfter(
    questions.filter((question) => question.asked === asked),
    id,
    after,
  );
  const positions = new Map(placed.map((each) => [each.id, each.position]));
  return questions
    .map((question) => ({ ...question, position: positions.get(question.id) ?? question.position }))
    .toSorted((a, b) => a.position - b.position);
}
