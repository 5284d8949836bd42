import type { GeneratedPageCounts } from '../../shared/domain/packet-plan.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import type { TreeEntry, TreeSection } from '../../shared/packets/contents-tree.ts';
import type { Numbering, PageRange } from '../../shared/packets/numbering.ts';

const FIRST_TITLE = 'Case at a glance';

/**
 * Keys of rows other than records and notes, which have their id. Each names its row for good: a row that comes before, such as the
 * questions, must not take the focus of the row behind it.
 */
export const FRONT_KEY = 'front-';
export const FIRST_KEY = FRONT_KEY + FIRST_TITLE;
export const SECTION_KEY = 'section-';
export const MANIFEST_KEY = 'manifest';

/** A row of the contents. */
export interface ContentsRow {
  key: string;
  title: string;
  range: PageRange | null;
  entry: TreeEntry | null;
}

/** A record or note among the rows. */
interface ContentsEntry extends ContentsRow {
  entry: TreeEntry;
  /** Its date, where another entry of the section has the same title. */
  date: string;
}

/** A section with its heading and entries. A left-out entry keeps its position. */
export interface ContentsSection {
  heading: ContentsRow;
  /** Behind a cover, at the end. */
  sealed: boolean;
  entries: ContentsEntry[];
}

export interface ContentsRows {
  front: ContentsRow[];
  sections: ContentsSection[];
  manifest: ContentsRow;
}

/** Builds the rows of the contents with their packet pages. Without `generated` the rows have no pages. */
export function contentsRows(
  tree: readonly TreeSection[],
  generated: GeneratedPageCounts | undefined,
  numbers: Numbering | null,
): ContentsRows {
  const row = (key: string, title: string, range: PageRange | null | undefined): ContentsRow => ({
    key,
    title,
    range: range ?? null,
    entry: null,
  });
  const entryRows = ({ all: entries }: TreeSection) => {
    // A supplement leaves out what the earlier packet had.
    const all = entries.filter(({ excludedBy }) => excludedBy !== 'received');
    const repeated = new Set(all.map(({ title }) => title).filter((title, index, titles) => titles.indexOf(title) !== index));
    return all.map((entry): ContentsEntry => {
      const date = entry.kind === 'record' ? entry.serviceDate : entry.date;
      return {
        ...row(entry.id, entry.title, numbers?.entries.get(entry.id)),
        entry,
        date: date && repeated.has(entry.title) ? formatDate(date) : '',
      };
    });
  };
  const front = generated?.frontMatter ?? [{ title: FIRST_TITLE }, { title: 'Contents' }];
  return {
    front: front.map(({ title }, index) => row(FRONT_KEY + title, title, numbers?.frontMatter[index])),
    sections: tree
      .map((section, index) => ({
        heading: row(SECTION_KEY + section.title, section.title, numbers?.sections[index]),
        sealed: section.sealed,
        entries: entryRows(section),
      }))
      .filter(({ sealed, entries }) => sealed || entries.length > 0),
    manifest: row(MANIFEST_KEY, 'Manifest', numbers?.manifest),
  };
}

/** All rows from top to bottom. */
export function allRows({ front, sections, manifest }: ContentsRows): ContentsRow[] {
  return [...front, ...sections.flatMap(({ heading, entries }) => [heading, ...entries]), manifest];
}
