import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import type { PaperSize } from '../../../shared/domain/paper.ts';
import { SEALED_SECTION } from '../../../shared/packets/packet-styles.ts';
import type { Canvas } from '../../typesetting/canvas.ts';
import { openFonts } from '../../typesetting/fonts.ts';
import { createShaper, type Shaper } from '../../typesetting/shaper.ts';
import { FOOTER_AT, MARGIN, paperSize } from '../../typesetting/text-style.ts';
import { drawWatermark } from '../../typesetting/watermark.ts';
import { writePages } from '../../typesetting/write-pages.ts';
import { packetIdentifier } from '../packet-identifier.ts';
import type { GeneratedPages, ImportedEntry, PageLink, Typeset } from '../typeset-result.ts';
import { setContents } from './contents-pages.ts';
import { setNote, setNotice } from './entry-pages.ts';
import { createFooters } from './footer.ts';
import { setFull } from './full-texts.ts';
import { setManifest } from './manifest-pages.ts';
import { OPINIONS_TITLE, setOpinions } from './opinion-pages.ts';
import { countThrough, entriesOf, type Numbers } from './page-numbers.ts';
import { setQuestions } from './question-pages.ts';
import { setCover } from './sealed-cover.ts';
import { setGlance } from './summary-page.ts';

/** Pages of one title: a front page, an entry, the manifest. */
interface Piece {
  title: string;
  sheets: readonly Canvas[];
}

/** Notes and notices, by entry id: they name no packet page, so they are set once. */
function setEntries(
  plan: PacketPlan,
  imported: readonly ImportedEntry[],
  size: PaperSize,
  shaper: Shaper,
): Map<string, readonly Canvas[]> {
  const took = new Map(imported.map((entry) => [entry.id, entry]));
  const set = new Map<string, readonly Canvas[]>();
  for (const entry of entriesOf(plan)) {
    const { pages = 0, remark = '' } = took.get(entry.id) ?? {};
    if (entry.kind === 'note') set.set(entry.id, setNote(entry, size, shaper));
    else if (pages === 0) set.set(entry.id, setNotice(entry, remark, size, shaper));
  }
  return set;
}

/** The plan with those records among what is not enclosed of which no page could be imported after all. */
function withUnread(plan: PacketPlan, imported: readonly ImportedEntry[]): PacketPlan {
  const took = new Map(imported.map((entry) => [entry.id, entry]));
  const unread = plan.sections
    .filter(({ sealed }) => !sealed)
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.kind === 'record' && entry.pagesSha256 !== null && !took.get(entry.id)?.pages);
  if (unread.length === 0) return plan;
  return {
    ...plan,
    missing: [...plan.missing, ...unread.map(({ title }) => ({ name: title, why: 'its pages could not be read' }))],
  };
}

interface Pass {
  front: Piece[];
  opinions: number | null;
  sealed: Piece;
  manifest: Piece;
}

const pagesOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { sheets }) => sum + sheets.length, 0);

/**
 * Front pages and manifest print packet pages that depend on how many pages they take themselves: they are set
 * until the count stands. Rows have one height whatever their number is, so the second pass is nearly always the last.
 */
