import { expect, test } from 'vitest';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { evidenceOf } from '../../../shared/ledger/evidence.ts';
import {
  caughtUpOn,
  evidenceGaps,
  laterLabel,
  missedRecordLabel,
  notReceivedLabel,
  unknownEvidenceLabel,
} from '../../../shared/ledger/evidence-gaps.ts';
import { ledgerOf } from '../../../shared/ledger/ledger.ts';
import { anOpinion } from '../invented-journey.ts';
import { aCase, aRecord } from '../packets/invented-case.ts';
import { handedOverTo } from './invented-packets.ts';

const records = [
  aRecord('MRI', { kind: 'imaging-report', serviceDate: '2026-01-12' }),
  aRecord('EMG', { kind: 'test', serviceDate: '2026-02-20' }),
];
const [mri, emg] = records.map(({ id }) => id);
const first = (saw: (string | undefined)[]) => opinion('Dr First', '2026-02-02', saw);
const second = (saw: (string | undefined)[]) => opinion('Dr Second', '2026-03-10', saw);

function opinion(name: string, date: string, saw: (string | undefined)[]): Opinion {
  return anOpinion(name, { diagnosis: 'Stenosis' }, { date, sawRecordIds: saw.filter((id) => id !== undefined) });
}

function gapsOf(opinions: Opinion[]) {
  const ledger = ledgerOf({ handedOver: [], records, notes: [], providers: [] });
  const { gaps, state } = evidenceGaps(evidenceOf({ case: aCase(), ledger, opinions, records, providers: [] }), opinions);
  const titles = gaps.map(({ notReceived, later, known }) => [
    notReceived.map(({ title }) => title),
    later.map(({ title }) => title),
    known,
  ]);
  return { state, titles };
}

test('two physicians with the same evidence have no gap', () => {
  expect(gapsOf([first([mri]), second([mri])])).toEqual({
    state: 'same',
    titles: [
      [[], [], true],
      [[], [], true],
    ],
  });
});

test('a gap is evidence that one physician had and the other lacked', () => {
  expect(gapsOf([first([mri]), second([emg])])).toEqual({
    state: 'differs',
    titles: [
      [[], ['EMG'], true],
      [['MRI'], [], true],
    ],
  });
});

test('unknown evidence is a question, not a difference', () => {
  expect(gapsOf([first([]), second([mri])])).toEqual({
    state: 'unknown',
    titles: [
      [[], [], false],
      [[], [], true],
    ],
  });
});

test('a physician with unknown evidence has caught up once everything is handed over', () => {
  const unsure = (held: string[]) => {
    const opinions = [first([]), second([mri, emg])];
    const handedOver = [handedOverTo('Dr First', '2026-03-20', held)];
    const ledger = ledgerOf({ handedOver, records, notes: [], providers: [] });
    const [gap] = evidenceGaps(evidenceOf({ case: aCase(), ledger, opinions, records, providers: [] }), opinions).gaps;
    return gap && { known: gap.known, on: caughtUpOn(gap) };
  };
  expect(unsure([])).toEqual({ known: false, on: null });
  expect(unsure(['MRI'])).toEqual({ known: false, on: null });
  expect(unsure(['MRI', 'EMG'])).toEqual({ known: false, on: '2026-03-20' });
});

test('evidence that is handed over later is named with its day', () => {
  const mri = { title: 'MRI', serviceDate: '2026-01-12' };
  expect(missedRecordLabel({ ...mri, since: null })).toBe('MRI, 12 Jan 2026');
  expect(missedRecordLabel({ ...mri, since: '2026-03-20' })).toBe('MRI, 12 Jan 2026, handed over since, on 20 Mar 2026');
});

test('gaps are described in whole sentences with names', () => {
  const { entries } = ledgerOf({ handedOver: [], records, notes: [], providers: [] });
  expect(notReceivedLabel('Dr Second', entries)).toBe('As far as is known, Dr Second did not have these 2 records:');
  expect(laterLabel('Dr First', entries.slice(0, 1))).toBe(
    'The opinion of Dr First could not rest on this record of a later date:',
  );
  expect(unknownEvidenceLabel(['Dr First', 'Dr Third'])).toBe('It is not written down what Dr First and Dr Third looked at.');
  expect(unknownEvidenceLabel([])).toBe('');
});
