import { describe, expect, test } from 'vitest';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Provider } from '../../../shared/domain/provider.ts';
import { type EvidenceFacts, evidenceDifferences, evidenceOf } from '../../../shared/ledger/evidence.ts';
import { ledgerOf } from '../../../shared/ledger/ledger.ts';
import { anOpinion, id } from '../invented-journey.ts';
import { aCase, aProvider, aRecord } from '../packets/invented-case.ts';
import { handedOverTo } from './invented-packets.ts';

const mri = aRecord('MRI', { kind: 'imaging-report', serviceDate: '2026-02-20' });
const biopsy = aRecord('Biopsy', { kind: 'pathology', serviceDate: '2026-01-05' });
const first = anOpinion('Dr First', {}, { date: '2026-02-01' });
const second = anOpinion('Dr Second', {}, { date: '2026-03-15' });
const packet = handedOverTo('Dr Second', '2026-03-01', ['MRI', 'Biopsy']);

function evidence(opinions: Opinion[], handedOver = [packet], records = [mri, biopsy], providers: Provider[] = []) {
  const facts: EvidenceFacts = {
    case: aCase(),
    ledger: ledgerOf({ handedOver, records, notes: [], providers }),
    opinions,
    records,
    providers,
  };
  const made = evidenceOf(facts);
  const row = (name: string) => made.rows.find(({ entry }) => entry.id === id(name));
  return {
    ...made,
    of: (name: string, opinion: Opinion) => row(name)?.seen.get(opinion.id),
    differing: evidenceDifferences(made, opinions).map(({ entry }) => entry.title),
  };
}

describe('the evidence of an opinion', () => {
  test('includes a packet handed to its physician before, with the page', () => {
    expect(evidence([second]).of('Biopsy', second)).toMatchObject({ state: 'received', page: 7, on: '2026-03-01' });
  });

  test('excludes a packet that came after the opinion', () => {
    expect(evidence([second], [handedOverTo('Dr Second', '2026-03-20', ['Biopsy'])]).of('Biopsy', second)).toEqual({
      state: 'unknown',
    });
  });

  test('includes a packet of the same month when only the month is known', () => {
    const inMarch = { ...second, date: '2026-03' };
    expect(evidence([inMarch], [handedOverTo('Dr Second', '2026-03-20', ['Biopsy'])]).of('Biopsy', inMarch)).toMatchObject({
      state: 'received',
    });
  });

  test('includes a packet that the physician read, whoever received it', () => {
    const shown = { ...first, date: '2026-03-10', packetIds: [packet.packet.id] };
    expect(evidence([shown]).of('MRI', shown)).toMatchObject({ state: 'received' });
  });

  test('includes what the physician saw elsewhere, and their own records', () => {
    const told = { ...first, sawRecordIds: [biopsy.id] };
    const theirs = { ...first, providerId: id('first') };
    expect(evidence([told], []).of('Biopsy', told)).toEqual({ state: 'stated' });
    const records = [{ ...biopsy, providerId: id('first') }];
    expect(evidence([theirs], [], records).of('Biopsy', theirs)).toEqual({ state: 'authored' });
  });

  test('is found by name for a physician outside the list', () => {
    const provider = aProvider('Dr Jane First');
    const records = [{ ...biopsy, providerId: provider.id }];
    expect(evidence([first], [], records, [provider]).of('Biopsy', first)).toEqual({ state: 'authored' });
  });

  test('excludes, without a date, what was handed over after the opinion was recorded', () => {
    const undated = { ...first, date: null };
    const late = evidence([undated], [handedOverTo('Dr First', '2026-03-05', ['Biopsy'])]);
    expect(late.of('Biopsy', undated)).toEqual({ state: 'unknown' });
    expect(evidence([undated], [handedOverTo('Dr First', '2026-03-01', ['Biopsy'])]).of('Biopsy', undated)).toMatchObject({
      state: 'received',
    });
  });

  test('excludes later records, and is unknown for records without a date', () => {
    expect(evidence([first]).of('MRI', first)).toEqual({ state: 'not-yet' });
    expect(evidence([first]).of('Biopsy', first)).toEqual({ state: 'unknown' });
    const sameMonth = { ...first, date: '2026-02' };
    expect(evidence([sameMonth]).of('MRI', sameMonth)).toEqual({ state: 'unknown' });
  });
});

