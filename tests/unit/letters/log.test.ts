import { expect, test } from 'vitest';
import { letterState } from '../../../shared/letters/log.ts';

test.each([
  [null, null, 'draft', 'Not sent yet'],
  ['2026-03-02', null, 'waiting', 'Sent 2 Mar 2026'],
  ['2026-03-01', null, 'waiting', 'Sent 1 Mar 2026, no answer for one day'],
  ['2026-02-20', null, 'waiting', 'Sent 20 Feb 2026, no answer for 10 days'],
  ['2026-02-20', '2026-03-01', 'answered', 'Answered 1 Mar 2026'],
] as const)('sent %s, answered %s: %s', (sent, answered, state, words) => {
  expect(letterState({ sent, answered }, '2026-03-02')).toEqual({ state, words });
});

test('A letter that tells of the decision waits for no answer', () => {
  expect(letterState({ kind: 'decision', sent: '2026-02-20', answered: null }, '2026-03-02').words).toBe('Sent 20 Feb 2026');
});
