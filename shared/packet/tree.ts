import { hasWords, type Note, noteTitle } from '../domain/note.ts';
import type { PacketChoice } from '../domain/packet.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { MedicalRecord, RecordKind } from '../domain/record.ts';
import { recordTitle } from './plan.ts';
import { inSections } from './sections.ts';

interface Common {
  id: string;
  title: string;
  /** As far as it is known before it is set in type: 1 for a note or a notice. */
  pages: number;
  /** In the packet; else left out by hand. */
  taken: boolean;
}

/** A record or note of the case as the person sees it among the contents of the packet. */
export type TreeEntry = Common &
  (
    | { kind: 'record'; recordKind: RecordKind | null; serviceDate: PartialDate | null; locked: boolean; reason: string }
    | { kind: 'note'; date: PartialDate | null }
  );

/** One section: all that belongs to it, each in its place, and what of it is taken, in packet order. */
export interface TreeSection {
  title: string;
  all: TreeEntry[];
  entries: TreeEntry[];
}

/** The contents of a packet as they can be chosen: every record and note in its section, those left out as well. */
export function packetTree(records: readonly MedicalRecord[], notes: readonly Note[], choice: PacketChoice): TreeSection[] {
  const left = new Map(choice.left.map(({ recordId, reason }) => [recordId, reason]));
  const entries: TreeEntry[] = [
    ...records
      .filter(({ removed }) => removed === null)
      .map((record): TreeEntry => {
        const locked = record.pagesSha256 === null;
        return {
          kind: 'record',
          id: record.id,
          title: recordTitle(record),
          pages: locked ? 1 : record.pages,
          taken: !left.has(record.id),
          recordKind: record.kind,
          serviceDate: record.serviceDate,
          locked,
          reason: left.get(record.id) ?? '',
        };
      }),
    ...notes
      .filter((note) => note.removed === null && hasWords(note))
      .map((note): TreeEntry => {
        const { id, date } = note;
        return { kind: 'note', id, title: noteTitle(note), pages: 1, taken: !choice.notesLeft.includes(id), date };
      }),
  ];
  return inSections(entries, choice.order).map(({ title, entries: all }) => ({
    title,
    all,
    entries: all.filter(({ taken }) => taken),
  }));
}
