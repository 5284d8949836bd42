import { expect, test } from 'vitest';
import { daysLate, dueBackOn, isLentOut, whereaboutsOf } from '../../../shared/custody/custody.ts';
import { describeReturn, describeWhereabouts } from '../../../shared/custody/custody-labels.ts';
import type { CustodyStep } from '../../../shared/domain/custody.ts';

const step = (what: CustodyStep['what'], on: string, who = ''): CustodyStep => ({ what, on, who, courier: '', number: '' });
const WAY = [step('lent', '2026-02-01'), step('sent', '2026-02-03', 'Dr Second'), step('received', '2026-02-05', 'Dr Second')];

test('a lent item is where its latest step by day left it', () => {
  expect(whereaboutsOf({ steps: [] })).toEqual({ location: 'owner', since: null, step: null });
  expect(whereaboutsOf({ steps: WAY.slice(0, 1) }).location).toBe('patient');
  expect(whereaboutsOf({ steps: WAY.slice(0, 2) }).location).toBe('on-the-way');
  expect(whereaboutsOf({ steps: WAY.toReversed() })).toMatchObject({ location: 'reader', since: '2026-02-05' });
  expect(isLentOut({ steps: WAY })).toBe(true);
  expect(isLentOut({ steps: [...WAY, step('returned', '2026-03-01')] })).toBe(false);
});

test('a lent item is late from the day after its return date until its return', () => {
  const thing = { steps: WAY, dueBack: '2026-02-28' };
  expect(daysLate(thing, '2026-02-28')).toBe(0);
  expect(daysLate(thing, '2026-03-01')).toBe(1);
  const back = { ...thing, steps: [...WAY, step('returned', '2026-03-04')] };
  expect([dueBackOn(back), daysLate(back, '2026-04-01')]).toEqual([null, 0]);
  expect(daysLate({ ...thing, dueBack: null }, '2026-04-01')).toBe(0);
});

test('the holder of a lent item is described in words', () => {
  expect(describeWhereabouts({ steps: [] }, 'General Hospital')).toBe('With General Hospital');
  expect(describeWhereabouts({ steps: WAY.slice(0, 1) })).toBe('With you');
  expect(describeWhereabouts({ steps: WAY.slice(0, 2) })).toBe('On the way to Dr Second');
  expect(describeWhereabouts({ steps: WAY })).toBe('With Dr Second');
  expect(describeWhereabouts({ steps: [...WAY, step('returned', '2026-03-04')] }, 'General Hospital')).toBe(
    'Back with General Hospital',
  );
  expect(describeReturn({ steps: WAY, dueBack: '2026-02-28' }, '2026-02-20')).toBe('Due back 28 Feb 2026');
  expect(describeReturn({ steps: WAY, dueBack: '2026-02-28' }, '2026-03-05')).toBe('5 days late');
});
