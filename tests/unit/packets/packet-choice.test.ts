import { describe, expect, test } from 'vitest';
import { type Note, noteTitle } from '../../../shared/domain/note.ts';
import { packetTree } from '../../../shared/packets/contents-tree.ts';
import { excludeEntry, includeEntry, orderEntries, withReason } from '../../../shared/packets/packet-choice.ts';
import { planPacket } from '../../../shared/packets/packet-plan.ts';
import { aChoice, aNote, anInput, aRecord, id } from './invented-case.ts';

const records = [
  aRecord('Older', { kind: 'laboratory', serviceDate: '2025-01-01' }),
  aRecord('Newer', { kind: 'laboratory', serviceDate: '2026-01-01' }),
  aRecord('Scan', { kind: 'imaging-report' }),
  aRecord('Sealed', { kind: 'imaging-report', pagesSha256: null, reading: 'locked', serviceDate: null, pages: 0 }),
];
const notes = [aNote('Talk'), aNote('Blank', { title: '', text: ' ' })];
const newer = { kind: 'record', id: id('Newer') } as const;

/** The titles of each section in order, with omitted ones in brackets. */
function shown(choice = aChoice()): Record<string, string[]> {
  return Object.fromEntries(
    packetTree(records, notes, choice).map(({ title, all }) => [
      title,
      all.map((entry) => (entry.included ? entry.title : `(${entry.title})`)),
    ]),
  );
}

describe('the choice of what a packet holds', () => {
  test('begins with every record and every note with text, in the usual order', () => {
    expect(shown()).toEqual({
      'Imaging reports': ['Scan', 'Sealed'],
      'Laboratory results': ['Newer', 'Older'],
      'The patient’s own notes': ['Talk'],
    });
  });

  test('keeps an omitted entry in its place with its reason until it is included again', () => {
    const without = withReason(excludeEntry(aChoice(), newer), newer.id, 'Repeated a week later');
    expect(shown(without)['Laboratory results']).toEqual(['(Newer)', 'Older']);
    expect(packetTree(records, notes, without)[1]?.all[0]).toMatchObject({ included: false, reason: 'Repeated a week later' });
    expect(includeEntry(without, newer)).toEqual(aChoice());
    const note = { kind: 'note', id: id('Talk') } as const;
    expect(shown(excludeEntry(aChoice(), note))['The patient’s own notes']).toEqual(['(Talk)']);
    expect(includeEntry(excludeEntry(aChoice(), note), note)).toEqual(aChoice());
  });

  test('names a note by title or first words, as the list and the print do', () => {
    const text = 'She would wait with the operation, since the pain is getting less.\nAsk about injections.';
    const untitled = aNote('a', { title: '', text });
    const name = 'She would wait with the operation, since the pain is…';
    expect(packetTree([], [untitled], aChoice())[0]?.all[0]?.title).toBe(name);
    expect(planPacket(anInput({ notes: [untitled] })).sections[0]?.entries[0]?.title).toBe(name);
    const called = (change: Partial<Note>) => noteTitle({ ...untitled, ...change });
    expect([called({}), called({ title: 'Talk' }), called({ text: ' ' })]).toEqual([name, 'Talk', 'Empty note']);
    expect(called({ text: '10:42 She would wait' })).toBe('She would wait');
    expect(called({ text: '', recommended: 'Injections' })).toBe('Injections');
  });

  test('reorders one section and leaves the others in their order', () => {
    const imaging = orderEntries(aChoice(), [id('Sealed'), id('Scan')]);
    const both = orderEntries(imaging, [id('Older'), id('Newer')]);
    expect(shown(both)).toMatchObject({
      'Imaging reports': ['Sealed', 'Scan'],
      'Laboratory results': ['Older', 'Newer'],
    });
  });

  test('counts a locked record as the one page that replaces it', () => {
    expect(packetTree(records, notes, aChoice())[0]?.entries[1]).toMatchObject({ title: 'Sealed', locked: true, pages: 1 });
  });
});
