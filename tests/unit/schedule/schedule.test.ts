import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import type { RecordRequest, RequestStep } from '../../../shared/domain/request.ts';
import type { ScheduledItem } from '../../../shared/domain/schedule.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { scheduleOf } from '../../../shared/schedule/schedule.ts';
import { aCase, aJourney, aRequest } from '../journey.ts';
import { aChecklist, anItem, aRecord, id } from '../packet-plan/case.ts';

/** Monday 2 March 2026 is today, as in every invented journey. */
const notes = anItem('Notes', { key: 'general.notes', kind: 'consultation', holder: 'records-office', waitDays: [7, 30] });
const disc = anItem('Disc', { key: 'general.disc', kind: 'imaging-study', holder: 'image-library', waitDays: [1, 7] });
const slides = anItem('Slides', { key: 'cancer.slides', kind: 'specimen', holder: 'pathology', waitDays: [3, 14] });
const own = anItem('Timeline', { key: 'general.history', holder: 'patient', waitDays: null });

function planOf(of: Partial<Case>, items: readonly ChecklistItem[] = [notes], rest: Partial<Journey> = {}) {
  return scheduleOf(aJourney({ case: aCase(of), checklist: aChecklist(...items), ...rest }));
}

function itemOf({ items }: { items: readonly ScheduledItem[] }, key = notes.key): ScheduledItem {
  const item = items.find((each) => each.key === key);
  if (!item) throw new Error(`${key} is not planned`);
  return item;
}

function steps(...what: readonly [RequestStep['what'], Day][]): RequestStep[] {
  return what.map(([step, on]) => ({ what: step, on, words: '' }));
}

function asked(item: ChecklistItem, happened: RequestStep[], change: Partial<RecordRequest> = {}): RecordRequest {
  return aRequest('request', { items: [{ key: item.key, ask: item.name, came: [] }], steps: happened, ...change });
}

describe('what the plan counts back from', () => {
  test('the day until which it is safe to wait, over the days to decide and the working days of the review', () => {
    const plan = planOf({ safeUntil: '2026-05-29', reviewDays: 7, decideDays: 3 });
    expect(plan).toMatchObject({ goal: { on: '2026-05-29', from: 'safe' }, readyBy: '2026-05-15' });
    expect(plan.stretches).toEqual([
      { what: 'Gather the records', from: '2026-03-02', to: '2026-05-15' },
      { what: 'Review', from: '2026-05-15', to: '2026-05-26' },
      { what: 'Decide', from: '2026-05-26', to: '2026-05-29' },
    ]);
  });

  test('else the appointment: the records are read before it, and deciding comes after', () => {
    const plan = planOf({ appointment: '2026-03-30T10:30' });
    expect(plan).toMatchObject({ goal: { on: '2026-03-30', from: 'appointment' }, readyBy: '2026-03-19' });
    expect(plan.stretches.at(-1)).toEqual({ what: 'Decide', from: '2026-03-30', to: '2026-04-02' });
  });

  test.each([
    ['an appointment that leaves time to decide', '2026-05-26', 'appointment', '2026-05-15'],
    ['one that comes sooner', '2026-04-20', 'appointment', '2026-04-09'],
    ['one that leaves none gives way to the safe day', '2026-05-27', 'safe', '2026-05-15'],
  ] as const)('of both the one that asks for the opinion sooner: %s', (_, appointment, from, readyBy) => {
    expect(planOf({ appointment, safeUntil: '2026-05-29' })).toMatchObject({ goal: { from }, readyBy });
  });

  test('an appointment after which there is no time to decide is said, with what then', () => {
    const { advice } = planOf({ appointment: '2026-05-28', safeUntil: '2026-05-29' });
    expect(advice).toEqual([expect.stringMatching(/^With the appointment on 28 May 2026 the decision stands on 31 May 2026/)]);
  });

  test('for an appointment the records are there a working day before, even if the review takes none', () => {
    expect(planOf({ appointment: '2026-03-30T08:00', reviewDays: 0 }).readyBy).toBe('2026-03-27');
  });

  test('a safe day on a weekend, and one just after a leap day', () => {
    expect(planOf({ safeUntil: '2026-05-31', reviewDays: 0, decideDays: 0 }).readyBy).toBe('2026-05-29');
    const leap = planOf({ safeUntil: '2028-03-03', decideDays: 1 }, [disc], { today: '2028-01-03' });
    expect(leap.readyBy).toBe('2028-02-22');
    expect(itemOf(leap, disc.key).askBy).toBe('2028-02-15');
  });

  test('without either, it says what is missing and still when each would be here, asked today', () => {
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
  ])('a day that is over, or today, is said calmly: %o', (of, words) => {
    const plan = planOf(of);
    expect(plan).toMatchObject({ passed: true, readyBy: null, stretches: [], words: expect.stringMatching(words) });
    expect(itemOf(plan)).toMatchObject({ state: 'to-ask', remedies: [] });
  });

  test('a day that is over gives way to one that is ahead', () => {
    const plan = planOf({ safeUntil: '2026-02-20', appointment: '2026-05-26' });
    expect(plan).toMatchObject({ passed: false, goal: { from: 'appointment' } });
    expect(plan.advice).toContain('It was safe to wait until 20 Feb 2026. Ask the first physician how it stands now.');
  });
});

