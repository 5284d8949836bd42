import { describe, expect, test } from 'vitest';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { type EvidenceFacts, evidenceOf } from '../../../shared/ledger/evidence.ts';
import { ledgerOf } from '../../../shared/ledger/ledger.ts';
import { anOpinion, id } from '../journey.ts';
import { aRecord } from '../packet-plan/case.ts';
import { issuedTo } from './issued.ts';

const mri = aRecord('MRI', { serviceDate: '2026-02-20' });
const biopsy = aRecord('Biopsy', { serviceDate: '2026-01-05' });
const first = anOpinion('Dr First', {}, { date: '2026-02-01' });
const second = anOpinion('Dr Second', {}, { date: '2026-03-15' });
const packet = issuedTo('Dr Second', '2026-03-01', ['MRI', 'Biopsy']);

function evidence(opinions: Opinion[], issued = [packet], records = [mri, biopsy]) {
  const facts: EvidenceFacts = {
    ledger: ledgerOf({ issued, records, notes: [], providers: [] }),
    opinions,
    records,
    providers: [],
  };
  const made = evidenceOf(facts);
  const row = (name: string) => made.rows.find(({ entry }) => entry.id === id(name));
  return {
    ...made,
    of: (name: string, opinion: Opinion) => row(name)?.seen.get(opinion.id),
    differing: made.differences.map(({ entry }) => entry.title),
  };
}

describe('what an opinion could rest on', () => {
  test('is the packet that its physician was handed before, with the page', () => {
    expect(evidence([second]).of('Biopsy', second)).toMatchObject({ state: 'had', page: 7, on: '2026-03-01' });
  });

  test('is not a packet that came after the opinion', () => {
    expect(evidence([second], [issuedTo('Dr Second', '2026-03-20', ['Biopsy'])]).of('Biopsy', second)).toEqual({
      state: 'unknown',
    });
  });

  test('is a packet of the same month where only the month of the opinion is known', () => {
    const inMarch = { ...second, date: '2026-03' };
    expect(evidence([inMarch], [issuedTo('Dr Second', '2026-03-20', ['Biopsy'])]).of('Biopsy', inMarch)).toMatchObject({
      state: 'had',
    });
  });

  test('is a packet that the person says they looked at, whoever it was handed to', () => {
    const shown = { ...first, date: '2026-03-10', packetIds: [packet.packet.id] };
    expect(evidence([shown]).of('MRI', shown)).toMatchObject({ state: 'had' });
  });

  test('is what the person says they saw, and what comes from themselves', () => {
    const told = { ...first, sawRecordIds: [biopsy.id] };
    const theirs = { ...first, providerId: id('first') };
    expect(evidence([told], []).of('Biopsy', told)).toEqual({ state: 'told' });
    const records = [{ ...biopsy, providerId: id('first') }];
    expect(evidence([theirs], [], records).of('Biopsy', theirs)).toEqual({ state: 'own' });
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

  test('is still one once it was handed over after the opinion, and it is known that it was', () => {
    const since = issuedTo('Dr First', '2026-04-01', ['MRI']);
    const made = evidence([first, second], [packet, since]);
    expect(made.differing).toEqual(['MRI']);
    expect([...(made.since.get(first.id) ?? [])]).toEqual([since.packet.id]);
    expect([...(made.since.get(second.id) ?? [])]).toEqual([]);
  });

  test('names what was sent and then left the case', () => {
    expect(evidence([first, second], [packet], [biopsy]).rows.map(({ entry }) => entry.title)).toContain('MRI');
  });
});
