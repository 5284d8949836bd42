import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../shared/journey/journey.ts';
import { aCase, aNote, checklistWith } from '../invented-journey.ts';
import { aChecklist, anItem, aRecord } from '../packets/invented-case.ts';

import {
  finishedReview,
  oneRecord,
  overviewWith,
  requestStep,
  slidesItem,
  slidesRequest,
  withAppointment,
} from './invented-overviews.ts';

describe('the schedule in one line', () => {
  const plan = (change: Partial<Journey>) => overviewWith({ checklist: aChecklist(slidesItem), ...change }).plan;
  test('names the day for the records, the appointment, and the slowest item', () => {
    expect(plan({ case: aCase({ appointment: '2026-06-01' }) })).toBe(
      'The records are needed by 21 May 2026, for the appointment on 1 Jun 2026. What takes longest: Slides.',
    );
    expect(plan({ case: aCase({ safeUntil: '2026-03-05' }) })).toMatch(
      /^The records were needed by .*, to decide by 5 Mar 2026\./,
    );
  });
  test('is absent without a date, after the date, when complete, or in an emergency', () => {
    const emergency = { ...finishedReview, gate: 'emergency' as const };
    expect(overviewWith({ case: withAppointment, checklist: aChecklist(slidesItem), review: emergency })).toMatchObject({
      plan: '',
      blockers: [],
    });
    expect(plan({})).toBe('');
    expect(plan({ case: withAppointment, today: '2026-03-21' })).toBe('');
    expect(plan({ case: withAppointment, checklist: checklistWith('everything') })).toBe('');
  });
});

describe('the milestones', () => {
  const parts = (change: Partial<Journey> = {}) => overviewWith(change).journey.map(({ state }) => state);
  const stations = (change: Partial<Journey> = {}) =>
    new Map(
      overviewWith(change).journey.flatMap(({ steps }) => steps.map(({ name, state, text }) => [name, `${state}: ${text}`])),
    );
  test('are open at first, except what is done by hand', () => {
    expect(parts({ checklist: checklistWith('nothing') })).toEqual(['open', 'open', 'open']);
  });
  test('reach understanding only after the appointment, and never call it done', () => {
    const passed = { today: '2026-03-21', case: withAppointment, records: oneRecord };
    expect(parts(passed).at(2)).toBe('open');
    expect(parts({ ...passed, notes: [aNote('Talk', { date: '2026-03-20' })] }).at(2)).toBe('under-way');
  });
  test('give the state of each milestone', () => {
    const requests = [slidesRequest(requestStep('sent', '2026-02-28'))];
    const ways = stations({
      review: finishedReview,
      requests,
      records: oneRecord,
      case: withAppointment,
      checklist: aChecklist(slidesItem),
    });
    expect(ways.get('Review')).toBe('done: 1 reason');
    expect(ways.get('First physician')).toBe('under-way: not told yet · it can wait');
    expect(ways.get('Records asked for')).toBe('done: 1 waited for');
    expect(ways.get('Records in hand')).toBe('under-way: 1 missing');
    expect(ways.get('Second physician')).toBe('done: Dr Second');
    expect(ways.get('Insurance')).toBe('open: not asked yet');
    expect(ways.get('Appointment')).toBe('done: 20 Mar 2026, 10:30');
    expect(ways.get('Packet')).toBe('open: not made yet');
  });
});

describe('the blockers', () => {
  test('name what holds the case up, the worst first', () => {
    const blood = anItem('Blood', { key: 'general.blood' });
    const requests = [slidesRequest(requestStep('sent', '2026-01-10'))];
    const { blockers } = overviewWith({
      records: oneRecord,
      requests,
      checklist: aChecklist(slidesItem, blood),
      case: aCase({ appointment: '2026-06-01' }),
    });
    expect(blockers.map(({ text }) => text)).toEqual([
      'The pathology department: the answer was due on 9 Feb 2026 (United States).',
      'Blood: not asked for yet.',
    ]);
  });
  test('are three at most, with late items counted as one', () => {
    const far = ['a', 'b', 'c', 'd'].map((key) => anItem(key, { key: `cancer.${key}`, holder: 'pathology', waitDays: [30, 90] }));
    const { blockers } = overviewWith({
      records: [aRecord('Locked', { reading: 'locked' })],
      requests: [slidesRequest(requestStep('sent', '2026-01-10'))],
      checklist: aChecklist(slidesItem, ...far),
      case: aCase({ appointment: '2026-03-20' }),
    });
    expect(blockers).toHaveLength(3);
    expect(blockers[0]?.text).toBe('4 things: by the usual wait they come too late. The plan says what to do then.');
  });
  test('are empty after the appointment', () => {
    expect(overviewWith({ today: '2026-03-21', case: withAppointment, checklist: aChecklist(slidesItem) }).blockers).toEqual([]);
  });
});

describe('days left', () => {
  test.each([
    ['2026-03-07', '2026-03-20', 13],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-03-20', '2026-03-20', 0],
    ['2026-03-21', '2026-03-20', -1],
  ])('on %s until %s: %i', (today, appointment, days) => {
    expect(overviewWith({ today, case: aCase({ appointment }) }).daysLeft).toBe(days);
  });
  test('are not counted without an appointment', () => {
    expect(overviewWith().daysLeft).toBeNull();
  });
});