describe('a thing that is not asked for', () => {
  test.each([
    // The records are to be there on Friday 15 May.
    ['30 days before, on a working day', notes, '2026-04-15'],
    ['7 days before: a Friday', disc, '2026-05-08'],
    ['14 days before: a Friday', slides, '2026-05-01'],
    ['5 days before is a Sunday: the Friday before', { ...disc, waitDays: [1, 5] as [number, number] }, '2026-05-08'],
  ])('must be asked for by its longest usual wait, %s', (_, item, askBy) => {
    expect(itemOf(planOf({ safeUntil: '2026-05-29' }, [item]), item.key)).toMatchObject({ state: 'to-ask', askBy });
  });

  test('on that day it is just in time, on the next working day late', () => {
    const on = (today: Day) => itemOf(planOf({ safeUntil: '2026-05-29' }, [disc], { today }), disc.key);
    expect(on('2026-05-08')).toMatchObject({ state: 'to-ask', spare: 0 });
    expect(on('2026-05-09')).toMatchObject({ state: 'late', expected: '2026-05-18', spare: -3 });
    expect(on('2026-05-11')).toMatchObject({ state: 'late', spare: -3 });
  });

  test('late while a shorter wait would do, too late once none does', () => {
    const state = (safeUntil: Day) => itemOf(planOf({ safeUntil })).state;
    expect(state('2026-04-10')).toBe('late');
    expect(state('2026-03-20')).toBe('too-late');
  });

  test('what the patient holds waits for no office, and blocks nothing', () => {
    const plan = planOf({ safeUntil: '2026-05-29' }, [{ ...own, waitDays: [0, 30] }]);
    expect(itemOf(plan, own.key)).toMatchObject({ state: 'to-ask', askBy: null, expected: null });
    expect(plan).toMatchObject({ blocks: null, words: 'What is still missing is yours to write, by 15 May 2026.' });
  });

  test('what nobody has said applies is named, and neither blocks nor counts', () => {
    const operated = { ...notes, name: 'Operative report', condition: 'if operated', conditionKey: 'operated' };
    const checklist = {
      ...aChecklist(operated, { ...disc, state: 'proved' }),
      conditions: [{ key: 'operated', question: 'Operated?', applies: null }],
    };
    const plan = scheduleOf(aJourney({ case: aCase({ safeUntil: '2026-03-10' }), checklist }));
    expect(itemOf(plan)).toMatchObject({ condition: 'if operated', state: 'too-late' });
    expect(plan).toMatchObject({ blocks: null, words: 'Everything that the second physician must have is in hand.' });
    const said = { ...checklist, conditions: [{ key: 'operated', question: 'Operated?', applies: true }] };
    expect(scheduleOf(aJourney({ case: aCase({ safeUntil: '2026-03-10' }), checklist: said })).blocks).toBe(notes.key);
  });
});

