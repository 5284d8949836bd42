import { hasText, type Note } from '../domain/note.ts';
import type { PacketChoice, StyleFacts } from '../domain/packet.ts';
import type { MedicalRecord } from '../domain/record.ts';
import { excludedByStyle } from './arrange.ts';

/** Returns the records of a packet: not removed, not excluded by hand or style. */
export function enclosedRecords(records: readonly MedicalRecord[], choice: PacketChoice, facts: StyleFacts): MedicalRecord[] {
  const left = new Set(choice.left.map(({ recordId }) => recordId));
  const byStyle = excludedByStyle(choice, facts);
  return records.filter((record) => record.removed === null && !left.has(record.id) && byStyle(record) === null);
}

/** Returns the notes of a packet: not removed, not excluded, not empty. */
export function enclosedNotes(notes: readonly Note[], choice: PacketChoice, facts: StyleFacts): Note[] {
  const left = new Set(choice.notesLeft);
  const byStyle = excludedByStyle(choice, facts);
  return notes.filter((note) => note.removed === null && !left.has(note.id) && hasText(note) && byStyle(note) === null);
}
