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
import { takeOwn, writeLinks } from './generated-pages.ts';
import type { OwnPages, Taken, Typeset } from './typeset-result.ts';

type Entry = PacketPlan['sections'][number]['entries'][number];
export type PlannedRecord = Extract<Entry, { kind: 'record' }>;

export interface Assembly {
  plan: PacketPlan;
  sink: Sink;
  typeset: Typeset;
  /**
   * Opens the pages of a record and takes them with `taking`. `source` null: there are none, and the remark says why. One
   * source is in memory at a time.
   */
  take(
    record: PlannedRecord,
    taking: (file: PdfFile) => ImportedSource,
  ): Promise<{ source: ImportedSource | null; remark: string }>;
  /** Pages of records done, of all. */
  onProgress(done: number, total: number): void;
}

/** What a packet holds, when it is written. */
export interface Assembled {
  pages: number;
  /** On which packet pages each record and note stands; not those for which a notice stands. */
  places: ReadonlyMap<string, PageRange>;
  remarks: { recordId: string; title: string; why: string }[];
}

/**
 * Writes the whole packet to the sink: the records one after another, then what Second Look sets in type, the pages'
 * dictionaries with their footers, and the tables at the end. The same plan and sources give the same bytes.
 */
export async function assemble(assembly: Assembly): Promise<Assembled> {
  const { plan, typeset } = assembly;
  const writer = new PdfWriter(assembly.sink);
  const { sources, taken } = await takeRecords(assembly, writer);
  const own = await typeset(plan, taken);
  const footers = footersOf(own, sources);
  const { pages: ownPages, fonts } = await takeOwn(own, writer);
  const order = orderPages(plan, own, ownPages.length, sources);
  const refAt = (number: number): Ref => {
    const at = order.pages[number - 1];
    const page = at && (at.own === undefined ? at.page : ownPages[at.own]);
    if (!page) throw new Error(`something leads to page ${number} of ${order.pages.length}`);
    return page.ref;
  };
  writeLinks(own, ownPages, refAt, writer);

  const tree = new PageTree(writer);
  for (const at of order.pages) {
    const page = at.own === undefined ? at.page : ownPages[at.own];
    if (!page) throw new Error('an own page is missing');
    const operators = footers.get(page);
    writePage(writer, page, tree.append(page.ref), operators ? { operators, fonts } : null);
  }
  const bookmarks = (marks: readonly Mark[]): Bookmark[] =>
    marks.map(({ title, at, below }) => ({ title, page: refAt(at), children: bookmarks(below) }));
  writeCatalog(writer, plan, {
    pages: tree.end(),
    outline: writeOutline(writer, bookmarks(order.marks)),
    destinations: writeDestinations(writer, new Map(order.records.map((at, index) => [`record-${index + 1}`, refAt(at)]))),
    layers: [...sources.values()].flatMap(({ layers }) => layers),
    fields: [...sources.values()].flatMap(({ fields }) => fields),
  });
  return { pages: order.pages.length, places: order.places, remarks: remarksOf(plan, taken) };
}

async function takeRecords({ plan, take, onProgress }: Assembly, writer: PdfWriter) {
  const sources = new Map<string, ImportedSource>();
  const taken: Taken[] = [];
  const entries = plan.sections.flatMap((section) => section.entries);
  const total = entries.reduce((sum, entry) => sum + (entry.kind === 'record' ? entry.pages : 0), 0);
  const place = (shape: PageShape) =>
    plan.paper === 'original' ? placeOriginal(shape, FOOTER_HEIGHT) : placeOnPaper(shape, plan.paper);
  let done = 0;
  for (const entry of entries) {
    if (entry.kind !== 'record') {
      taken.push({ id: entry.id, pages: 0, remark: '' });
      continue;
    }
    const before = done;
    const { source, remark } = await take(entry, (file) =>
      importPages(new Copier(file, writer), place, (pages) => onProgress(Math.min(before + pages, total), total)),
    );
    // The room of this source is used for the next.
    writer.flush();
    if (source) sources.set(entry.id, source);
    taken.push({ id: entry.id, pages: source?.pages.length ?? 0, remark });
    done += entry.pages;
    onProgress(done, total);
  }
  return { sources, taken };
}

/** The footers of all record pages; to be set before the own document is saved, since they choose glyphs of its fonts. */
function footersOf(own: OwnPages, sources: ReadonlyMap<string, ImportedSource>): Map<ImportedPage, Uint8Array> {
  const footers = new Map<ImportedPage, Uint8Array>();
  for (const [id, { pages }] of sources) {
    for (const [index, page] of pages.entries()) footers.set(page, own.footer(id, index, page.placement.footerWidth));
  }
  return footers;
}

/** A bookmark by packet page, from 1. */
interface Mark {
  title: string;
  at: number;
  below: Mark[];
}

/** A page in its place: one of a record, or an own page by its number in the own document. */
type Place = { own: number } | { own?: undefined; page: ImportedPage };

/** The order of the packet: front pages; every entry, by its pages or the own pages that stand for it; the manifest. */
function orderPages(plan: PacketPlan, own: OwnPages, ownCount: number, sources: ReadonlyMap<string, ImportedSource>) {
  const pages: Place[] = [];
  const marks: Mark[] = [];
  const records: number[] = [];
  const places = new Map<string, PageRange>();
  let nextOwn = 0;
  const ownPages = (count: number) => {
    for (let done = 0; done < count; done++) pages.push({ own: nextOwn++ });
  };
  const sealedFrom = [...own.front.map((front) => front.pages), ...own.entries.values()].reduce((sum, count) => sum + count, 0);
  for (const front of own.front) {
    if (front.pages > 0) marks.push({ title: front.title, at: pages.length + 1, below: [] });
    ownPages(front.pages);
  }
  for (const section of plan.sections) {
    const below: Mark[] = [];
    const start = pages.length + 1;
    if (section.sealed) for (let done = 0; done < own.sealedPages; done++) pages.push({ own: sealedFrom + done });
    for (const entry of section.entries) {
      const at = pages.length + 1;
      const source = sources.get(entry.id);
      if (source) pages.push(...source.pages.map((page): Place => ({ page })));
      else ownPages(own.entries.get(entry.id) ?? 0);
      if (pages.length < at) continue;
      if (source || entry.kind === 'note') places.set(entry.id, { from: at, to: pages.length });
      records.push(at);
      // What is sealed is named nowhere before its cover: not in the list of bookmarks either, folded or not.
      if (!section.sealed) below.push({ title: entry.title, at, below: [] });
    }
    if (pages.length >= start) marks.push({ title: section.title, at: start, below });
  }
  if (own.manifestPages > 0) marks.push({ title: 'Manifest', at: pages.length + 1, below: [] });
  nextOwn += own.sealedPages;
  ownPages(own.manifestPages);
  if (nextOwn !== ownCount || pages.length !== own.total) {
    throw new Error(`${pages.length} pages with ${nextOwn} own ones, where ${own.total} with ${ownCount} were set`);
  }
  return { pages, marks, records, places };
}

function remarksOf(plan: PacketPlan, taken: readonly Taken[]): Assembled['remarks'] {
  const titles = new Map(plan.sections.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry.title])));
  return taken
    .filter(({ remark }) => remark !== '')
    .map(({ id, remark }) => ({ recordId: id, title: titles.get(id) ?? '', why: remark }));
}