describe('a thing that is asked for', () => {
  const safe = { safeUntil: '2026-05-29' };
  const sent = asked(notes, steps(['sent', '2026-02-20']));

  test('is expected after the usual wait from the day it was sent, on a working day', () => {
    expect(itemOf(planOf(safe, [notes], { requests: [sent] }))).toMatchObject({
      state: 'asked',
      asked: '2026-02-20',
      expected: '2026-03-23',
      spare: 53,
      requestId: sent.id,
      remedies: [],
    });
  });

  test('a request that is only drafted has asked nobody', () => {
    const draft = asked(notes, []);
    const item = itemOf(planOf(safe, [notes], { requests: [draft] }));
    expect(item).toMatchObject({ state: 'to-ask', asked: null, requestId: draft.id, note: 'A request is drafted, not sent.' });
  });

  test('after the usual wait the last day for the answer counts, then nothing is known and it blocks before all else', () => {
    const on = (today: Day) => planOf(safe, [notes, disc], { today, requests: [asked(disc, steps(['sent', '2026-03-02']))] });
    expect(itemOf(on('2026-03-09'), disc.key)).toMatchObject({ expected: '2026-03-09', note: '' });
    expect(itemOf(on('2026-03-10'), disc.key)).toMatchObject({
      expected: '2026-04-01',
      note: 'The usual wait ended on 9 Mar 2026.',
    });
    const over = on('2026-04-02');
    expect(itemOf(over, disc.key)).toMatchObject({ state: 'asked', expected: null, spare: null });
    expect(itemOf(over, disc.key).remedies[0]).toMatch(/^Send a follow-up letter.*United States.*needed by 15 May 2026/);
    expect(over).toMatchObject({ blocks: disc.key, words: '“Disc” is overdue: remind those who were asked.' });
  });

  test('an office that took its extension is expected on its last day', () => {
    const longer = asked(notes, steps(['sent', '2026-02-20']), { extension: { on: '2026-03-10', reason: 'Archive' } });
    expect(itemOf(planOf(safe, [notes], { requests: [longer] })).expected).toBe('2026-04-21');
  });

  test('refused, it is to be asked for elsewhere', () => {
    const refused = asked(notes, steps(['sent', '2026-02-20'], ['refused', '2026-02-27']));
    const item = itemOf(planOf(safe, [notes], { requests: [refused] }));
    expect(item).toMatchObject({ state: 'to-ask', asked: null, note: 'Refused on 27 Feb 2026.' });
  });

  test('asked of two, the one that comes first counts', () => {
    const other = asked(notes, steps(['sent', '2026-02-02']), { id: id('other') });
    expect(itemOf(planOf(safe, [notes], { requests: [sent, other] }))).toMatchObject({
      requestId: other.id,
      asked: '2026-02-02',
    });
  });

  test('asked for in time but slow: the sentence does not call it in time', () => {
    const plan = planOf({ safeUntil: '2026-04-02' }, [notes, disc], { requests: [sent] });
    expect(itemOf(plan)).toMatchObject({ state: 'asked', expected: '2026-03-23', spare: -4 });
    expect(plan.words).toMatch(/^“Notes” may come after 19 Mar 2026/);
  });
});

describe('what is here', () => {
  test('needs nothing more; what nobody has looked at says so, and is never called complete', () => {
    const plan = planOf({ safeUntil: '2026-05-29' }, [{ ...notes, state: 'proposed' }]);
    expect(itemOf(plan)).toMatchObject({ state: 'in-hand', askBy: null, note: 'Here, not reviewed yet.' });
    expect(plan.words).toBe('Everything that the second physician must have has come; 1 item of it waits to be reviewed.');
  });

  test('what does not apply is not in the plan', () => {
    expect(planOf({}, [{ ...notes, state: 'not-applicable' }]).items).toEqual([]);
  });
});

