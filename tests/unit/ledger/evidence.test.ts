import { describe, expect, test } from 'vitest';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Provider } from '../../../shared/domain/provider.ts';
import { type EvidenceFacts, evidenceDifferences, evidenceOf } from '../../../shared/ledger/evidence.ts';
import { ledgerOf } from '../../../shared/ledger/ledger.ts';
import { anOpinion, id } from '../invented-journey.ts';
import { aCase, aProvider, aRecord } from '../packets/invented-case.ts';
import { issuedTo } from './invented-packets.ts';

const mri = aRecord('MRI', { kind: 'imaging-report', serviceDate: '2026-02-20' });
const biopsy = aRecord('Biopsy', { kind: 'pathology', serviceDate: '2026-01-05' });
const first = anOpinion('Dr First', {}, { date: '2026-02-01' });
const second = anOpinion('Dr Second', {}, { date: '2026-03-15' });
const packet = issuedTo('Dr Second', '2026-03-01', ['MRI', 'Biopsy']);

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

describe('what an opinion could rest on', () => {
  test('is the packet that its physician was handed before, with the page', () => {
    expect(evidence([second]).of('Biopsy', second)).toMatchObject({ state: 'received', page: 7, on: '2026-03-01' });
  });

  test('is not a packet that came after the opinion', () => {
    expect(evidence([second], [issuedTo('Dr Second', '2026-03-20', ['Biopsy'])]).of('Biopsy', second)).toEqual({
      state: 'unknown',
    });
  });

  test('is a packet of the same month where only the month of the opinion is known', () => {
    const inMarch = { ...second, date: '2026-03' };
    expect(evidence([inMarch], [issuedTo('Dr Second', '2026-03-20', ['Biopsy'])]).of('Biopsy', inMarch)).toMatchObject({
      state: 'received',
    });
  });

  test('is a packet that the person says they looked at, whoever it was handed to', () => {
    const shown = { ...first, date: '2026-03-10', packetIds: [packet.packet.id] };
    expect(evidence([shown]).of('MRI', shown)).toMatchObject({ state: 'received' });
  });

  test('is what the person says they saw, and what comes from themselves', () => {
    const told = { ...first, sawRecordIds: [biopsy.id] };
    const theirs = { ...first, providerId: id('first') };
    expect(evidence([told], []).of('Biopsy', told)).toEqual({ state: 'stated' });
    const records = [{ ...biopsy, providerId: id('first') }];
    expect(evidence([theirs], [], records).of('Biopsy', theirs)).toEqual({ state: 'authored' });
  });

  test('comes from a physician who was only typed, by the name', () => {
    const provider = aProvider('Dr Jane First');
    const records = [{ ...biopsy, providerId: provider.id }];
    expect(evidence([first], [], records, [provider]).of('Biopsy', first)).toEqual({ state: 'authored' });
  });

  test('without a date is not what was handed over after it was written down', () => {
    const undated = { ...first, date: null };
    const late = evidence([undated], [issuedTo('Dr First', '2026-03-05', ['Biopsy'])]);
    expect(late.of('Biopsy', undated)).toEqual({ state: 'unknown' });
    expect(evidence([undated], [issuedTo('Dr First', '2026-03-01', ['Biopsy'])]).of('Biopsy', undated)).toMatchObject({
      state: 'received',
    });
  });

  test('is not what is dated after it; without such a date nothing is said', () => {
    expect(evidence([first]).of('MRI', first)).toEqual({ state: 'not-yet' });
    expect(evidence([first]).of('Biopsy', first)).toEqual({ state: 'unknown' });
    const sameMonth = { ...first, date: '2026-02' };
    expect(evidence([sameMonth]).of('MRI', sameMonth)).toEqual({ state: 'unknown' });
  });
});

describe('a difference of evidence', () => {
  test('is what one had and what was not there yet for the other', () => {
    expect(evidence([first, second]).differing).toEqual(['MRI']);
  });

  test('is not what nobody wrote down of the other: that is a gap to ask about', () => {
    const { differing, known } = evidence([{ ...first, date: null }, second]);
    expect(differing).toEqual([]);
    expect([...known]).toEqual([second.id]);
  });

  test('is what one had and the other, of whom something is known, had not', () => {
    const saw = { ...first, date: '2026-03-10', sawRecordIds: [mri.id] };
    expect(evidence([saw, second]).differing).toEqual(['Biopsy']);
  });

  test('is not the report of an opinion itself', () => {
    const reported = { ...second, recordIds: [id('Report')] };
    const records = [mri, biopsy, aRecord('Report', { serviceDate: '2026-03-16' })];
    expect(evidence([first, reported], [packet], records).differing).toEqual(['MRI']);
  });

  test('is not a letter in which one of them explains themselves', () => {
    const theirs = { ...second, providerId: id('second') };
    const answer = { ...aRecord('Answer', { serviceDate: '2026-04-02', kind: 'summary' }), providerId: id('second') };
    expect(evidence([first, theirs], [packet], [mri, biopsy, answer]).differing).toEqual(['MRI']);
  });

  test('is not a letter of either, of whatever kind it was filed, nor the page on which their words stand', () => {
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

  test('is not the note of one that the other, or they themselves, had in a packet', () => {
    const provider = aProvider('Dr First');
    const theirs = { ...first, providerId: provider.id };
    const note = aRecord('Note', { serviceDate: '2026-02-10', providerId: provider.id });
    const both = [issuedTo('Dr Second', '2026-03-01', ['MRI', 'Note']), issuedTo('Dr First', '2026-01-30', ['Note'])];
    expect(evidence([theirs, second], both, [mri, note], [provider]).differing).toEqual(['MRI']);
  });

  test('of two is no report of a third, from whom they were kept apart', () => {
    const third = anOpinion('Dr Third', {}, { date: '2026-04-15' });
    const issued = [packet, issuedTo('Dr Third', '2026-04-01', ['MRI', 'Biopsy'])];
    const reported = { ...first, recordIds: [id('Report')] };
    const report = aRecord('Report', { serviceDate: '2026-02-01' });
    const told = { ...second, sawRecordIds: [report.id] };
    const made = evidence([reported, told, third], issued, [mri, biopsy, report]);
    expect(evidenceDifferences(made, [told, third])).toEqual([]);
  });

  test('is what comes from their institution or theirs by another kind: a result stays a result', () => {
    const provider = aProvider('Dr First');
    const theirs = { ...first, providerId: provider.id, date: '2026-03-10' };
    const result = aRecord('EMG', { serviceDate: '2026-01-10', kind: 'test', providerId: provider.id });
    expect(evidence([theirs, second], [packet], [mri, biopsy, result], [provider]).differing).toEqual(['EMG']);
  });

  test('is still one once it was handed over after the opinion, and it is known that it was', () => {
    const since = issuedTo('Dr First', '2026-04-01', ['MRI']);
    const made = evidence([first, second], [packet, since]);
    expect(made.differing).toEqual(['MRI']);
    expect([...(made.handed.get(first.id)?.since ?? [])]).toEqual([since.packet.id]);
    expect([...(made.handed.get(second.id)?.since ?? [])]).toEqual([]);
  });

  test('names what was sent and then left the case', () => {
    expect(evidence([first, second], [packet], [biopsy]).rows.map(({ entry }) => entry.title)).toContain('MRI');
  });
});
