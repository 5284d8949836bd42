import { describe, expect, test } from 'vitest';
import { recordPaths } from '../../../electron/export/archive-paths.ts';
import { ledgerCsv } from '../../../electron/export/ledger-csv.ts';
import { readme } from '../../../electron/export/readme.ts';
import { ledgerOf } from '../../../shared/ledger/ledger.ts';
import { aCase } from '../invented-journey.ts';
import { handedOverTo } from '../ledger/invented-packets.ts';
import { aRecord } from '../packets/invented-case.ts';

const facts = {
  ...{ format: 'second-look-case' as const, version: 1 as const, written: '2026-03-12', program: 'Second Look 0.1.0' },
  ...{ case: aCase({ question: 'Is fusion\nneeded now?' }), missing: [], records: recordPaths([aRecord('MRI')]) },
};

describe('the readme of the archive', () => {
  test('names the patient, warns of missing encryption, and explains content, reading and checking', () => {
    const text = readme(facts, ['records/01-2026-01-14-MRI.pdf', 'decision.pdf']);
    expect(text).toContain('written by Second Look 0.1.0 on 12 Mar 2026');
    expect(text).toContain('Question:  Is fusion needed now?');
    expect(text).toContain('This file is not encrypted');
    expect(text).toContain('records/            1 file: ');
    expect(text).toContain('decision.pdf');
    expect(text).toContain('sha256sum -c SHA256SUMS.txt');
    expect(text).not.toContain('packets/');
    expect(text).not.toContain('could not be read');
    expect(text).not.toContain('Still locked');
  });

  test('names unreadable files, and counts locked records', () => {
    const records = recordPaths([aRecord('MRI', { reading: 'locked', pagesSha256: null })]);
    const missing = [{ path: 'records/02-CT.pdf', why: 'This file is not in the vault.' }];
    const text = readme({ ...facts, records, missing }, []);
    expect(text).toContain('  records/02-CT.pdf   This file is not in the vault.');
    expect(text).toContain('whoever sent it: 1 record.');
  });
});

describe('the ledger as CSV', () => {
  test('has a line for each record of each packet, quoted where needed, never a formula', () => {
    const issued = [
      handedOverTo('Dr Second, MD', '2026-02-20', ['MRI', '=cmd()']),
      handedOverTo('Dr Third', '2026-03-01', ['MRI']),
    ];
    const records = [aRecord('MRI')];
    const [head, ...lines] = ledgerCsv(ledgerOf({ handedOver: issued.toReversed(), records, notes: [], providers: [] }))
      .trimEnd()
      .split('\r\n');
    expect(head).toBe('\ufeffWho,Handed over on,By,Packet page,Pages,Sealed,What,Date of it,Section,Still in the case');
    expect(lines.toSorted()).toEqual([
      `"Dr Second, MD",2026-02-20,Mail,5,2,no,MRI,2026-01-14,Consultation notes of physicians,yes`,
      `"Dr Second, MD",2026-02-20,Mail,7,2,no,'=cmd(),2026-01-14,Consultation notes of physicians,no`,
      `Dr Third,2026-03-01,Mail,5,2,no,MRI,2026-01-14,Consultation notes of physicians,yes`,
    ]);
  });
});
