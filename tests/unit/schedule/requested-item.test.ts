import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { scheduleOf } from '../../../shared/schedule/schedule.ts';
import { aCase, aJourney } from '../invented-journey.ts';
import { aChecklist, id } from '../packets/invented-case.ts';
import { discItem, itemOf, notesItem, planOf, requestFor, slidesItem, steps, timelineItem } from './invented-schedules.ts';

describe('an item that is not requested', () => {
  test.each([
    // The records must be there on Friday 15 May.
    ['30 days before, on a working day', notesItem, '2026-04-15'],
    ['7 days before: a Friday', discItem, '2026-05-08'],
    ['14 days before: a Friday', slidesItem, '2026-05-01'],
    ['5 days before is a Sunday: the Friday before', { ...discItem, waitDays: [1, 5] as [number, number] }, '2026-05-08'],
  ])('must be requested by its longest usual wait, %s', (_, item, askBy) => {
    expect(itemOf(planOf({ safeUntil: '2026-05-29' }, [item]), item.key)).toMatchObject({ state: 'to-ask', askBy });
  });

  test('is just in time on that day, and late on the next working day', () => {
    const stateOn = (today: Day) => itemOf(planOf({ safeUntil: '2026-05-29' }, [discItem], { today }), discItem.key);
    expect(stateOn('2026-05-08')).toMatchObject({ state: 'to-ask', spare: 0 });
    expect(stateOn('2026-05-09')).toMatchObject({ state: 'late', expected: '2026-05-18', spare: -3 });
    expect(stateOn('2026-05-11')).toMatchObject({ state: 'late', spare: -3 });
  });

  test('is late while a shorter wait suffices, and then too late', () => {
    const state = (safeUntil: Day) => itemOf(planOf({ safeUntil })).state;
    expect(state('2026-04-10')).toBe('late');
    expect(state('2026-03-20')).toBe('too-late');
  });

  test('waits for no office and blocks nothing when the patient holds it', () => {
    const plan = planOf({ safeUntil: '2026-05-29' }, [{ ...timelineItem, waitDays: [0, 30] }]);
    expect(itemOf(plan, timelineItem.key)).toMatchObject({ state: 'to-ask', askBy: null, expected: null });
    expect(plan).toMatchObject({ blocks: null, words: 'What is still missing is yours to write, by 15 May 2026.' });
  });

  test('is named, but neither blocks nor counts, when nobody knows whether it applies', () => {
    const operated = { ...notesItem, name: 'Operative report', condition: 'if operated', conditionKey: 'operated' };
    const checklist = {
      ...aChecklist(operated, { ...discItem, state: 'proved' }),
      conditions: [{ key: 'operated', question: 'Operated?', applies: null }],
    };
    const plan = scheduleOf(aJourney({ case: aCase({ safeUntil: '2026-03-10' }), checklist }));
    expect(itemOf(plan)).toMatchObject({ condition: 'if operated', state: 'too-late' });
    expect(plan).toMatchObject({ blocks: null, words: 'Everything that the second physician must have is in hand.' });
    const said = { ...checklist, conditions: [{ key: 'operated', question: 'Operated?', applies: true }] };
    expect(scheduleOf(aJourney({ case: aCase({ safeUntil: '2026-03-10' }), checklist: said })).blocks).toBe(notesItem.key);
  });
});