describe('what to do where it is too late', () => {
  const remedies = (item: ChecklistItem, of: Partial<Case>) => itemOf(planOf(of, [item]), item.key).remedies.join('\n');

  test('notes: the portal, an interim report', () => {
    const said = remedies(notes, { safeUntil: '2026-03-20' });
    expect(said).toMatch(/Ask by the patient portal: .* within 3 days/);
    expect(said).toMatch(/interim report/);
  });

  test('images and slides: fetched or sent, and the report first; never the portal', () => {
    const images = remedies(disc, { safeUntil: '2026-03-18' });
    expect(images).toMatch(/Fetch the disc in person/);
    expect(images).toMatch(/Hand in the report now; the images can follow/);
    const glass = remedies(slides, { safeUntil: '2026-03-18' });
    expect(glass).toMatch(/courier/);
    expect(images + glass).not.toMatch(/portal/);
  });

  test('what still comes before the appointment follows; else the appointment moves, as far as that is safe', () => {
    expect(remedies(disc, { appointment: '2026-03-16' })).toMatch(/It would still come before the appointment \(16 Mar 2026\)/);
    const moved = remedies(notes, { appointment: '2026-03-16' });
    expect(moved).toMatch(/Or move the appointment to 10 Apr 2026 or later\. Ask the first physician first/);
    const safe = remedies(notes, { appointment: '2026-03-16', safeUntil: '2026-05-29' });
    expect(safe).toMatch(/Or move the appointment to 10 Apr 2026 or later\.$/);
    expect(remedies(notes, { appointment: '2026-03-16', safeUntil: '2026-04-01' })).toMatch(/too late for 1 Apr 2026/);
  });
});

describe('what blocks', () => {
  test('is the open must-have that ends latest', () => {
    expect(planOf({}, [disc, slides, notes]).blocks).toBe(notes.key);
    expect(planOf({}, [disc, slides, { ...notes, state: 'proved' }]).blocks).toBe(slides.key);
    expect(planOf({}, [disc, { ...notes, must: false }]).blocks).toBe(disc.key);
    expect(planOf({}, [{ ...disc, state: 'done' }]).blocks).toBeNull();
  });
});

describe('when the past changes, the plan follows', () => {
  const safe = { safeUntil: '2026-05-29' };

  test('the day a request was sent is corrected', () => {
    const sentOn = (day: Day) => itemOf(planOf(safe, [notes], { requests: [asked(notes, steps(['sent', day]))] }));
    expect(sentOn('2026-02-20').expected).toBe('2026-03-23');
    expect(sentOn('2026-02-27').expected).toBe('2026-03-30');
    // Corrected far back: the answer is overdue.
    expect(sentOn('2026-01-05')).toMatchObject({
      expected: null,
      remedies: [expect.stringMatching(/^Send a follow-up/), expect.anything(), expect.anything()],
    });
  });

  test('the step is taken back: nobody was asked', () => {
    expect(itemOf(planOf(safe, [notes], { requests: [asked(notes, [])] }))).toMatchObject({ asked: null, state: 'to-ask' });
    expect(itemOf(planOf(safe))).toMatchObject({ asked: null, requestId: null, note: '' });
  });

  test('a record that came is deleted: it is waited for again', () => {
    const came = (records: Journey['records']) => {
      const items = [{ key: notes.key, ask: 'Notes', came: [id('notes')] }];
      const request = asked(notes, steps(['sent', '2026-02-20'], ['partly-received', '2026-02-27']), { items });
      return itemOf(planOf(safe, [notes], { requests: [request], records }));
    };
    expect(came([aRecord('notes')])).toMatchObject({ asked: null });
    expect(came([])).toMatchObject({ state: 'asked', asked: '2026-02-20', expected: '2026-03-23' });
  });

  test('the safe day moves: every day that hangs on it moves too', () => {
    const before = planOf({ safeUntil: '2026-05-29' });
    const after = planOf({ safeUntil: '2026-04-30' });
    expect([before.readyBy, itemOf(before).askBy, itemOf(before).state]).toEqual(['2026-05-15', '2026-04-15', 'to-ask']);
    expect([after.readyBy, itemOf(after).askBy, itemOf(after).state]).toEqual(['2026-04-16', '2026-03-17', 'to-ask']);
    expect(planOf({ safeUntil: '2026-04-10' }).words).toMatch(/^“Notes” should have been asked for by now/);
  });

  test('the usual wait is changed by who knows better', () => {
    const quick = { ...notes, waitDays: [1, 2] as [number, number] };
    expect(itemOf(planOf({ safeUntil: '2026-03-20' }, [quick]))).toMatchObject({ state: 'to-ask', askBy: '2026-03-04' });
  });
});
