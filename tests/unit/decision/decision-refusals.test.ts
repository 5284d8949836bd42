import { expect, test } from 'vitest';
import { changeRefusal, decideRefusal } from '../../../shared/decision/decision-refusals.ts';
import { NO_DECISION } from '../../../shared/domain/decision.ts';
import { CASE_ID } from '../invented-journey.ts';

const decision = { ...NO_DECISION, caseId: CASE_ID };

test('a decision that is made cannot be changed', () => {
  expect(changeRefusal(decision)).toBeNull();
  expect(changeRefusal({ decided: '2026-03-20' })?.todo).toBe('Reopen the decision to write on.');
});

test('nothing is decided without a plan', () => {
  const facts = { opinions: [], providers: [] };
  expect(decideRefusal({ ...facts, decision })?.happened).toBe('No plan is chosen yet.');
  expect(decideRefusal({ ...facts, decision: { ...decision, chosen: 'wait' } })).toBeNull();
  expect(decideRefusal({ ...facts, decision: { ...decision, plan: 'Physical therapy first' } })).toBeNull();
});
