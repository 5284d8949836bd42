import type { OwnCounts } from '../../shared/domain/packet.ts';
import type { Numbering, PageRange } from '../../shared/packet/numbering.ts';
import type { TreeEntry, TreeSection } from '../../shared/packet/tree.ts';

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

/** A section with its rows: its head, what is taken, what is left out. */
export interface SectionRows {
  head: Row;
  entries: (Row & { entry: TreeEntry })[];
  left: (Row & { entry: TreeEntry })[];
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
  const entryRow = (entry: TreeEntry) => ({ ...row(entry.id, entry.title, numbers?.entries.get(entry.id)), entry });
  const front = own?.front ?? [{ title: 'Case at a glance' }, { title: 'Contents' }];
  return {
    front: front.map(({ title }, index) => row(`${FRONT}${index}`, title, numbers?.front[index])),
    sections: tree.map(({ title, entries, left }, index) => ({
      head: row(SECTION + title, title, numbers?.sections[index]),
      entries: entries.map(entryRow),
      left: left.map(entryRow),
    })),
    manifest: row(MANIFEST, 'Manifest', numbers?.manifest),
  };
}

/** All rows from top to bottom. */
export function allRows({ front, sections, manifest }: ContentsRows): Row[] {
  return [...front, ...sections.flatMap(({ head, entries, left }) => [head, ...entries, ...left]), manifest];
}
