import type { OwnCounts } from '../../shared/domain/packet-plan.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import type { TreeEntry, TreeSection } from '../../shared/packets/contents-tree.ts';
import type { Numbering, PageRange } from '../../shared/packets/numbering.ts';

/** Keys of rows that are not a record or note, which go by their id. */
export const FRONT = 'front-';
export const SECTION = 'section-';
export const MANIFEST = 'manifest';

/** A row of the contents. */
export interface Row {
  key: string;
  title: string;
  range: PageRange | null;
  entry: TreeEntry | null;
}

/** A record or note among the rows. */
interface EntryOfRows extends Row {
  entry: TreeEntry;
  /** Its date, where another of its section has the same title. */
  date: string;
}

/** A section with its rows: its head, and its records and notes. What is left out keeps its place among them. */
export interface SectionRows {
  head: Row;
  /** Behind a cover, at the end. */
  sealed: boolean;
  entries: EntryOfRows[];
}

export interface ContentsRows {
  front: Row[];
  sections: SectionRows[];
  manifest: Row;
}

/** The rows of the contents with their packet pages; without the counts of own pages, without pages. */
export function contentsRows(tree: readonly TreeSection[], own: OwnCounts | undefined, numbers: Numbering | null): ContentsRows {
  const row = (key: string, title: string, range: PageRange | null | undefined): Row => ({
    key,
    title,
    range: range ?? null,
    entry: null,
  });
  const entryRows = ({ all: every }: TreeSection) => {
    // What was in a packet before is no part of its supplement.
    const all = every.filter(({ excludedBy }) => excludedBy !== 'had');
    const again = new Set(all.map(({ title }) => title).filter((title, index, titles) => titles.indexOf(title) !== index));
    return all.map((entry): EntryOfRows => {
      const date = entry.kind === 'record' ? entry.serviceDate : entry.date;
      return {
        ...row(entry.id, entry.title, numbers?.entries.get(entry.id)),
        entry,
        date: date && again.has(entry.title) ? formatDate(date) : '',
      };
    });
  };
  const front = own?.front ?? [{ title: 'Case at a glance' }, { title: 'Contents' }];
  return {
    front: front.map(({ title }, index) => row(`${FRONT}${index}`, title, numbers?.front[index])),
    sections: tree
      .map((section, index) => ({
        head: row(SECTION + section.title, section.title, numbers?.sections[index]),
        sealed: section.sealed,
        entries: entryRows(section),
      }))
      .filter(({ sealed, entries }) => sealed || entries.length > 0),
    manifest: row(MANIFEST, 'Manifest', numbers?.manifest),
  };
}

/** All rows from top to bottom. */
export function allRows({ front, sections, manifest }: ContentsRows): Row[] {
  return [...front, ...sections.flatMap(({ head, entries }) => [head, ...entries]), manifest];
}
