import { describe, expect, test } from 'vitest';
import { decisionPaths, notePaths, packetPaths, recordPaths } from '../../../electron/export/archive-paths.ts';
import type { PastDecision } from '../../../shared/domain/decision.ts';
import { aNote, id } from '../invented-journey.ts';
import { issuedTo } from '../ledger/invented-packets.ts';
import { aRecord } from '../packets/invented-case.ts';

describe('in the archive of a case', () => {
  test('records stand by their date, the oldest first, what has none last; in the ending of their source', () => {
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

  test('pages lie beside their source only where they are another file, under the same number', () => {
    const read = aRecord('Scan', { pagesSha256: 'c'.repeat(64) });
    const locked = aRecord('Locked', { pagesSha256: null, reading: 'locked' });
    expect(recordPaths([read, aRecord('Plain'), locked]).map(({ pagesFile }) => pagesFile)).toEqual([
      'pages/01-2026-01-14-Scan.pdf',
      null,
      null,
    ]);
  });

  test('a record without a title bears the name of its file; two of one title are told apart', () => {
    const untitled = aRecord('x', { title: '', source: { ...aRecord('x').source, name: 'scan 7.pdf' } });
    expect(recordPaths([untitled, aRecord('MRI'), aRecord('MRI')]).map(({ file }) => file)).toEqual([
      'records/01-2026-01-14-scan-7.pdf',
      'records/02-2026-01-14-MRI.pdf',
      'records/03-2026-01-14-MRI.pdf',
    ]);
  });

  test('a packet that was handed over bears the day and whom it went to, another that it is a draft', () => {
    const issued = issuedTo('Dr Second', '2026-02-20').packet;
    const draft = { ...issuedTo('Dr Third', '2026-02-25').packet, issue: null };
    expect(packetPaths([draft, issued]).map(({ file }) => file)).toEqual([
      'packets/01-2026-02-20-Dr-Second.pdf',
      'packets/02-2026-02-25-Dr-Third-draft.pdf',
    ]);
  });

  test('a note without a title has a name all the same', () => {
    const [placed] = notePaths([aNote('x', { title: '', text: '', date: null })]);
    expect(placed?.file).toMatch(/^notes\/01-[^/]+\.pdf$/);
  });

  test('the decision that stands lies on top, earlier ones in a folder, the oldest first', () => {
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
