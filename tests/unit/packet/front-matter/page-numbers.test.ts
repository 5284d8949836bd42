import { describe, expect, test } from 'vitest';
import { typesetGeneratedPages } from '../../../../electron/packet/front-matter/typeset.ts';
import { packetIdentifier } from '../../../../electron/packet/packet-identifier.ts';
import type { PageLink } from '../../../../electron/packet/typeset-result.ts';
import { type Page, runOnPdf, textOf, wordsOf } from '../../../read-pdf-text.ts';
import { aPlan, importedEntries, lockedRecord, plannedNote, plannedRecord } from './invented-plan.ts';

async function typesetPlan(plan: ReturnType<typeof aPlan>) {
  const generated = await typesetGeneratedPages(plan, importedEntries(plan));
  return { own: generated, pdf: generated.bytes };
}

/** The text printed under a link. */
function textUnder({ height, words }: Page, { rect: [left, bottom, right, top] }: PageLink): string {
  const middle = ({ top: up, bottom: down }: { top: number; bottom: number }) => height - (up + down) / 2;
  return words
    .filter((word) => word.left >= left - 1 && word.right <= right + 1 && middle(word) >= bottom && middle(word) <= top)
    .sort((a, b) => a.left - b.left)
    .map(({ text }) => text)
    .join(' ');
}

const longPlan = aPlan({
  sections: Array.from({ length: 4 }, (_, section) => ({
    title: `Section ${section}`,
    sealed: false,
    entries: Array.from({ length: 40 }, (_, at) =>
      plannedRecord(`Record ${section} ${at} ${'with a long title '.repeat(at % 9)}`, { pages: (at % 4) + 1 }),
    ),
  })),
});

describe('packet pages', () => {
  test('are numbered through front pages, entries in plan order, and manifest', async () => {
    const plan = aPlan();
    const { own: generated, pdf } = await typesetPlan(plan);
    expect(generated.frontMatter).toEqual([
      { title: 'Case at a glance', pages: 1 },
      { title: 'Contents', pages: 1 },
    ]);
    const [discharge, talk] = [plan.sections[3]?.entries[0]?.id, plan.sections[5]?.entries[0]?.id];
    expect([...generated.entries]).toEqual([
      [discharge, 1],
      [talk, 1],
    ]);
    const merged = importedEntries(plan).reduce((sum, { pages }) => sum + pages, 0);
    expect(generated.total).toBe(2 + merged + 2 + generated.manifestPages);
    expect(wordsOf(pdf)).toHaveLength(4 + generated.manifestPages);
    expect(textOf(pdf, 3, 3)).toContain('Packet page 26 of 29');
  });

  test.each([
    ['a short packet', aPlan()],
    ['a long packet', longPlan],
  ])('match the number printed under every link of %s', async (_, plan) => {
    const { own: generated, pdf } = await typesetPlan(plan);
    const pages = wordsOf(pdf);
    expect(generated.links.length).toBeGreaterThan(importedEntries(plan).length);
    for (const link of generated.links) {
      expect(link.target).toBeGreaterThanOrEqual(1);
      expect(link.target).toBeLessThanOrEqual(generated.total);
      const page = pages[link.page];
      if (!page) throw new Error(`no page ${link.page}`);
      expect(textUnder(page, link)).toMatch(new RegExp(`(^|\\s)${link.target}$`));
    }
  });

  test('are linked from the contents for every entry, with one link a row', async () => {
    const { own: generated } = await typesetPlan(longPlan);
    const front = generated.frontMatter.reduce((sum, { pages }) => sum + pages, 0);
    const rows = generated.links.filter(({ page, rect: [left, , right] }) => page > 0 && page < front && right - left > 400);
    const pages = importedEntries(longPlan).map((entry) => entry.pages);
    const starts = pages.map((_, index) => front + 1 + pages.slice(0, index).reduce((sum, count) => sum + count, 0));
    expect(rows.map(({ target }) => target)).toEqual(starts);
  });

  test('are estimated correctly before any record is read', async () => {
    const plan = aPlan({
      sections: [
        {
          title: 'Notes',
          sealed: false,
          entries: [plannedNote('n', 'text'), lockedRecord('l'), plannedRecord('r', { pages: 4 })],
        },
      ],
    });
    const { own: generated } = await typesetPlan(plan);
    expect(generated.total).toBe(2 + 1 + 1 + 4 + 1);
  });
});

describe('generated pages', () => {
  test('are the same bytes for the same plan, and other bytes for another plan', async () => {
    const [one, two] = [await typesetPlan(aPlan()), await typesetPlan(aPlan())];
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0);
    const other = await typesetPlan(aPlan({ question: 'Another question?' }));
    expect(Buffer.compare(one.pdf, other.pdf)).not.toBe(0);
  });

  test('are valid PDF', async () => {
    const { pdf } = await typesetPlan(longPlan);
    expect(runOnPdf(pdf, 'qpdf', (file) => ['--check', file])).toContain('No syntax or stream encoding errors found');
  });

  test('are Letter unless the plan asks for A4', async () => {
    expect(wordsOf((await typesetPlan(aPlan())).pdf)[0]).toMatchObject({ width: 612, height: 792 });
    expect(wordsOf((await typesetPlan(aPlan({ paper: 'original' }))).pdf)[0]).toMatchObject({ width: 612, height: 792 });
    const [a4] = wordsOf((await typesetPlan(aPlan({ paper: 'a4' }))).pdf);
    expect([a4?.width, a4?.height].map((points) => Math.round(points ?? 0))).toEqual([595, 842]);
  });

  test('bear the mark of the sample case twice each', async () => {
    const { pdf } = await typesetPlan(aPlan({ mark: 'SAMPLE' }));
    for (const { words } of wordsOf(pdf)) expect(words.filter(({ text }) => text === 'SAMPLE')).toHaveLength(2);
  });

  test('end with a manifest of every source file, its SHA-256 and the packet identifier', async () => {
    const plan = aPlan();
    const { own: generated, pdf } = await typesetPlan(plan);
    const all = wordsOf(pdf).length;
    const text = textOf(pdf, all - generated.manifestPages + 1, all);
    expect(text).toContain(packetIdentifier(plan));
    expect(text).toContain('2 Mar 2026 with Second Look 0.1.0');
    expect(text).toContain('sha256sum');
    for (const entry of plan.sections.flatMap(({ entries }) => entries)) {
      if (entry.kind === 'record') for (const said of [entry.sourceName, entry.sourceSha256]) expect(text).toContain(said);
    }
  });

  test('leave no section heading of the contents alone at the foot of a page', async () => {
    const { own: generated, pdf } = await typesetPlan(longPlan);
    const contents = wordsOf(pdf).slice(1, 1 + (generated.frontMatter[1]?.pages ?? 0));
    expect(contents.length).toBeGreaterThan(2);
    for (const { words, height } of contents) {
      const rows = words.filter(({ bottom }) => bottom < height - 50).sort((a, b) => a.top - b.top);
      expect(rows.at(-1)?.text).not.toBe('Section');
      expect(rows.some(({ text }) => text === 'Record' || text === 'Manifest:')).toBe(true);
    }
  });
});

describe('the packet identifier', () => {
  test('depends on the content of the plan, not on how its object was built', () => {
    const plan = aPlan();
    const reversed = Object.fromEntries(Object.entries(plan).reverse()) as typeof plan;
    expect(packetIdentifier(reversed)).toBe(packetIdentifier(plan));
    expect(packetIdentifier({ ...plan, date: '2026-03-03' })).not.toBe(packetIdentifier(plan));
  });
});
