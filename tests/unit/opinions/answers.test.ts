import { expect, test } from 'vitest';
import { answeredLabel, answersTo } from '../../../shared/opinions/answers.ts';
import { aReply } from '../invented-journey.ts';
import { firstOpinion, secondOpinion } from '../resolution/invented-opinions.ts';

const cited = { citations: [{ words: 'Trial', link: '', page: null }] };
const replies = [
  aReply(firstOpinion, 'It moves.', { claim: 'treatment' }),
  aReply(firstOpinion, 'By all I saw.'),
  aReply(firstOpinion, ' ', { claim: 'treatment' }),
  aReply(firstOpinion, '', { claim: 'evidence', ...cited }),
  aReply(secondOpinion, 'It does not.', { claim: 'treatment' }),
];
const beside = (point: Parameters<typeof answersTo>[2]) => answersTo(replies, firstOpinion, point).map(({ text }) => text);

test('an answer stands beside its point, even with sources only, unless it is empty', () => {
  expect([beside('treatment'), beside('evidence'), beside('diagnosis')]).toEqual([['It moves.'], [''], []]);
});

test('an answer to the whole opinion stands beside the reasons, and says so', () => {
  expect(beside('reasoning')).toEqual(['By all I saw.']);
  expect(answeredLabel({ on: '2026-03-02', claim: null })).toBe('Answered 2 Mar 2026, to the opinion as a whole');
  expect(answeredLabel({ on: null, claim: 'treatment' })).toBe('Answered');
});
