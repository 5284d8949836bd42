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
import { typesetContents } from './contents-pages.ts';
import { typesetNote, typesetNotice } from './entry-pages.ts';
import { createFooters } from './footer.ts';
import { typesetFullTexts } from './full-texts.ts';
import { typesetManifest } from './manifest-pages.ts';
import { OPINIONS_TITLE, typesetOpinions } from './opinion-pages.ts';
import { entriesOf, numberPages, type PageNumbers } from './page-numbers.ts';
import { typesetQuestions } from './question-pages.ts';
import { typesetSealedCover } from './sealed-cover.ts';
import { typesetSummaryPage } from './summary-page.ts';

/** Pages of one title: a front page, an entry, the manifest. */
interface TitledPages {
  title: string;
  canvases: readonly Canvas[];
}

/** Typesets notes and notices, by entry id. They print no packet numbers, so once is enough. */
function typesetEntries(
  plan: PacketPlan,
  imported: readonly ImportedEntry[],
  size: PaperSize,
  shaper: Shaper,
): Map<string, readonly Canvas[]> {
  const importedById = new Map(imported.map((entry) => [entry.id, entry]));
  const canvasesById = new Map<string, readonly Canvas[]>();
  for (const entry of entriesOf(plan)) {
    const { pages = 0, remark = '' } = importedById.get(entry.id) ?? {};
    if (entry.kind === 'note') canvasesById.set(entry.id, typesetNote(entry, size, shaper));
    else if (pages === 0) canvasesById.set(entry.id, typesetNotice(entry, remark, size, shaper));
  }
  return canvasesById;
}

/** Adds the records whose pages could not be imported to what is not enclosed. */
function withUnreadableRecords(plan: PacketPlan, imported: readonly ImportedEntry[]): PacketPlan {
  const importedById = new Map(imported.map((entry) => [entry.id, entry]));
  const unreadable = plan.sections
    .filter(({ sealed }) => !sealed)
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.kind === 'record' && entry.pagesSha256 !== null && !importedById.get(entry.id)?.pages);
  if (unreadable.length === 0) return plan;
  return {
    ...plan,
    missing: [...plan.missing, ...unreadable.map(({ title }) => ({ name: title, why: 'its pages could not be read' }))],
  };
}

interface NumberedPages {
  frontMatter: TitledPages[];
  opinions: number | null;
  sealed: TitledPages;
  manifest: TitledPages;
}

const pagesOf = (all: readonly TitledPages[]): number => all.reduce((sum, { canvases }) => sum + canvases.length, 0);

/**
 * Typesets front matter and manifest. They print packet numbers that depend on their own page counts, so this repeats until the
 * counts are stable. A row has one height for any number, so the second pass is nearly always the last.
 */
function typesetNumbered(
  plan: PacketPlan,
  imported: readonly ImportedEntry[],
  entries: ReadonlyMap<string, readonly Canvas[]>,
  size: PaperSize,
  shaper: Shaper,
) {
  const pages = new Map([...entries].map(([id, canvases]) => [id, canvases.length]));
  const count = (counts: { frontMatter: number; opinions: number | null; sealed: number; manifest: number }) =>
    numberPages(plan, imported, { ...counts, entries: pages });
  const updated = withUnreadableRecords(plan, imported);
  const questions = { title: 'Questions', canvases: typesetQuestions(plan.questions, size, shaper) };
  const sealed = plan.sections.some((section) => section.sealed);
  const cover = sealed ? typesetSealedCover(plan, size, shaper) : [];
  let withFullTexts = false;
  const typesetOnce = (numbers: PageNumbers): NumberedPages => {
    const summary = typesetSummaryPage(updated, numbers, size, shaper);
    // A needed page stays: otherwise two passes could alternate without end.
    withFullTexts ||= summary.shortened;
    const opinionCanvases = plan.opinions ? typesetOpinions(plan.opinions, numbers, size, shaper) : [];
    const before = [
      { title: 'Case at a glance', canvases: [summary.canvas] },
      ...(withFullTexts ? [{ title: 'Case in full', canvases: typesetFullTexts(updated, numbers, size, shaper) }] : []),
    ];
    const opinionsFirst = !sealed && opinionCanvases.length > 0;
    return {
      frontMatter: [
        ...before,
        ...(opinionsFirst ? [{ title: OPINIONS_TITLE, canvases: opinionCanvases }] : []),
        ...(plan.questions.length > 0 ? [questions] : []),
        { title: 'Contents', canvases: typesetContents(plan, numbers, size, shaper) },
      ],
      opinions: opinionsFirst ? pagesOf(before) + 1 : null,
      sealed: { title: SEALED_SECTION, canvases: sealed ? [...cover, ...opinionCanvases] : [] },
      manifest: { title: 'Manifest', canvases: typesetManifest(plan, imported, numbers, size, shaper) },
    };
  };
  let numbers = count({ frontMatter: 2, opinions: plan.opinions && !sealed ? 2 : null, sealed: cover.length, manifest: 1 });
  for (;;) {
    const typesetPages = typesetOnce(numbers);
    const next = count({
      frontMatter: pagesOf(typesetPages.frontMatter),
      opinions: typesetPages.opinions,
      sealed: typesetPages.sealed.canvases.length,
      manifest: typesetPages.manifest.canvases.length,
    });
    const isStable =
      next.total === numbers.total &&
      next.manifest === numbers.manifest &&
      next.opinions === numbers.opinions &&
      next.sealed === numbers.sealed;
    if (isStable) return { ...typesetPages, numbers };
    numbers = next;
  }
}

