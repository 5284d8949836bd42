import { hasText, type Note, noteTitle } from '../domain/note.ts';
import type { PacketChoice, StyleFacts } from '../domain/packet.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { MedicalRecord, RecordKind } from '../domain/record.ts';
import { arrangeSections, excludedByStyle } from './arrange.ts';
import { recordTitle } from './packet-plan.ts';

interface Common {
  id: string;
  title: string;
  /** The number of pages, as far as it is known before typesetting: 1 for a note or a notice. */
  pages: number;
  /** Whether it is in the packet. */
  included: boolean;
  /** Why it is not: `hand`: by the person; `opinion`: by the style; `received`: an earlier packet had it. */
  excludedBy: 'hand' | 'opinion' | 'received' | null;
}

/** A record or note in the list of contents. */
export type TreeEntry = Common &
  (
    | { kind: 'record'; recordKind: RecordKind | null; serviceDate: PartialDate | null; locked: boolean; reason: string }
    | { kind: 'note'; date: PartialDate | null }
  );

/** A section with all its entries, and the included ones, in packet order. */
export interface TreeSection {
  title: string;
  /** Whether the section is at the end, behind a cover. A sealed section may be empty. */
  sealed: boolean;
  all: TreeEntry[];
  entries: TreeEntry[];
}

const NO_STYLE: StyleFacts = { conclusions: [], received: [] };

/** Returns the contents to choose from: every record and note in its section, excluded ones too. */
export function packetTree(
  records: readonly MedicalRecord[],
  notes: readonly Note[],
  choice: PacketChoice,
  facts = NO_STYLE,
): TreeSection[] {
  const left = new Map(choice.left.map(({ recordId, reason }) => [recordId, reason]));
  const notesLeft = new Set(choice.notesLeft);
  const byStyle = excludedByStyle(choice, facts);
  const inclusion = (entry: { id: string }, byHand: boolean): Pick<Common, 'included' | 'excludedBy'> => {
    const excludedBy = byStyle(entry) ?? (byHand ? 'hand' : null);
    return { included: excludedBy === null, excludedBy };
  };
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
          ...inclusion(record, left.has(record.id)),
          recordKind: record.kind,
          serviceDate: record.serviceDate,
          locked,
          reason: left.get(record.id) ?? '',
        };
      }),
    ...notes
      .filter((note) => note.removed === null && hasText(note))
      .map((note): TreeEntry => {
        const { id, date } = note;
        return { kind: 'note', id, title: noteTitle(note), pages: 1, ...inclusion(note, notesLeft.has(id)), date };
      }),
  ];
  return arrangeSections(entries, choice, facts).map(({ title, sealed, entries: all }) => ({
    title,
    sealed,
    all,
    entries: all.filter(({ included }) => included),
  }));
}
