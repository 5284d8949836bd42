import { expect, test } from 'vitest';
import type { RequestStep } from '../../../shared/domain/request.ts';
import {
  answeredOn,
  daysPassed,
  dueOn,
  extensionHolds,
  isLate,
  isWaiting,
  remindedOn,
  sentOn,
  stateOf,
} from '../../../shared/requests/answer-deadline.ts';
import { describeAnswerDue, describeDeadline } from '../../../shared/requests/request-labels.ts';
import { aRequest } from '../invented-journey.ts';

const step = (what: RequestStep['what'], on: string): RequestStep => ({ what, on, words: '' });
const sent = (on: string, ...more: RequestStep[]) => aRequest('request', { steps: [step('sent', on), ...more] });
const extended = (on: string, told: string, reason = 'Archived records') => ({ ...sent(on), extension: { on: told, reason } });

test.each([
  // Sent and due: 30 calendar days later, across weekends and clock changes.
  ['2026-03-02', '2026-04-01'],
  ['2024-01-30', '2024-02-29'],
  ['2023-01-30', '2023-03-01'],
  ['2024-02-29', '2024-03-30'],
  ['2025-12-15', '2026-01-14'],
  ['2026-12-02', '2027-01-01'],
  ['2026-02-27', '2026-03-29'],
  ['2026-10-10', '2026-11-09'],
])('a request sent on %s is to be answered by %s', (on, due) => {
  const request = sent(on);
  expect(dueOn(request)).toBe(due);
  expect(isLate(request, due)).toBe(false);
  expect(daysPassed(request, due)).toBe(30);
});

test('a request is late from the day after its last day until it is answered', () => {
  expect(isLate(sent('2026-03-02'), '2026-04-02')).toBe(true);
  expect(isLate(sent('2026-03-02', step('partly-received', '2026-03-20')), '2026-04-02')).toBe(true);
  expect(isLate(sent('2026-03-02', step('received', '2026-04-10')), '2026-04-12')).toBe(false);
  expect(isLate(sent('2026-03-02', step('refused', '2026-04-10')), '2026-04-12')).toBe(false);
});

test('one extension adds 30 days when announced within the first 30', () => {
  expect(dueOn(extended('2026-03-02', '2026-04-01'))).toBe('2026-05-01');
  expect(dueOn(extended('2023-12-31', '2024-01-02'))).toBe('2024-02-29');
  expect(isLate(extended('2026-03-02', '2026-04-01'), '2026-05-02')).toBe(true);
});

test('an extension announced too late, or before the sending, changes nothing', () => {
  expect(extensionHolds(extended('2026-03-02', '2026-04-02'))).toBe(false);
  expect(dueOn(extended('2026-03-02', '2026-04-02'))).toBe('2026-04-01');
  expect(extensionHolds(extended('2026-03-02', '2026-03-01'))).toBe(false);
});

test('the state of a request is its latest step by day, in any order of entry', () => {
  expect(stateOf(aRequest('none'))).toBe('drafted');
  expect(stateOf(sent('2026-03-05', step('acknowledged', '2026-03-03')))).toBe('sent');
  const backwards = [step('received', '2026-03-20'), step('partly-received', '2026-03-10'), step('sent', '2026-03-02')];
  expect(stateOf({ steps: backwards })).toBe('received');
  expect(stateOf({ steps: [step('acknowledged', '2026-03-02'), step('sent', '2026-03-02')] })).toBe('acknowledged');
});

test('a reminder leaves the state as it is', () => {
  const request = sent('2026-03-02', step('acknowledged', '2026-03-04'), step('reminded', '2026-04-05'));
  expect(stateOf(request)).toBe('acknowledged');
  expect(remindedOn(request)).toBe('2026-04-05');
});

test('only sending again after a refusal restarts the days, not a second copy', () => {
  expect(sentOn(sent('2026-03-02', step('sent', '2026-03-20')))).toBe('2026-03-02');
  const again = sent('2026-03-02', step('refused', '2026-03-10'), step('sent', '2026-03-12'));
  expect([sentOn(again), dueOn(again), stateOf(again)]).toEqual(['2026-03-12', '2026-04-11', 'sent']);
});

test('correcting or removing a step corrects everything that follows from it', () => {
  const wrong = sent('2026-02-02');
  expect(isLate(wrong, '2026-03-10')).toBe(true);
  expect(isLate(sent('2026-02-20'), '2026-03-10')).toBe(false);
  const answered = sent('2026-02-02', step('received', '2026-03-01'));
  expect([answeredOn(answered), isWaiting(answered)]).toEqual(['2026-03-01', false]);
  expect([answeredOn(wrong), isWaiting(wrong)]).toEqual([null, true]);
  const taken = aRequest('request');
  expect([stateOf(taken), sentOn(taken), dueOn(taken), isLate(taken, '2030-01-01')]).toEqual(['drafted', null, null, false]);
});

test('the days of a request are described in words', () => {
  expect(describeDeadline(sent('2026-03-05'), '2026-03-17')).toBe('Day 12 of 30; due 4 Apr 2026.');
  expect(describeDeadline(sent('2026-03-05'), '2026-04-08')).toBe('Day 34 of 30; it was due 4 Apr 2026.');
  expect(describeDeadline(extended('2026-03-05', '2026-03-10'), '2026-04-08')).toBe('Day 34 of 60; due 4 May 2026.');
  expect(describeDeadline(sent('2026-03-09'), '2026-03-05')).toBe('Goes out on 9 Mar 2026; an answer is then due by 8 Apr 2026.');
  expect(describeDeadline(aRequest('request'), '2026-03-17')).toBe('');
  expect(describeAnswerDue(sent('2026-03-05'), '2026-04-03')).toBe('Answer due in 1 day');
  expect(describeAnswerDue(sent('2026-03-05'), '2026-04-04')).toBe('Answer due today');
  expect(describeAnswerDue(sent('2026-03-05'), '2026-04-05')).toBe('1 day late');
  expect(describeAnswerDue(sent('2026-03-05', step('refused', '2026-03-09')), '2026-05-01')).toBe('Refused 9 Mar 2026');
});