/** At the foot of every page of a record that is not whole; the manifest says what it lacks. */
const NOT_WHOLE = 'not whole: see the manifest';

/** Typesets all generated pages of a packet. Deterministic: the same plan and pages give the same bytes. */
export const typesetGeneratedPages: Typeset = async (plan, imported): Promise<GeneratedPages> => {
  const shaper = createShaper(await openFonts(JSON.stringify([plan, imported])));
  const size = paperSize(plan.paper);
  const entries = typesetEntries(plan, imported, size, shaper);
  const { frontMatter, sealed, manifest, numbers } = typesetNumbered(plan, imported, entries, size, shaper);
  const footers = createFooters(shaper, plan, () => numbers.total);

  const notWhole = new Set([
    ...entriesOf(plan).flatMap((entry) => (entry.kind === 'record' && entry.loss !== '' ? [entry.id] : [])),
    ...imported.flatMap(({ id, remark }) => (remark === '' ? [] : [id])),
  ]);
  const footerTexts = new Map(
    plan.sections.flatMap(({ title, entries: sectionEntries }) =>
      sectionEntries.map((entry) => [entry.id, [...(notWhole.has(entry.id) ? [NOT_WHOLE] : []), title, entry.title]]),
    ),
  );
  for (const about of footerTexts.values()) footers.prepare(about);

  const links: PageLink[] = [];
  const contents: string[] = [];
  const addPages = (canvases: readonly Canvas[], about: readonly string[], firstPage: number) => {
    canvases.forEach((canvas, index) => {
      const pageOfEntry = { page: index + 1, pages: canvases.length };
      const footer = footers.typeset(about, pageOfEntry, firstPage + index, size.width, MARGIN);
      drawWatermark(canvas, plan.mark, shaper);
      for (const link of canvas.links) links.push({ page: contents.length, ...link });
      contents.push([...canvas.operators, `q 1 0 0 1 0 ${FOOTER_AT} cm ${footer} Q`].join('\n'));
    });
  };
  let page = 1;
  for (const { title, canvases } of frontMatter) {
    addPages(canvases, [title], page);
    page += canvases.length;
  }
  for (const [id, canvases] of entries) addPages(canvases, footerTexts.get(id) ?? [], numbers.page(id) ?? 0);
  addPages(sealed.canvases, [sealed.title], numbers.sealed ?? 0);
  addPages(manifest.canvases, [manifest.title], numbers.manifest);

  const pages = contents.map((operators) => ({ size, operators }));
  const { bytes, fonts } = writePages(pages, shaper.faces, packetIdentifier(plan).slice(0, 32));
  return {
    bytes,
    frontMatter: frontMatter.map(({ title, canvases }) => ({ title, pages: canvases.length })),
    entries: new Map([...entries].map(([id, canvases]) => [id, canvases.length])),
    sealedPages: sealed.canvases.length,
    manifestPages: manifest.canvases.length,
    links,
    total: numbers.total,
    footer(entryId, index, width) {
      const pageOfEntry = { page: index + 1, pages: numbers.pages(entryId) };
      return Buffer.from(
        footers.typeset(footerTexts.get(entryId) ?? [], pageOfEntry, (numbers.page(entryId) ?? 0) + index, width),
        'latin1',
      );
    },
    footerFonts: fonts,
  };
};