function setNumbered(
  plan: PacketPlan,
  imported: readonly ImportedEntry[],
  entries: ReadonlyMap<string, readonly Canvas[]>,
  size: PaperSize,
  shaper: Shaper,
) {
  const pages = new Map([...entries].map(([id, sheets]) => [id, sheets.length]));
  const count = (own: { front: number; opinions: number | null; sealed: number; manifest: number }) =>
    countThrough(plan, imported, { ...own, entries: pages });
  const told = withUnread(plan, imported);
  const questions = { title: 'Questions', sheets: setQuestions(plan.questions, size, shaper) };
  const sealed = plan.sections.some((section) => section.sealed);
  const cover = sealed ? setCover(plan, size, shaper) : [];
  let full = false;
  const pass = (numbers: Numbers): Pass => {
    const glance = setGlance(told, numbers, size, shaper);
    // Once it was needed it stays: otherwise two passes could take turns for ever.
    full ||= glance.shortened;
    const beside = plan.opinions ? setOpinions(plan.opinions, numbers, size, shaper) : [];
    const before = [
      { title: 'Case at a glance', sheets: [glance.canvas] },
      ...(full ? [{ title: 'Case in full', sheets: setFull(told, numbers, size, shaper) }] : []),
    ];
    const first = !sealed && beside.length > 0;
    return {
      front: [
        ...before,
        ...(first ? [{ title: OPINIONS_TITLE, sheets: beside }] : []),
        ...(plan.questions.length > 0 ? [questions] : []),
        { title: 'Contents', sheets: setContents(plan, numbers, size, shaper) },
      ],
      opinions: first ? pagesOf(before) + 1 : null,
      sealed: { title: SEALED_SECTION, sheets: sealed ? [...cover, ...beside] : [] },
      manifest: { title: 'Manifest', sheets: setManifest(plan, imported, numbers, size, shaper) },
    };
  };
  let numbers = count({ front: 2, opinions: plan.opinions && !sealed ? 2 : null, sealed: cover.length, manifest: 1 });
  for (;;) {
    const set = pass(numbers);
    const next = count({
      front: pagesOf(set.front),
      opinions: set.opinions,
      sealed: set.sealed.sheets.length,
      manifest: set.manifest.sheets.length,
    });
    const stands =
      next.total === numbers.total &&
      next.manifest === numbers.manifest &&
      next.opinions === numbers.opinions &&
      next.sealed === numbers.sealed;
    if (stands) return { ...set, numbers };
    numbers = next;
  }
}

/** Sets all own pages of a packet in type. Deterministic: the same plan and pages give the same bytes. */
export const typesetGeneratedPages: Typeset = async (plan, imported): Promise<GeneratedPages> => {
  const shaper = createShaper(await openFonts(JSON.stringify([plan, imported])));
  const size = paperSize(plan.paper);
  const entries = setEntries(plan, imported, size, shaper);
  const { front, sealed, manifest, numbers } = setNumbered(plan, imported, entries, size, shaper);
  const footers = createFooters(shaper, plan, () => numbers.total);

  const abouts = new Map(
    plan.sections.flatMap(({ title, entries: own }) => own.map((entry) => [entry.id, [title, entry.title]])),
  );
  for (const about of abouts.values()) footers.prepare(about);

  const links: PageLink[] = [];
  const contents: string[] = [];
  const place = (sheets: readonly Canvas[], about: readonly string[], firstPage: number) => {
    sheets.forEach((canvas, index) => {
      const own = { page: index + 1, pages: sheets.length };
      const footer = footers.set(about, own, firstPage + index, size.width, MARGIN);
      drawWatermark(canvas, plan.mark, shaper);
      for (const link of canvas.links) links.push({ page: contents.length, ...link });
      contents.push([...canvas.operators, `q 1 0 0 1 0 ${FOOTER_AT} cm ${footer} Q`].join('\n'));
    });
  };
  let page = 1;
  for (const { title, sheets } of front) {
    place(sheets, [title], page);
    page += sheets.length;
  }
  for (const [id, sheets] of entries) place(sheets, abouts.get(id) ?? [], numbers.page(id) ?? 0);
  place(sealed.sheets, [sealed.title], numbers.sealed ?? 0);
  place(manifest.sheets, [manifest.title], numbers.manifest);

  const pages = contents.map((operators) => ({ size, operators }));
  const { bytes, fonts } = writePages(pages, shaper.faces, packetIdentifier(plan).slice(0, 32));
  return {
    bytes,
    frontMatter: front.map(({ title, sheets }) => ({ title, pages: sheets.length })),
    entries: new Map([...entries].map(([id, sheets]) => [id, sheets.length])),
    sealedPages: sealed.sheets.length,
    manifestPages: manifest.sheets.length,
    links,
    total: numbers.total,
    footer(entryId, index, width) {
      const own = { page: index + 1, pages: numbers.pages(entryId) };
      return Buffer.from(footers.set(abouts.get(entryId) ?? [], own, (numbers.page(entryId) ?? 0) + index, width), 'latin1');
    },
    footerFonts: fonts,
  };
};
