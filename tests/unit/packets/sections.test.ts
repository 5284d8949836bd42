import { describe, expect, test } from 'vitest';
import { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import { RECORD_KINDS } from '../../../shared/domain/record-kinds.ts';
import { planPacket } from '../../../shared/packets/packet-plan.ts';
import { packetFileName } from '../../../shared/packets/packet-styles.ts';
import { aChoice, aNote, anInput, aProvider, aRecord, id } from './invented-case.ts';

function titles(change: Parameters<typeof anInput>[0]): Record<string, string[]> {
  const { sections } = planPacket(anInput(change));
  return Object.fromEntries(sections.map(({ title, entries }) => [title, entries.map((entry) => entry.title)]));
}

describe('the sections of a packet', () => {
  test('stand in the order in which a specialist reads, without those that hold nothing', () => {
    const records = RECORD_KINDS.map((kind) => aRecord(kind, { kind })).concat(aRecord('unsorted', { kind: null }));
    expect(Object.keys(titles({ records, notes: [aNote('My note')] }))).toEqual([
      'Pathology',
      'Imaging reports',
      'Imaging',
      'Laboratory results',
      'Tests',
      'Procedures and operations',
      'Treatments',
      'Consultation notes of physicians',
      'Summaries and letters',
      'Hospital stays',
      'Medication and allergies',
      'The patient’s own notes',
      'Insurance and the rest',
    ]);
    expect(Object.keys(titles({ records: [aRecord('Blood', { kind: 'laboratory' })] }))).toEqual(['Laboratory results']);
    expect(titles({})).toEqual({});
  });

  test('hold every record once, whatever its kind', () => {
    const records = RECORD_KINDS.map((kind) => aRecord(kind, { kind })).concat(aRecord('unsorted', { kind: null }));
    const { sections } = planPacket(anInput({ records }));
    expect(sections.flatMap(({ entries }) => entries.map((entry) => entry.id)).sort()).toEqual(
      records.map((record) => record.id).sort(),
    );
  });

  test('show the newest first, a month after its days, the undated last', () => {
    const dated = (name: string, serviceDate: string | null) => aRecord(name, { kind: 'laboratory', serviceDate });
    const records = [
      dated('none', null),
      dated('2024', '2024'),
      dated('day', '2024-03-12'),
      dated('month', '2024-03'),
      dated('later', '2025-01'),
    ];
    expect(titles({ records })['Laboratory results']).toEqual(['later', 'day', 'month', '2024', 'none']);
  });

  test('keep the order in which equal dates came', () => {
    const records = ['a', 'b', 'c'].map((name) => aRecord(name));
    expect(titles({ records })['Consultation notes of physicians']).toEqual(['a', 'b', 'c']);
  });

  test('follow the order chosen by hand; what it does not name comes after, by the rules', () => {
    const records = [
      aRecord('old', { serviceDate: '2020' }),
      aRecord('new', { serviceDate: '2026' }),
      aRecord('chosen', { serviceDate: '2019' }),
    ];
    expect(titles({ records, choice: aChoice({ order: [id('chosen')] }) })['Consultation notes of physicians']).toEqual([
      'chosen',
      'new',
      'old',
    ]);
  });

  test('leave out what was left out or removed, and notes that say nothing', () => {
    const records = [aRecord('in'), aRecord('left'), aRecord('trash', { removed: '2026-02-01T00:00:00.000Z' })];
    const notes = [aNote('kept'), aNote('not kept'), aNote('', { text: ' \n' })];
    const choice = aChoice({ left: [{ recordId: id('left'), reason: 'of another illness' }], notesLeft: [id('not kept')] });
    expect(titles({ records, notes, choice })).toEqual({
      'Consultation notes of physicians': ['in'],
      'The patient’s own notes': ['kept'],
    });
  });
});

describe('a plan', () => {
  test('is what the contract says, names providers with their institution, and takes the recipient chosen for this packet', () => {
    const records = [aRecord('a', { title: '', providerId: id('Dr First') })];
    const providers = [aProvider('Dr First', { institution: 'General Hospital' })];
    const plan = planPacket(anInput({ records, providers, choice: aChoice({ recipient: 'Dr Third', paper: 'a4' }) }));
    expect(PacketPlan.parse(plan)).toEqual(plan);
    expect(plan).toMatchObject({ recipient: 'Dr Third', paper: 'a4' });
    expect(plan.sections[0]?.entries[0]).toMatchObject({ title: 'a.pdf', provider: 'Dr First, General Hospital' });
  });

  test('is the same for the same input', () => {
    const input = anInput({ records: [aRecord('a'), aRecord('b')], notes: [aNote('n')] });
    expect(planPacket(input)).toEqual(planPacket(structuredClone(input)));
  });

  test('gives a file name without the patient’s name or diagnosis', () => {
    expect(packetFileName('2026-03-12', 'full')).toBe('packet-2026-03-12.pdf');
  });
});
