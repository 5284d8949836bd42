import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../shared/ledger/difference.ts';
import { ledgerOf } from '../../../shared/ledger/ledger.ts';
import { differenceSummary, receivedLabel } from '../../../shared/ledger/ledger-labels.ts';
import { findProviderByText } from '../../../shared/ledger/recipients.ts';
import { ledgerPrintout } from '../../../shared/printouts/ledger-printout.ts';
import { aCase, aProvider, id } from '../invented-journey.ts';
import { aRecord } from '../packets/invented-case.ts';
import { handedOverTo } from './invented-packets.ts';

const handedOver = [
  handedOverTo('Dr Third', '2026-03-09', ['B']),
  handedOverTo('Dr Second', '2026-03-05', ['A']),
  handedOverTo('Dr Second', '2026-03-01', ['B', 'A']),
];
const ledger = ledgerOf({ handedOver, records: [aRecord('A'), aRecord('New')], notes: [], providers: [] });
const [a, b, fresh] = ['A', 'B', 'New'].map((name) => ledger.entries.find((entry) => entry.id === id(name)));

describe('the labels of the ledger', () => {
  test('name the page of a record, and the day of each of several packets', () => {
    expect(receivedLabel(b?.had.filter(({ recipient }) => recipient === 'Dr Third') ?? [])).toBe('pages 5–6');
    expect(receivedLabel(a?.had ?? [])).toBe('pages 7–8 (1 Mar 2026) and pages 5–6 (5 Mar 2026)');
    expect(receivedLabel(fresh?.had ?? [])).toBe('');
    expect(receivedLabel([{ recipient: '', packetId: '', on: '2026-03-01', firstPage: 9, pages: 1, sealed: true }])).toBe(
      'page 9, sealed',
    );
  });

  test('describe what one, both or neither had, without judging', () => {
    expect(differenceSummary(differenceOf(ledger, 'Dr Second', 'Dr Third'), 'Dr Second', 'Dr Third')).toBe(
      'Only Dr Second had 1 record. Both had 1 record. 1 record of this case went to neither.',
    );
    expect(differenceSummary(differenceOf(ledger, 'Dr Second', 'Dr Second'), 'Dr Second', 'Dr Second')).toContain(
      'Both were handed the same.',
    );
  });

  test('list on paper each recipient’s packets and each record’s pages', () => {
    const { blocks } = ledgerPrintout({ case: aCase(), today: '2026-03-10' }, ledger);
    expect(blocks).toContainEqual({
      kind: 'fields',
      rows: [
        { label: 'Dr Second', value: '5 Mar 2026, by mail: Full, 20 pages\n1 Mar 2026, by mail: Full, 20 pages' },
        { label: 'Dr Third', value: '9 Mar 2026, by mail: Full, 20 pages' },
      ],
    });
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows).toContainEqual([
      'B (no longer in the case)',
      '14 Jan 2026',
      'pages 5–6',
      'pages 5–6',
    ]);
    expect(table?.kind === 'table' && table.rows).toContainEqual(['New', '14 Jan 2026', '–', '–']);
  });

  test('prefer the listed person with the same institution to one with the same name', () => {
    const [one, other] = [
      aProvider('Dr Second', { institution: 'City Clinic' }),
      { ...aProvider('Dr Second', { institution: 'Spine Institute' }), id: id('other') },
    ];
    expect(findProviderByText('Dr Second, Spine Institute', [one, other])?.id).toBe(other.id);
    expect(findProviderByText('Dr. Second', [one])?.id).toBe(one.id);
    expect(findProviderByText('The front desk', [one, other])).toBeNull();
  });
});
