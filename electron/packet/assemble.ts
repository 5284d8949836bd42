import type { PacketPlan } from '../../shared/domain/packet-plan.ts';
import type { PageRange } from '../../shared/packets/numbering.ts';
import { FOOTER_HEIGHT } from '../../shared/packets/page-placement.ts';
import type { Sink } from '../pdf/byte-sink.ts';
import { Copier } from '../pdf/import/copier.ts';
import { type ImportedPage, type ImportedSource, importPages } from '../pdf/import/import-pages.ts';
import { type PageShape, placeOnPaper, placeOriginal } from '../pdf/import/placement.ts';
import { writePage } from '../pdf/import/write-page.ts';
import { type Bookmark, PageTree, writeDestinations, writeOutline } from '../pdf/page-tree.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import type { Ref } from '../pdf/values.ts';
import { writeCatalog } from './catalog.ts';
import { importGeneratedPages, writeLinks } from './generated-pages.ts';
import type { GeneratedPages, ImportedEntry, Typeset } from './typeset-result.ts';

type Entry = PacketPlan['sections'][number]['entries'][number];

/** A record of the plan. */
export type PlannedRecord = Extract<Entry, { kind: 'record' }>;

/** What the assembly of a packet needs. */
export interface Assembly {
  plan: PacketPlan;
  sink: Sink;
  typeset: Typeset;
  /**
   * Opens the pages of a record and imports them with `importFile`. `source` null: there are none, and the remark says why. One source
   * is in memory at a time.
   */
  importRecord(
    record: PlannedRecord,
    importFile: (file: PdfFile) => ImportedSource,
  ): Promise<{ source: ImportedSource | null; remark: string }>;
  /** Pages of records done, of all. */
  onProgress(done: number, total: number): void;
}

/** The contents of a written packet. */
export interface AssembledPacket {
  pages: number;
  /** Packet pages of each record and note, by entry id; none for a record with only a notice. */
  pageRanges: ReadonlyMap<string, PageRange>;
  remarks: { recordId: string; title: string; why: string }[];
}

/**
 * Writes the packet to the sink: the records, then the generated pages. The page dictionaries with their footers and the tables
 * come last. The same plan and sources give the same bytes.
 */
export async function assemblePacket(assembly: Assembly): Promise<AssembledPacket> {
  const { plan, typeset } = assembly;
  const writer = new PdfWriter(assembly.sink);
  const { sources, imported } = await importRecords(assembly, writer);
  const generated = await typeset(plan, imported);
  const footers = recordFooters(generated, sources);
  const { pages: generatedPages, fonts } = importGeneratedPages(generated, writer);
  const order = orderPages(plan, generated, generatedPages.length, sources);
  const pageOf = (slot: PageSlot | undefined) =>
    slot && (slot.generated === undefined ? slot.page : generatedPages[slot.generated]);
  const pageRef = (number: number): Ref => {
    const page = pageOf(order.slots[number - 1]);
    if (!page) throw new Error(`a link leads to page ${number} of ${order.slots.length}`);
    return page.ref;
  };
  writeLinks(generated, generatedPages, pageRef, writer);

  const tree = new PageTree(writer);
  for (const slot of order.slots) {
    const page = pageOf(slot);
    if (!page) throw new Error('a generated page is missing');
    const operators = footers.get(page);
    writePage(writer, page, tree.append(page.ref), operators ? { operators, fonts } : null);
  }
  const bookmarks = (marks: readonly Mark[]): Bookmark[] =>
    marks.map(({ title, firstPage, children }) => ({ title, page: pageRef(firstPage), children: bookmarks(children) }));
  writeCatalog(writer, plan, {
    pages: tree.end(),
    outline: writeOutline(writer, bookmarks(order.marks)),
    destinations: writeDestinations(
      writer,
      new Map(order.records.map((firstPage, index) => [`record-${index + 1}`, pageRef(firstPage)])),
    ),
    layers: [...sources.values()].flatMap(({ layers }) => layers),
    fields: [...sources.values()].flatMap(({ fields }) => fields),
  });
  return { pages: order.slots.length, pageRanges: order.pageRanges, remarks: remarksOf(plan, imported) };
}

