import { describe, expect, test } from 'vitest';
import { lastPosition, moveAfter } from '../../../shared/domain/position.ts';
import { moveQuestion } from '../../../shared/questions/question-change.ts';
import { aQuestion } from '../invented-journey.ts';

type Placed = { id: string; position: number };
const list = (...positions: number[]): Placed[] =>
  positions.map((position, index) => ({ id: 'abcdefgh'[index] ?? '', position }));

/** The ids in their order after the changes. */
function ordered(questions: Placed[], changes: Placed[]): string {
  return questions
    .map((question) => changes.find(({ id }) => id === question.id) ?? question)
    .toSorted((one, other) => one.position - other.position)
    .map(({ id }) => id)
    .join('');
}

describe('the order of questions', () => {
  test('puts a new question last', () => {
    expect(lastPosition([])).toBe(1);
    expect(lastPosition(list(1, 2.5, 2))).toBe(3.5);
  });

  test('changes one position and leaves the others', () => {
    const abc = list(1, 2, 3);
    expect(moveAfter(abc, 'c', 'a')).toEqual([{ id: 'c', position: 1.5 }]);
    expect(ordered(abc, moveAfter(abc, 'c', null))).toBe('cab');
    expect(ordered(abc, moveAfter(abc, 'a', 'c'))).toBe('bca');
    expect(ordered(abc, moveAfter(abc, 'b', 'a'))).toBe('abc');
  });

  test('leaves questions to other people in place', () => {
    const questions = [
      aQuestion('A', { position: 1 }),
      aQuestion('Insurer’s', { asked: 'insurer', position: 1.5 }),
      aQuestion('B', { position: 2 }),
    ];
    const [a, , b] = questions;
    expect(moveQuestion(questions, a?.id ?? '', b?.id ?? '').map(({ text }) => text)).toEqual(['Insurer’s', 'B', 'A']);
    expect(moveQuestion(questions, b?.id ?? '', null).map(({ text }) => text)).toEqual(['B', 'A', 'Insurer’s']);
  });

  test('can change without limit, because positions are renumbered when needed', () => {
    let abc = list(1, 2, 3);
    for (let step = 0; step < 200; step += 1) {
      const moved = step % 2 === 0 ? 'c' : 'b';
      const changes = moveAfter(abc, moved, 'a');
      expect(ordered(abc, changes)).toBe(moved === 'c' ? 'acb' : 'abc');
      abc = abc.map((question) => changes.find(({ id }) => id === question.id) ?? question);
    }
  });

  test('stays the same for a single question', () => expect(ordered(list(4), moveAfter(list(4), 'a', null))).toBe('a'));
});
