import type { PacketChoice } from '../domain/packet.ts';
import type { PlannedNote, PlannedRecord } from '../domain/packet-plan.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { RecordKind } from '../domain/record.ts';

/** The sections in the order in which a specialist reads, and the kinds of record in each. See docs/packet.md. */
const SECTIONS: readonly { title: string; kinds: readonly (RecordKind | null)[] }[] = [
  { title: 'Pathology', kinds: ['pathology', 'specimen'] },
  { title: 'Imaging reports', kinds: ['imaging-report'] },
  { title: 'Imaging', kinds: ['imaging-study'] },
  { title: 'Laboratory results', kinds: ['laboratory'] },
  { title: 'Tests', kinds: ['test'] },
  { title: 'Procedures and operations', kinds: ['procedure'] },
  { title: 'Treatments', kinds: ['treatment'] },
  { title: 'Consultation notes of physicians', kinds: ['consultation'] },
  { title: 'Summaries and letters', kinds: ['summary'] },
  { title: 'Hospital stays', kinds: ['hospital'] },
  { title: 'Medication and allergies', kinds: ['medication'] },
  { title: 'The patient’s own notes', kinds: ['history', 'patient'] },
  { title: 'Insurance and the rest', kinds: ['administrative', 'other', null] },
];

/** The section of the person's own notes. */
const NOTES_SECTION = 'The patient’s own notes';

/** What decides the position of an entry. */
export type Placed =
  | Pick<PlannedRecord, 'kind' | 'id' | 'recordKind' | 'serviceDate'>
  | Pick<PlannedNote, 'kind' | 'id' | 'date'>;

function dateOf(entry: Placed): PartialDate | null {
  return entry.kind === 'record' ? entry.serviceDate : entry.date;
}

/** Compares two partial dates: newest first, undated last. A month comes after its days, a year after its months. */
export function newestFirst(one: PartialDate | null, other: PartialDate | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? 1 : -1;
}

/** Groups entries by section, without empty ones. Entries ordered by hand come first, the others newest first. */
export function inSections<Entry extends Placed>(
  entries: readonly Entry[],
  order: PacketChoice['order'],
): { title: string; entries: Entry[] }[] {
  const positions = new Map(order.map((id, index) => [id, index]));
  const positionOf = (entry: Entry) => positions.get(entry.id) ?? order.length;
  return SECTIONS.flatMap(({ title, kinds }) => {
    const sectionEntries = entries.filter((entry) =>
      entry.kind === 'note' ? title === NOTES_SECTION : kinds.includes(entry.recordKind),
    );
    if (sectionEntries.length === 0) return [];
    const sorted = sectionEntries.toSorted((a, b) => positionOf(a) - positionOf(b) || newestFirst(dateOf(a), dateOf(b)));
    return [{ title, entries: sorted }];
  });
}
