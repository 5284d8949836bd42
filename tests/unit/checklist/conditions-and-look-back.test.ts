import { describe, expect, test } from 'vitest';
import { type ChecklistFacts, evaluateChecklist } from '../../../shared/checklist/evaluate.ts';
import type { ChecklistItem, ItemEdit } from '../../../shared/domain/checklist.ts';
import { aNote, aProvider } from '../invented-journey.ts';
import { NO_FACTS } from './no-facts.ts';

const evaluated = (given: Partial<ChecklistFacts>) => evaluateChecklist({ ...NO_FACTS, ...given });
const item = (key: string, given: Partial<ChecklistFacts>): ChecklistItem => {
  const found = evaluated(given).items.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no item ${key}`);
  return found;
};

describe('a condition', () => {
  const answered = (applies: boolean) => ({ conditions: new Map([['operated', applies]]) });

  test('is asked once for all its items, in the order of the list', () => {
    expect(evaluated({}).conditions).toEqual([
      { key: 'operated', question: 'Has there been an operation for this condition?', applies: null },
      { key: 'drugs', question: expect.stringContaining('drugs'), applies: null },
      { key: 'irradiated', question: expect.stringContaining('radiation'), applies: null },
    ]);
    expect(evaluated({ family: 'general' }).conditions).toEqual([]);
  });

  test('keeps its item missing until it is answered, and the item names the condition', () => {
    expect(item('cancer.operative', {})).toMatchObject({ state: 'open', condition: 'if operated', conditionKey: 'operated' });
  });

  test('removes the item when the answer is no, and leaves it missing when it is yes', () => {
    const before = evaluated({});
    const no = evaluated(answered(false));
    expect(item('cancer.operative', answered(false)).state).toBe('not-applicable');
    expect(no.missing).toBe(before.missing - 1);
    expect(item('cancer.operative', answered(true)).state).toBe('open');
    expect(no.conditions[0]).toMatchObject({ key: 'operated', applies: false });
  });
});

describe('the look-back window', () => {
  const mri = (serviceDate: string | null, title = 'MRI lumbar spine') => ({
    family: 'spine' as const,
    records: [{ id: title, kind: 'imaging-study' as const, title, serviceDate, reviewed: true, reading: 'as-is' as const }],
  });
  const stale = (serviceDate: string | null) => item('spine.mri-ct-files', mri(serviceDate)).stale;

  test.each([
    ['2025-03-02', ''],
    ['2025-03-01', '“MRI lumbar spine” is 12 months old; usual: within 12.'],
    ['2025-01-02', '“MRI lumbar spine” is 14 months old; usual: within 12.'],
    ['2025-01-03', '“MRI lumbar spine” is 13 months old; usual: within 12.'],
    // As far as it is known: March 2025 may mean its last day, and 2025 its 31 December.
    ['2025-03', ''],
    ['2025-02', '“MRI lumbar spine” is 12 months old; usual: within 12.'],
    ['2025', ''],
    ['2024', '“MRI lumbar spine” is 14 months old; usual: within 12.'],
    [null, ''],
  ])('an MRI of %s gives on 2 March 2026: “%s”', (date, words) => {
    expect(stale(date)).toBe(words);
  });

  test('counts from the newest record, and gives no result while a record has no date', () => {
    const two = (second: string | null) => [...mri('2024-01-01').records, ...mri(second, 'CT spine').records];
    expect(item('spine.mri-ct-files', { family: 'spine', records: two('2026-02-01') }).stale).toBe('');
    expect(item('spine.mri-ct-files', { family: 'spine', records: two('2025-02-01') }).stale).toContain(
      '“CT spine” is 13 months old',
    );
    expect(item('spine.mri-ct-files', { family: 'spine', records: two(null) }).stale).toBe('');
  });

  test('leaves the item in hand, and can be widened by the person', () => {
    const old = mri('2025-01-02');
    expect(item('spine.mri-ct-files', old).state).toBe('proved');
    const { name, why, kind, holder, must, waitDays } = item('spine.mri-ct-files', old);
    const wider = new Map([['spine.mri-ct-files', { name, why, kind, holder, must, waitDays, lookBackMonths: 36 }]]);
    expect(item('spine.mri-ct-files', { ...old, edits: wider })).toMatchObject({ stale: '', lookBack: '3 years', edited: true });
  });
});

describe('an own item', () => {
  const diary: ItemEdit = {
    name: 'Pain diary',
    why: 'My doctor asked for it.',
    kind: 'patient',
    holder: 'patient',
    must: true,
    lookBackMonths: null,
    waitDays: null,
  };
  const KEY = 'own.11111111-1111-4111-8111-111111111111';
  const edits = new Map([[KEY, diary]]);
  const record = {
    id: 'r',
    kind: 'patient' as const,
    title: 'Pain diary',
    serviceDate: null,
    reviewed: true,
    reading: 'as-is' as const,
  };

  test('counts like every other item, and disappears with its entry', () => {
    expect(item(KEY, { edits })).toMatchObject({ name: 'Pain diary', own: true, state: 'open', wait: '' });
    expect(evaluated({ edits }).applicable).toBe(evaluated({}).applicable + 1);
  });

  test('is proved by the person’s link alone', () => {
    expect(item(KEY, { edits, records: [record] }).state).toBe('open');
    expect(item(KEY, { edits, records: [record], links: [{ recordId: 'r', itemKey: KEY, proves: true }] }).state).toBe('proved');
  });
});

describe('evidence that the person wrote', () => {
  const written = (given: Partial<ChecklistFacts['written']>) => ({ written: { ...NO_FACTS.written, ...given } });

  test('proves the questions by one for the second physician', () => {
    const ask = (asked: 'second' | 'insurer') => written({ questions: [{ asked }] });
    expect(item('general.questions', ask('second'))).toMatchObject({ state: 'proved', written: '1 question written down' });
    expect(item('general.questions', ask('insurer')).state).toBe('open');
  });

  test('proves medication and allergies when the case states both', () => {
    const of = (medication: string, allergies: string) => written({ case: { ...NO_FACTS.written.case, medication, allergies } });
    expect(item('general.medication', of('Naproxen', 'None')).state).toBe('proved');
    expect(item('general.medication', of('Naproxen', '')).state).toBe('open');
  });

  test('proves the first opinion by a note of what the first physician recommends', () => {
    const first = aProvider('Dr First', { role: 'first' });
    const talk = (change: Parameters<typeof aNote>[1]) =>
      item('general.first-opinion', written({ providers: [first], notes: [aNote('talk', change)] })).written;
    expect(talk({ providerId: first.id, recommended: 'Fusion', date: '2026-01-14' })).toBe('Your note of 14 Jan 2026');
    expect(talk({ providerId: first.id, text: 'We talked.' })).toBe('');
    expect(talk({ providerId: null, recommended: 'Fusion' })).toBe('');
  });

  test('proves an item of the patient by a note with its title and some text', () => {
    const note = (title: string, text: string) =>
      item('general.history', written({ notes: [aNote('note', { title, text })] })).state;
    expect(note('History and timeline', 'It began in May.')).toBe('proved');
    expect(note('Talk with Dr First', 'It began in May.')).toBe('open');
  });
});

test('missing items are sorted by waiting time, the longest first', () => {
  const conditions = new Map([['operated', true]]);
  const musts = evaluated({ family: 'spine', conditions }).items.filter(({ state, must }) => state === 'open' && must);
  const waits = musts.map(({ waitDays }) => waitDays?.[1] ?? 0);
  expect(waits).toEqual(waits.toSorted((a, b) => b - a));
  expect(waits[0]).toBe(30);
});

test('items that may not apply come after certain items and before optional ones', () => {
  const { items } = evaluated({});
  const place = (key: string) => items.findIndex((each) => each.key === key);
  expect(place('cancer.operative')).toBeGreaterThan(place('general.laboratory'));
  expect(place('cancer.operative')).toBeLessThan(place('general.discharge'));
});
