import { expect, test } from 'vitest';
import { changedDecision } from '../../../shared/decision/decision-change.ts';
import { decisionSteps } from '../../../shared/decision/decision-steps.ts';
import { opinionKey } from '../../../shared/decision/options.ts';
import { type DecisionChange, NO_DECISION } from '../../../shared/domain/decision.ts';
import { aJourney, anOpinion, CASE_ID, id } from '../invented-journey.ts';

const first = anOpinion('Dr First', { treatment: 'Lumbar fusion' });
const steps = (change: DecisionChange, opinions = [first]) =>
  decisionSteps(aJourney({ opinions, decision: changedDecision({ ...NO_DECISION, caseId: CASE_ID }, change) })).map(
    ({ key, state, text }) => [key, state, text],
  );

test('every step is open at first, and waiting is always an option', () => {
  expect(steps({}, [])).toEqual([
    ['values', 'open', ''],
    ['options', 'open', '1 to weigh'],
    ['marks', 'open', ''],
    ['unknowns', 'open', ''],
    ['sure', 'open', ''],
    ['plan', 'open', ''],
  ]);
});

test('each step states its progress, without the options that the person excluded', () => {
  const [work, sleep] = [id('work'), id('sleep')];
  expect(
    steps({
      values: [
        { id: work, text: 'Work' },
        { id: sleep, text: 'Sleep' },
      ],
      options: { wait: { left: true } },
      marks: { [opinionKey(first)]: { [work]: { mark: 'helps' } }, wait: { [work]: { mark: 'helps' } } },
      unknowns: [
        { id: id('one'), text: 'How long', settled: true },
        { id: id('two'), text: 'Cost' },
      ],
      needs: { options: { answer: 'yes' }, sure: { answer: 'not-yet' } },
      chosen: opinionKey(first),
    }),
  ).toEqual([
    ['values', 'done', '2 written'],
    ['options', 'done', '1 to weigh'],
    ['marks', 'begun', '1 of 2 marked'],
    ['unknowns', 'begun', '1 open'],
    ['sure', 'begun', '1 yes, 1 not yet'],
    ['plan', 'done', 'chosen'],
  ]);
});
