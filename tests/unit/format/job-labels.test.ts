import { describe, expect, test } from 'vitest';
import type { Job } from '../../../shared/domain/job.ts';
import { jobDetails, jobLabel } from '../../../shared/format/job-labels.ts';

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

describe('the job in the status bar', () => {
  test('shows what runs and how far it is', () => {
    expect(jobLabel(job)).toBe('Reading 14 files — 9 of 14');
    expect(jobLabel({ ...job, total: 0 })).toBe('Reading 14 files');
  });

  test('shows the result of an import, and names files that became no record', () => {
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

  test('shows the size of a case export, and files that could not be read', () => {
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

  test('is never called done when stopped or failed', () => {
    expect(jobLabel({ ...job, state: 'cancelled' })).toBe('Stopped. What was finished is kept.');
    expect(jobLabel({ ...job, state: 'failed', failure: 'The disk is full.' })).toBe('The disk is full.');
  });
});
