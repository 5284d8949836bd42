import type { Paper } from '../../shared/domain/packet.ts';
import type { GeneratedPageCounts, PacketPlan } from '../../shared/domain/packet-plan.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import type { TreeEntry, TreeSection } from '../../shared/packets/contents-tree.ts';
import type { Numbering } from '../../shared/packets/numbering.ts';
import { placePage } from '../../shared/packets/page-placement.ts';
import type { Size, ViewerPage } from '../viewer/viewer-pages.ts';
import { FRONT_KEY, MANIFEST_KEY, SECTION_KEY } from './contents-rows.ts';

/** Every page of the packet as it will be printed, and the first page of each row of the contents. */
export interface PacketPages {
  pages: ViewerPage[];
  starts: ReadonlyMap<string, number>;
  /** The row of each page. */
  rows: string[];
}

/** Builds all pages of the preview: generated pages from their PDF at `generatedUrl`, pages of records with paper and footer. */
export function packetPages(
  tree: readonly TreeSection[],
  numbers: Numbering,
  generated: GeneratedPageCounts,
  generatedUrl: string,
  paper: Paper,
  { patient, born, mark }: Pick<PacketPlan, 'patient' | 'born' | 'mark'>,
): PacketPages {
  const pages: ViewerPage[] = [];
  const rows: string[] = [];
  const starts = new Map<string, number>();
  const placeOnPaper = (page: Size) => placePage(page, paper);
  const patientLine = `${patient} · ${formatDate(born)}`;

  const startRow = (row: string) => starts.has(row) || starts.set(row, pages.length);
  const add = (row: string, page: ViewerPage) => {
    pages.push(page);
    rows.push(row);
  };
  /** Adds pages of the generated PDF, `from` counted from 0. Their keys do not depend on earlier pages. */
  const addGenerated = (row: string, from: number, count: number) => {
    startRow(row);
    for (let page = 0; page < count; page++) add(row, { key: `${row}:${page}`, url: generatedUrl, page: from + page + 1 });
  };
  const addRecord = (entry: TreeEntry, section: string) => {
    startRow(entry.id);
    const first = numbers.entries.get(entry.id)?.from ?? 0;
    for (let page = 0; page < entry.pages; page++) {
      const footer = {
        mark,
        left: `${patientLine} · ${section} · ${entry.title}`,
        pageOf: entry.pages > 1 ? ` · ${page + 1}/${entry.pages}` : '',
        right: `Packet page ${first + page} of ${numbers.total}`,
      };
      add(entry.id, {
        key: `${entry.id}:${page}`,
        url: `/files/records/${entry.id}/pages`,
        page: page + 1,
        placeOnPaper,
        footer,
      });
    }
  };

  let generatedPage = 0;
  generated.frontMatter.forEach(({ title, pages: count }) => {
    addGenerated(FRONT_KEY + title, generatedPage, count);
    generatedPage += count;
  });
  const ranges = new Map<string, { from: number; pages: number }>();
  for (const { id, pages: count } of generated.entries) {
    ranges.set(id, { from: generatedPage, pages: count });
    generatedPage += count;
  }
  for (const { title, sealed, entries } of tree) {
    startRow(SECTION_KEY + title);
    // A sealed section begins with its cover.
    if (sealed) addGenerated(SECTION_KEY + title, generatedPage, generated.sealed);
    for (const entry of entries) {
      const range = ranges.get(entry.id);
      if (range) addGenerated(entry.id, range.from, range.pages);
      else if (entry.kind === 'record' && !entry.locked) addRecord(entry, title);
    }
  }
  addGenerated(MANIFEST_KEY, generatedPage + generated.sealed, generated.manifest);
  return { pages, starts, rows };
}