async function importRecords({ plan, importRecord, onProgress }: Assembly, writer: PdfWriter) {
  const sources = new Map<string, ImportedSource>();
  const imported: ImportedEntry[] = [];
  const entries = plan.sections.flatMap((section) => section.entries);
  const total = entries.reduce((sum, entry) => sum + (entry.kind === 'record' ? entry.pages : 0), 0);
  const place = (shape: PageShape) =>
    plan.paper === 'original' ? placeOriginal(shape, FOOTER_HEIGHT) : placeOnPaper(shape, plan.paper);
  let done = 0;
  for (const entry of entries) {
    if (entry.kind !== 'record') {
      imported.push({ id: entry.id, pages: 0, remark: '' });
      continue;
    }
    const before = done;
    const { source, remark } = await importRecord(entry, (file) =>
      importPages(new Copier(file, writer), place, (pages) => onProgress(Math.min(before + pages, total), total)),
    );
    // The next source overwrites the buffer of this one.
    writer.flush();
    if (source) sources.set(entry.id, source);
    imported.push({ id: entry.id, pages: source?.pages.length ?? 0, remark });
    done += entry.pages;
    onProgress(done, total);
  }
  return { sources, imported };
}

/** The footers of all record pages. Footers choose glyphs of the generated PDF's fonts, so they come before its import. */
function recordFooters(generated: GeneratedPages, sources: ReadonlyMap<string, ImportedSource>): Map<ImportedPage, Uint8Array> {
  const footers = new Map<ImportedPage, Uint8Array>();
  for (const [id, { pages }] of sources) {
    for (const [index, page] of pages.entries()) footers.set(page, generated.footer(id, index, page.placement.footerWidth));
  }
  return footers;
}

/** A bookmark by packet page, from 1. */
interface Mark {
  title: string;
  firstPage: number;
  children: Mark[];
}

/** One packet page: a page of a record, or a generated page by its index in the generated PDF. */
type PageSlot = { generated: number } | { generated?: undefined; page: ImportedPage };

/** The order of the packet: front matter; every entry, as its own pages or generated ones; the manifest. */
function orderPages(
  plan: PacketPlan,
  generated: GeneratedPages,
  generatedCount: number,
  sources: ReadonlyMap<string, ImportedSource>,
) {
  const slots: PageSlot[] = [];
  const marks: Mark[] = [];
  const records: number[] = [];
  const pageRanges = new Map<string, PageRange>();
  let next = 0;
  const pushGenerated = (count: number) => {
    for (let done = 0; done < count; done++) slots.push({ generated: next++ });
  };
  const sealedFrom = [...generated.frontMatter.map(({ pages }) => pages), ...generated.entries.values()].reduce(
    (sum, count) => sum + count,
    0,
  );
  for (const { title, pages } of generated.frontMatter) {
    if (pages > 0) marks.push({ title, firstPage: slots.length + 1, children: [] });
    pushGenerated(pages);
  }
  for (const section of plan.sections) {
    const children: Mark[] = [];
    const start = slots.length + 1;
    if (section.sealed) for (let done = 0; done < generated.sealedPages; done++) slots.push({ generated: sealedFrom + done });
    for (const entry of section.entries) {
      const firstPage = slots.length + 1;
      const source = sources.get(entry.id);
      if (source) slots.push(...source.pages.map((page): PageSlot => ({ page })));
      else pushGenerated(generated.entries.get(entry.id) ?? 0);
      if (slots.length < firstPage) continue;
      if (source || entry.kind === 'note') pageRanges.set(entry.id, { from: firstPage, to: slots.length });
      records.push(firstPage);
      // Nothing names a sealed entry before the cover: the bookmarks do not either, folded or not.
      if (!section.sealed) children.push({ title: entry.title, firstPage, children: [] });
    }
    if (slots.length >= start) marks.push({ title: section.title, firstPage: start, children });
  }
  if (generated.manifestPages > 0) marks.push({ title: 'Manifest', firstPage: slots.length + 1, children: [] });
  next += generated.sealedPages;
  pushGenerated(generated.manifestPages);
  if (next !== generatedCount || slots.length !== generated.total) {
    throw new Error(
      `${slots.length} pages with ${next} generated ones, where ${generated.total} with ${generatedCount} were typeset`,
    );
  }
  return { slots, marks, records, pageRanges };
}

function remarksOf(plan: PacketPlan, imported: readonly ImportedEntry[]): AssembledPacket['remarks'] {
  const titles = new Map(plan.sections.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry.title])));
  return imported
    .filter(({ remark }) => remark !== '')
    .map(({ id, remark }) => ({ recordId: id, title: titles.get(id) ?? '', why: remark }));
}
