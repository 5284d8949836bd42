import { describe, expect, test } from 'vitest';
import { decisionPaths, notePaths, packetPaths, recordPaths } from '../../../electron/export/archive-paths.ts';
import type { PastDecision } from '../../../shared/domain/decision.ts';
import { aNote, id } from '../invented-journey.ts';
import { handedOverTo } from '../ledger/invented-packets.ts';
import { aRecord } from '../packets/invented-case.ts';

describe('the archive of a case', () => {
  test('sorts records by date, undated last, and keeps the extension of their source', () => {
    const placed = recordPaths([
      aRecord('Undated', { serviceDate: null }),
      aRecord('Report', { serviceDate: '2026-01' }),
      aRecord('Photo: card', { serviceDate: '2024-12-31', source: { ...aRecord('x').source, format: 'jpeg' } }),
    ]);
    expect(placed.map(({ file }) => file)).toEqual([
      'records/01-2024-12-31-Photo-card.jpg',
      'records/02-2026-01-Report.pdf',
      'records/03-Undated.pdf',
    ]);
  });

  test('holds separate pages only when they differ from the source, under the same number', () => {
    const read = aRecord('Scan', { pagesSha256: 'c'.repeat(64) });
    const locked = aRecord('Locked', { pagesSha256: null, reading: 'locked' });
    expect(recordPaths([read, aRecord('Plain'), locked]).map(({ pagesFile }) => pagesFile)).toEqual([
      'pages/01-2026-01-14-Scan.pdf',
      null,
      null,
    ]);
  });

  test('names an untitled record after its file, and tells equal titles apart', () => {
    const untitled = aRecord('x', { title: '', source: { ...aRecord('x').source, name: 'scan 7.pdf' } });
    expect(recordPaths([untitled, aRecord('MRI'), aRecord('MRI')]).map(({ file }) => file)).toEqual([
      'records/01-2026-01-14-scan-7.pdf',
      'records/02-2026-01-14-MRI.pdf',
      'records/03-2026-01-14-MRI.pdf',
    ]);
  });

  test('names a packet by day and recipient, or as a draft', () => {
    const issued = handedOverTo('Dr Second', '2026-02-20').packet;
    const draft = { ...handedOverTo('Dr Third', '2026-02-25').packet, issue: null };
    expect(packetPaths([draft, issued]).map(({ file }) => file)).toEqual([
      'packets/01-2026-02-20-Dr-Second.pdf',
      'packets/02-2026-02-25-Dr-Third-draft.pdf',
    ]);
  });

  test('names a note without a title', () => {
    const [placed] = notePaths([aNote('x', { title: '', text: '', date: null })]);
    expect(placed?.file).toMatch(/^notes\/01-[^/]+\.pdf$/);
  });

  test('holds the current decision at the top, and earlier ones in a folder, oldest first', () => {
    const decided = (day: string, reopened: string | null): PastDecision => ({
      id: id(day),
      caseId: id('case'),
      decided: day,
      at: `${day}T09:00:00.000Z`,
      reopened,
      record: { from: '', question: '', date: day, draft: false, plan: '', blocks: [] },
    });
    const history = [decided('2026-03-01', null), decided('2026-02-01', '2026-02-20'), decided('2026-01-01', '2026-01-20')];
    expect(decisionPaths(history).map(({ file }) => file)).toEqual([
      'decision.pdf',
      'earlier-decisions/02-2026-02-01.pdf',
      'earlier-decisions/01-2026-01-01.pdf',
    ]);
  });
});
