import { expect, test } from 'vitest';
import { assessWaiting } from '../../../shared/review/assess-waiting.ts';

/** 2 March 2026 is a Monday. */
const waiting = (safeUntil: string | null, today = '2026-03-02', gate: 'can-wait' | 'not-known' = 'can-wait') =>
  assessWaiting({ case: { safeUntil, reviewDays: 7, decideDays: 3 }, review: { gate }, today });

test('an unknown waiting time gives the question to ask, in full words', () => {
  expect(waiting(null, '2026-03-02', 'not-known')).toMatchObject({ state: 'unknown', daysLeft: null });
  expect(waiting(null, '2026-03-02', 'not-known').words).toContain('“How long can I safely wait?”');
  expect(waiting(null).words).toContain('until when is not noted yet');
});

test.each([
  ['2026-03-01', -1, 'passed', 'that day has passed (yesterday)'],
  ['2026-03-02', 0, 'short', 'That is today.'],
  ['2026-03-03', 1, 'short', 'That is tomorrow.'],
  // Seven working days from Monday 2 March are Wednesday 11 March; three days to decide: 14 March.
  ['2026-03-13', 11, 'short', 'That is short: the review takes about 7 working days'],
  ['2026-03-14', 12, 'enough', 'That is 12 days from today.'],
  ['2028-02-29', 729, 'enough', 'Tuesday 29 February 2028'],
] as const)('safe until %s', (safeUntil, daysLeft, state, words) => {
  const result = waiting(safeUntil);
  expect(result).toMatchObject({ daysLeft, state });
  expect(result.words).toContain(words);
});

test('a weekend date names the last working day before it, and today the next one', () => {
  expect(waiting('2026-05-02').words).toContain('the last working day before it is Friday 1 May 2026');
  expect(waiting('2026-05-01', '2026-03-01').words).toContain('Offices open again on Monday 2 March 2026');
  expect(waiting('2026-02-27', '2026-03-01').words).toContain('at the weekend the physician on call answers');
  expect(waiting('2026-03-08', '2026-03-07').words).not.toContain('last working day before');
});