describe('a difference of evidence', () => {
  test('includes records that did not exist yet for the other physician', () => {
    expect(evidence([first, second]).differing).toEqual(['MRI']);
  });

  test('excludes records of which nobody knows whether the other had them', () => {
    const { differing, known } = evidence([{ ...first, date: null }, second]);
    expect(differing).toEqual([]);
    expect([...known]).toEqual([second.id]);
  });

  test('includes records that the other physician, with known evidence, had not', () => {
    const saw = { ...first, date: '2026-03-10', sawRecordIds: [mri.id] };
    expect(evidence([saw, second]).differing).toEqual(['Biopsy']);
  });

  test('excludes the report of an opinion itself', () => {
    const reported = { ...second, recordIds: [id('Report')] };
    const records = [mri, biopsy, aRecord('Report', { serviceDate: '2026-03-16' })];
    expect(evidence([first, reported], [packet], records).differing).toEqual(['MRI']);
  });

  test('excludes a letter in which a physician explains the opinion', () => {
    const theirs = { ...second, providerId: id('second') };
    const answer = { ...aRecord('Answer', { serviceDate: '2026-04-02', kind: 'summary' }), providerId: id('second') };
    expect(evidence([first, theirs], [packet], [mri, biopsy, answer]).differing).toEqual(['MRI']);
  });

  test('excludes letters of either physician, and the page that an opinion cites', () => {
    const provider = aProvider('Dr Second');
    const theirs = { ...second, claims: { reasoning: { text: 'It moves.', sources: [{ recordId: id('Page'), page: 1 }] } } };
    const letters = [
      aRecord('Answer', { serviceDate: '2026-04-02', kind: 'other', providerId: provider.id }),
      aRecord('Letter', { serviceDate: '2026-04-03', kind: null, providerId: provider.id }),
      aRecord('Page', { serviceDate: '2026-04-04', kind: 'other' }),
    ];
    const told = { ...theirs, sawRecordIds: letters.map((letter) => letter.id) };
    expect(evidence([first, told], [packet], [mri, biopsy, ...letters], [provider]).differing).toEqual(['MRI']);
  });

  test('excludes a note by one physician that a packet gave to either', () => {
    const provider = aProvider('Dr First');
    const theirs = { ...first, providerId: provider.id };
    const note = aRecord('Note', { serviceDate: '2026-02-10', providerId: provider.id });
    const both = [handedOverTo('Dr Second', '2026-03-01', ['MRI', 'Note']), handedOverTo('Dr First', '2026-01-30', ['Note'])];
    expect(evidence([theirs, second], both, [mri, note], [provider]).differing).toEqual(['MRI']);
  });

  test('of two opinions excludes the report of a third', () => {
    const third = anOpinion('Dr Third', {}, { date: '2026-04-15' });
    const issued = [packet, handedOverTo('Dr Third', '2026-04-01', ['MRI', 'Biopsy'])];
    const reported = { ...first, recordIds: [id('Report')] };
    const report = aRecord('Report', { serviceDate: '2026-02-01' });
    const told = { ...second, sawRecordIds: [report.id] };
    const made = evidence([reported, told, third], issued, [mri, biopsy, report]);
    expect(evidenceDifferences(made, [told, third])).toEqual([]);
  });

  test('includes a result from either institution', () => {
    const provider = aProvider('Dr First');
    const theirs = { ...first, providerId: provider.id, date: '2026-03-10' };
    const result = aRecord('EMG', { serviceDate: '2026-01-10', kind: 'test', providerId: provider.id });
    expect(evidence([theirs, second], [packet], [mri, biopsy, result], [provider]).differing).toEqual(['EMG']);
  });

  test('remains when a record is handed over later, which is then known', () => {
    const since = handedOverTo('Dr First', '2026-04-01', ['MRI']);
    const made = evidence([first, second], [packet, since]);
    expect(made.differing).toEqual(['MRI']);
    expect([...(made.handovers.get(first.id)?.since ?? [])]).toEqual([since.packet.id]);
    expect([...(made.handovers.get(second.id)?.since ?? [])]).toEqual([]);
  });

  test('names a record that was sent and then removed', () => {
    expect(evidence([first, second], [packet], [biopsy]).rows.map(({ entry }) => entry.title)).toContain('MRI');
  });
});