describe('a requested item', () => {
  const safe = { safeUntil: '2026-05-29' };
  const sent = requestFor(notesItem, steps(['sent', '2026-02-20']));

  test('is expected after the usual wait from the sending, on a working day', () => {
    expect(itemOf(planOf(safe, [notesItem], { requests: [sent] }))).toMatchObject({
      state: 'asked',
      asked: '2026-02-20',
      expected: '2026-03-23',
      spare: 53,
      requestId: sent.id,
      remedies: [],
    });
  });

  test('is not requested while its request is a draft', () => {
    const draft = requestFor(notesItem, []);
    const item = itemOf(planOf(safe, [notesItem], { requests: [draft] }));
    expect(item).toMatchObject({ state: 'to-ask', asked: null, requestId: draft.id, note: 'A request is drafted, not sent.' });
  });

  test('is due on the last answer day after the usual wait, then unknown and blocking', () => {
    const stateOn = (today: Day) =>
      planOf(safe, [notesItem, discItem], { today, requests: [requestFor(discItem, steps(['sent', '2026-03-02']))] });
    expect(itemOf(stateOn('2026-03-09'), discItem.key)).toMatchObject({ expected: '2026-03-09', note: '' });
    expect(itemOf(stateOn('2026-03-10'), discItem.key)).toMatchObject({
      expected: '2026-04-01',
      note: 'The usual wait ended on 9 Mar 2026.',
    });
    const over = stateOn('2026-04-02');
    expect(itemOf(over, discItem.key)).toMatchObject({ state: 'asked', expected: null, spare: null });
    expect(itemOf(over, discItem.key).remedies[0]).toMatch(/^Send a follow-up letter.*United States.*needed by 15 May 2026/);
    expect(over).toMatchObject({ blocks: discItem.key, words: '“Disc” is overdue: remind those who were asked.' });
  });

  test('is expected on the last day of an extension', () => {
    const longer = requestFor(notesItem, steps(['sent', '2026-02-20']), { extension: { on: '2026-03-10', reason: 'Archive' } });
    expect(itemOf(planOf(safe, [notesItem], { requests: [longer] })).expected).toBe('2026-04-21');
  });

  test('is to be requested elsewhere after a refusal', () => {
    const refused = requestFor(notesItem, steps(['sent', '2026-02-20'], ['refused', '2026-02-27']));
    const item = itemOf(planOf(safe, [notesItem], { requests: [refused] }));
    expect(item).toMatchObject({ state: 'to-ask', asked: null, note: 'Refused on 27 Feb 2026.' });
  });

  test('counts the earlier of two requests', () => {
    const other = requestFor(notesItem, steps(['sent', '2026-02-02']), { id: id('other') });
    expect(itemOf(planOf(safe, [notesItem], { requests: [sent, other] }))).toMatchObject({
      requestId: other.id,
      asked: '2026-02-02',
    });
  });

  test('is not called in time when it was requested in time but arrives late', () => {
    const plan = planOf({ safeUntil: '2026-04-02' }, [notesItem, discItem], { requests: [sent] });
    expect(itemOf(plan)).toMatchObject({ state: 'asked', expected: '2026-03-23', spare: -4 });
    expect(plan.words).toMatch(/^“Notes” may come after 19 Mar 2026/);
  });
});

describe('an item in hand', () => {
  test('needs nothing more, and says when nobody has reviewed it', () => {
    const plan = planOf({ safeUntil: '2026-05-29' }, [{ ...notesItem, state: 'proposed' }]);
    expect(itemOf(plan)).toMatchObject({ state: 'in-hand', askBy: null, note: 'Here, not reviewed yet.' });
    expect(plan.words).toBe('Everything that the second physician must have has come; 1 item of it waits to be reviewed.');
  });

  test('is not in the schedule when it does not apply', () => {
    expect(planOf({}, [{ ...notesItem, state: 'not-applicable' }]).items).toEqual([]);
  });
});

describe('the remedy for a late item', () => {
  const remedies = (item: ChecklistItem, of: Partial<Case>) => itemOf(planOf(of, [item]), item.key).remedies.join('\n');

  test('is the portal or an interim report for notes', () => {
    const said = remedies(notesItem, { safeUntil: '2026-03-20' });
    expect(said).toMatch(/Ask by the patient portal: .* within 3 days/);
    expect(said).toMatch(/interim report/);
  });

  test('is the report first for images and slides, fetched or sent, never the portal', () => {
    const images = remedies(discItem, { safeUntil: '2026-03-18' });
    expect(images).toMatch(/Fetch the disc in person/);
    expect(images).toMatch(/Hand in the report now; the images can follow/);
    const glass = remedies(slidesItem, { safeUntil: '2026-03-18' });
    expect(glass).toMatch(/courier/);
    expect(images + glass).not.toMatch(/portal/);
  });

  test('is to send later before the appointment, else to move the appointment safely', () => {
    expect(remedies(discItem, { appointment: '2026-03-16' })).toMatch(
      /It would still come before the appointment \(16 Mar 2026\)/,
    );
    const moved = remedies(notesItem, { appointment: '2026-03-16' });
    expect(moved).toMatch(/Or move the appointment to 10 Apr 2026 or later\. Ask the first physician first/);
    const safe = remedies(notesItem, { appointment: '2026-03-16', safeUntil: '2026-05-29' });
    expect(safe).toMatch(/Or move the appointment to 10 Apr 2026 or later\.$/);
    expect(remedies(notesItem, { appointment: '2026-03-16', safeUntil: '2026-04-01' })).toMatch(/too late for 1 Apr 2026/);
  });
});
