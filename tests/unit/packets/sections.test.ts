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
  test('follow the reading order of a specialist, without empty ones', () => {
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

  test('sort newest first, a month after its days, and undated last', () => {
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

  test('keep the given order of equal dates', () => {
    const records = ['a', 'b', 'c'].map((name) => aRecord(name));
    expect(titles({ records })['Consultation notes of physicians']).toEqual(['a', 'b', 'c']);
  });

  test('follow the manual order, then the rules for the rest', () => {
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

  test('omit records left out or removed, and notes without text', () => {
    const records = [aRecord('in'), aRecord('left'), aRecord('trash', { removed: '2026-02-01T00:00:00.000Z' })];
    const notes = [aNote('kept'), aNote('not kept'), aNote('', { text: ' \n' })];
    const choice = aChoice({ left: [{ recordId: id('left'), reason: 'of another illness' }], notesLeft: [id('not kept')] });
    expect(titles({ records, notes, choice })).toEqual({
      'Consultation notes of physicians': ['in'],
      'The patient’s own notes': ['kept'],
    });
  });
});

describe('a packet plan', () => {
  test('matches the contract, names institutions, and uses the recipient of this packet', () => {
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

  test('has a file name without the patient’s name or diagnosis', () => {
    expect(packetFileName('2026-03-12', 'full')).toBe('packet-2026-03-12.pdf');
  });
});
