import { expect, test } from 'vitest';
import { NO_DECISION } from '../../../shared/domain/decision.ts';
import { decisionDates } from '../../../shared/due/decision-dates.ts';
import { dueOf } from '../../../shared/due/due.ts';
import { aJourney, CASE_ID } from '../invented-journey.ts';

const decision = { ...NO_DECISION, caseId: CASE_ID, lookAgain: '2026-10-01' };

test('a decision becomes due on its review date', () => {
  const [entry] = dueOf(aJourney({ decision: { ...decision, decided: '2026-03-01' }, today: '2026-09-21' }), new Map());
  expect(entry).toMatchObject({ key: 'decision.look.2026-10-01', on: '2026-10-01', days: 10, task: 'decision.open' });
});

test('no review is due before the decision, after reopening, or without a date', () => {
  expect(decisionDates(aJourney({ decision }))).toEqual([]);
  expect(decisionDates(aJourney({ decision: { ...decision, lookAgain: null, decided: '2026-03-01' } }))).toEqual([]);
});
