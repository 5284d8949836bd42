import { describe, expect, it } from 'vitest';
import { itemBadge, itemLine, missingItemsLabel } from '../../../renderer/checklist/item-labels.ts';
import { jobDetails, jobLabel } from '../../../renderer/format/job-labels.ts';
import { activityLabel, mergeActivities } from '../../../renderer/overview/activity-labels.ts';
import { openFindingsLabel } from '../../../renderer/packets/packet-labels.ts';
import type { Activity } from '../../../shared/domain/activity.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { Job } from '../../../shared/domain/job.ts';
import type { CheckFinding } from '../../../shared/domain/packet-plan.ts';

const job: Job = {
  id: '3f2c1f0e-0000-4000-8000-000000000001',
  kind: 'import',
  caseId: null,
  state: 'running',
  label: 'Reading 14 files',
  done: 9,
  total: 14,
  started: '2026-03-12T10:00:00.000Z',
  ended: null,
  result: null,
  failure: '',
};

describe('the quiet bar', () => {
  it('says what is done and how far it is', () => {
    expect(jobLabel(job)).toBe('Reading 14 files — 9 of 14');
    expect(jobLabel({ ...job, total: 0 })).toBe('Reading 14 files');
  });

  it('says what came of an import, and names what did not become a record', () => {
    const file = (name: string, outcome: 'imported' | 'duplicate' | 'refused', why = '') => ({
      name,
      outcome,
      recordId: null,
      why,
    });
    const files = [
      file('a.pdf', 'imported'),
      file('b.pdf', 'imported'),
      file('a2.pdf', 'duplicate'),
      file('c.exe', 'refused', 'A program.'),
    ];
    const ended: Job = { ...job, state: 'done', result: { kind: 'import', files } };
    expect(jobLabel(ended)).toBe('2 records added · 1 already there · 1 not taken');
    expect(jobDetails(ended)).toEqual([
      { name: 'a2.pdf', why: 'Already in this case.' },
      { name: 'c.exe', why: 'A program.' },
    ]);
  });

  it('says how much of a case is written, and what of it could not be', () => {
    const writing: Job = {
      ...job,
      kind: 'export',
      label: 'Writing everything of the case',
      done: 41_000_000,
      total: 1_300_000_000,
    };
    expect(jobLabel(writing)).toBe('Writing everything of the case — 41 MB of 1.3 GB');
    const result = { kind: 'export' as const, files: 12, bytes: 1_300_000_000, missing: [] };
    expect(jobLabel({ ...writing, state: 'done', result })).toBe('Everything of the case is in the file: 1.3 GB');
    const missing = [{ path: 'records/02-CT.pdf', why: 'This file is not in the vault.' }];
    const ended: Job = { ...writing, state: 'done', result: { ...result, missing } };
    expect(jobLabel(ended)).toBe('Everything of the case is in the file, but for 1 file that could not be read');
    expect(jobDetails(ended)).toEqual([{ name: 'records/02-CT.pdf', why: 'This file is not in the vault.' }]);
    expect(jobLabel({ ...writing, state: 'cancelled' })).toBe('Stopped. No file was made.');
  });

  it('never calls a stopped or failed job done', () => {
    expect(jobLabel({ ...job, state: 'cancelled' })).toBe('Stopped. What was finished is kept.');
    expect(jobLabel({ ...job, state: 'failed', failure: 'The disk is full.' })).toBe('The disk is full.');
  });
});

const item: ChecklistItem = {
  key: 'spine.mri',
  name: 'MRI and CT files',
  why: 'Planning.',
  family: 'spine',
  kind: 'imaging-study',
  holder: 'image-library',
  lookBack: '6–12 months',
  wait: '1–7 days',
  must: true,
  lookBackMonths: 12,
  waitDays: [1, 7],
  condition: '',
  conditionKey: null,
  stale: '',
  own: false,
  written: '',
  edited: false,
  state: 'open',
  records: [],
};

