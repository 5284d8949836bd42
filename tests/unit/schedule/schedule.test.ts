import { describe, expect, test } from 'vitest';
import { discItem, itemOf, notesItem, planOf, slidesItem } from './invented-schedules.ts';

describe('the date from which the schedule counts back', () => {
  test('is the safe date, less the days to decide and the working days of the review', () => {
    const plan = planOf({ safeUntil: '2026-05-29', reviewDays: 7, decideDays: 3 });
    expect(plan).toMatchObject({ goal: { on: '2026-05-29', from: 'safe' }, readyBy: '2026-05-15' });
    expect(plan.stretches).toEqual([
      { what: 'Gather the records', from: '2026-03-02', to: '2026-05-15' },
      { what: 'Review', from: '2026-05-15', to: '2026-05-26' },
      { what: 'Decide', from: '2026-05-26', to: '2026-05-29' },
    ]);
  });

  test('is else the appointment, after which the decision comes', () => {
    const plan = planOf({ appointment: '2026-03-30T10:30' });
    expect(plan).toMatchObject({ goal: { on: '2026-03-30', from: 'appointment' }, readyBy: '2026-03-19' });
    expect(plan.stretches.at(-1)).toEqual({ what: 'Decide', from: '2026-03-30', to: '2026-04-02' });
  });

  test.each([
    ['an appointment that leaves time to decide', '2026-05-26', 'appointment', '2026-05-15'],
    ['one that comes sooner', '2026-04-20', 'appointment', '2026-04-09'],
    ['one that leaves none gives way to the safe day', '2026-05-27', 'safe', '2026-05-15'],
  ] as const)('is the earlier of both: %s', (_, appointment, from, readyBy) => {
    expect(planOf({ appointment, safeUntil: '2026-05-29' })).toMatchObject({ goal: { from }, readyBy });
  });

  test('leaves no time to decide when the appointment is too late, and says what to do', () => {
    const { advice } = planOf({ appointment: '2026-05-28', safeUntil: '2026-05-29' });
    expect(advice).toEqual([expect.stringMatching(/^With the appointment on 28 May 2026 the decision stands on 31 May 2026/)]);
  });

  test('needs records a working day before an appointment, even without review days', () => {
    expect(planOf({ appointment: '2026-03-30T08:00', reviewDays: 0 }).readyBy).toBe('2026-03-27');
  });

  test('may fall on a weekend or after a leap day', () => {
    expect(planOf({ safeUntil: '2026-05-31', reviewDays: 0, decideDays: 0 }).readyBy).toBe('2026-05-29');
    const leap = planOf({ safeUntil: '2028-03-03', decideDays: 1 }, [discItem], { today: '2028-01-03' });
    expect(leap.readyBy).toBe('2028-02-22');
    expect(itemOf(leap, discItem.key).askBy).toBe('2028-02-15');
  });

  test('is asked for when unknown, while each item shows its date if requested today', () => {
    const plan = planOf({});
    expect(plan).toMatchObject({ goal: null, readyBy: null, stretches: [], passed: false });
    expect(plan.advice).toHaveLength(2);
    expect(itemOf(plan)).toMatchObject({ state: 'to-ask', askBy: null, spare: null, expected: '2026-04-01' });
  });

  test.each([
    [{ safeUntil: '2026-03-02' }, /^It is safe to wait until today: ask the first physician/],
    [{ safeUntil: '2026-02-20' }, /^It was safe to wait until 20 Feb 2026: ask the first physician/],
    [{ appointment: '2026-03-02T16:00' }, /^The appointment is today: take along what is in hand/],
    [{ appointment: '2026-02-20' }, /^The appointment was on 20 Feb 2026/],
  ])('is described calmly when it is past or today: %o', (of, words) => {
    const plan = planOf(of);
    expect(plan).toMatchObject({ passed: true, readyBy: null, stretches: [], words: expect.stringMatching(words) });
    expect(itemOf(plan)).toMatchObject({ state: 'to-ask', remedies: [] });
  });

  test('is a future date before a past one', () => {
    const plan = planOf({ safeUntil: '2026-02-20', appointment: '2026-05-26' });
    expect(plan).toMatchObject({ passed: false, goal: { from: 'appointment' } });
    expect(plan.advice).toContain('It was safe to wait until 20 Feb 2026. Ask the first physician how it stands now.');
  });
});

describe('the blocking item', () => {
  test('is the open must-have that ends latest', () => {
    expect(planOf({}, [discItem, slidesItem, notesItem]).blocks).toBe(notesItem.key);
    expect(planOf({}, [discItem, slidesItem, { ...notesItem, state: 'proved' }]).blocks).toBe(slidesItem.key);
    expect(planOf({}, [discItem, { ...notesItem, must: false }]).blocks).toBe(discItem.key);
    expect(planOf({}, [{ ...discItem, state: 'done' }]).blocks).toBeNull();
  });
});
