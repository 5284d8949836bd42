import { describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/domain/partial-date.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { aRecord, id } from '../packets/invented-case.ts';
import { itemOf, notesItem, planOf, requestFor, steps } from './invented-schedules.ts';

describe('the schedule follows a corrected past', () => {
  const safe = { safeUntil: '2026-05-29' };

  test('when the sending date of a request is corrected', () => {
    const sentOn = (day: Day) => itemOf(planOf(safe, [notesItem], { requests: [requestFor(notesItem, steps(['sent', day]))] }));
    expect(sentOn('2026-02-20').expected).toBe('2026-03-23');
    expect(sentOn('2026-02-27').expected).toBe('2026-03-30');
    // A correction far back makes the answer overdue.
    expect(sentOn('2026-01-05')).toMatchObject({
      expected: null,
      remedies: [expect.stringMatching(/^Send a follow-up/), expect.anything(), expect.anything()],
    });
  });

  test('when the sending is undone, so that nobody was asked', () => {
    expect(itemOf(planOf(safe, [notesItem], { requests: [requestFor(notesItem, [])] }))).toMatchObject({
      asked: null,
      state: 'to-ask',
    });
    expect(itemOf(planOf(safe))).toMatchObject({ asked: null, requestId: null, note: '' });
  });

  test('when a received record is deleted, and is awaited again', () => {
    const receivedWith = (records: Journey['records']) => {
      const items = [{ key: notesItem.key, ask: 'Notes', came: [id('notes')] }];
      const request = requestFor(notesItem, steps(['sent', '2026-02-20'], ['partly-received', '2026-02-27']), { items });
      return itemOf(planOf(safe, [notesItem], { requests: [request], records }));
    };
    expect(receivedWith([aRecord('notes')])).toMatchObject({ asked: null });
    expect(receivedWith([])).toMatchObject({ state: 'asked', asked: '2026-02-20', expected: '2026-03-23' });
  });

  test('when the safe date moves, with every day that depends on it', () => {
    const before = planOf({ safeUntil: '2026-05-29' });
    const after = planOf({ safeUntil: '2026-04-30' });
    expect([before.readyBy, itemOf(before).askBy, itemOf(before).state]).toEqual(['2026-05-15', '2026-04-15', 'to-ask']);
    expect([after.readyBy, itemOf(after).askBy, itemOf(after).state]).toEqual(['2026-04-16', '2026-03-17', 'to-ask']);
    expect(planOf({ safeUntil: '2026-04-10' }).words).toMatch(/^“Notes” should have been asked for by now/);
  });

  test('when the person changes the usual wait', () => {
    const quick = { ...notesItem, waitDays: [1, 2] as [number, number] };
    expect(itemOf(planOf({ safeUntil: '2026-03-20' }, [quick]))).toMatchObject({ state: 'to-ask', askBy: '2026-03-04' });
  });
});