describe('an item of the checklist', () => {
  it('is urgent once the usual wait reaches the appointment', () => {
    expect(itemBadge(item, 20).words).toBe('missing');
    expect(itemBadge(item, 7)).toEqual({ tone: 'attention', words: 'ask now' });
    expect(itemBadge(item, null).words).toBe('missing');
    expect(itemBadge(item, -3).words).toBe('missing');
    // What is asked for already is waited for, not asked for again.
    expect(itemBadge(item, 7, '2026-11-04').words).toBe('asked for');
    expect(itemLine(item, '2026-11-04')).toBe('Image library · asked on 4 Nov 2026');
  });

  it('says what it rests on, or where to get it', () => {
    expect(itemLine(item)).toBe('Image library · usual wait 1–7 days');
    expect(itemLine({ ...item, state: 'proved', records: [job.id] })).toBe('1 record');
  });
});

describe('what is open', () => {
  it('adds up to what is not in hand, and says what only waits for a look', () => {
    const items: ChecklistItem[] = [item, { ...item, state: 'proposed' }, { ...item, must: false }, { ...item, state: 'proved' }];
    expect(missingItemsLabel({ items, missing: 2 })).toBe('2 missing, of these 1 to review · 1 more would help');
    expect(missingItemsLabel({ items: [{ ...item, must: false }], missing: 0 })).toBe('1 would help');
    expect(missingItemsLabel({ items: [{ ...item, state: 'proved' }], missing: 0 })).toBe('');
  });

  it('of a packet is counted by what it is', () => {
    const of = (kind: CheckFinding['kind']): CheckFinding => ({ kind, text: '', recordId: null, itemKey: null });
    expect(openFindingsLabel([of('missing'), of('missing'), of('unreviewed')])).toBe(
      '3 things to check are open: 2 missing, 1 not reviewed.',
    );
    expect(openFindingsLabel([of('undated')])).toBe('1 thing to check is open: 1 without a date.');
  });
});

describe('lately', () => {
  /** At a moment of the person's own clock, wherever this runs. */
  const activity = (local: string, what: Activity['what'], count: number): Activity => ({
    id: local,
    at: new Date(local).toISOString(),
    what,
    count,
    subject: '',
  });

  it('speaks of days as people do', () => {
    const noon = (day: string) => activityLabel(activity(`${day}T12:00`, 'packet-made', 1), '2026-03-12');
    expect(noon('2026-03-12')).toBe('Today · Packet made');
    expect(noon('2026-03-11')).toBe('Yesterday · Packet made');
    expect(noon('2026-02-24')).toBe('24 Feb · Packet made');
    expect(noon('2025-02-24')).toBe('24 Feb 2025 · Packet made');
  });

  it('tells imports of one day in a row as one', () => {
    const told = mergeActivities([
      activity('2026-03-12T12:00', 'records-imported', 8),
      activity('2026-03-12T11:00', 'records-imported', 4),
      activity('2026-03-12T10:00', 'note-written', 1),
      activity('2026-03-10T12:00', 'records-imported', 2),
    ]);
    expect(told.map(({ count }) => count)).toEqual([12, 1, 2]);
  });

  it('is silent of a removal that was undone, and tells the last word on an item of the checklist', () => {
    const of = (what: Activity['what'], subject: string): Activity => ({
      ...activity('2026-03-12T12:00', what, 1),
      subject,
    });
    const told = mergeActivities([
      of('record-restored', 'Report'),
      of('record-removed', 'Report'),
      of('item-not-applicable', 'Slides'),
      of('item-unmarked', 'Slides'),
      of('item-done', 'Slides'),
      of('item-done', 'Questions'),
      of('record-restored', 'Letter'),
      of('record-removed', 'Report'),
    ]);
    expect(told.map((one) => activityLabel(one, '2026-03-12'))).toEqual([
      'Today · Does not apply: Slides',
      'Today · Ticked: Questions',
      'Today · 1 record put back: Letter',
      'Today · 1 record removed: Report',
    ]);
  });
});
