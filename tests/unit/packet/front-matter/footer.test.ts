import fc from 'fast-check';
import { PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { typesetGeneratedPages } from '../../../../electron/packet/front-matter/typeset.ts';
import type { GeneratedPages } from '../../../../electron/packet/typeset-result.ts';
import { FOOTER_HEIGHT } from '../../../../shared/packets/page-placement.ts';
import { type Page, wordsOf } from '../../../read-pdf-text.ts';
import { aPlan, importedEntries, plannedRecord } from './invented-plan.ts';

/** The footers of a record's pages, each on a page of its own width, as poppler reads them. */
async function footersOf(generated: GeneratedPages, entryId: string, wanted: { page: number; width: number }[]): Promise<Page[]> {
  const document = await PDFDocument.load(generated.bytes, { updateMetadata: false });
  const before = document.getPageCount();
  const refs = [...generated.footerFonts].map(([resource, number]) => [resource, PDFRef.of(number)]);
  const fonts = document.context.obj({ Font: Object.fromEntries(refs) });
  for (const { page, width } of wanted) {
    const { node } = document.addPage([width, FOOTER_HEIGHT]);
    const operators = Buffer.from(generated.footer(entryId, page, width)).toString('latin1');
    node.set(PDFName.of('Contents'), document.context.register(document.context.stream(operators)));
    node.set(PDFName.of('Resources'), fonts);
  }
  return wordsOf(await document.save()).slice(before);
}

function textOf({ words }: Page): string {
  return words.map(({ text }) => text).join(' ');
}

async function withRecord(change: Parameters<typeof aPlan>[0], title: string) {
  const record = plannedRecord(title, { pages: 120 });
  const plan = aPlan({
    ...change,
    sections: [{ title: 'Laboratory results', sealed: false, entries: [plannedRecord('Before', { pages: 4 }), record] }],
  });
  return { generated: await typesetGeneratedPages(plan, importedEntries(plan)), id: record.id };
}

describe('the footer of a record page', () => {
  test('shows patient, birth, section, record and record page at the left, the packet page at the right', async () => {
    const { generated, id } = await withRecord({}, 'Blood count');
    const [footer] = await footersOf(generated, id, [{ page: 2, width: 612 }]);
    expect(footer && textOf(footer)).toBe(
      'Sample Patient · 29 Feb 1960 · Laboratory results · Blood count · 3/120 Packet page 9 of 127',
    );
  });

  test('bears the mark of the sample case', async () => {
    const { generated, id } = await withRecord({ mark: 'SAMPLE' }, 'Blood count');
    const [footer] = await footersOf(generated, id, [{ page: 0, width: 612 }]);
    expect(footer && textOf(footer)).toMatch(/^SAMPLE · Sample Patient/);
  });

  test('omits the record page when the record has only one', async () => {
    const plan = aPlan();
    const generated = await typesetGeneratedPages(plan, importedEntries(plan));
    const [footer] = await footersOf(generated, plan.sections[4]?.entries[0]?.id ?? '', [{ page: 0, width: 612 }]);
    expect(footer && textOf(footer)).toMatch(/Medication list Packet page 27 of \d+$/);
  });

  test('shortens the middle and keeps birth and pages on a narrow page', async () => {
    const { generated, id } = await withRecord(
      { patient: 'A very long name of a patient with many given names' },
      'A long title of a record '.repeat(9),
    );
    const [wide, narrow] = await footersOf(generated, id, [
      { page: 9, width: 595 },
      { page: 9, width: 320 },
    ]);
    expect(wide && textOf(wide)).toMatch(/^A very long name.* · 29 Feb 1960 · Laboratory.*… · 10\/120 Packet page 16 of 127$/);
    expect(narrow && textOf(narrow)).toMatch(/^A very.*….*… · 10\/120 Packet page 16 of 127$/);
  });

  test('shows only the packet page on a very narrow page, in smaller type where needed', async () => {
    const { generated, id } = await withRecord({}, 'Blood count');
    const pages = await footersOf(generated, id, [
      { page: 0, width: 150 },
      { page: 0, width: 40 },
    ]);
    for (const page of pages) expect(textOf(page)).toBe('Packet page 7 of 127');
  });

  test('stays in its box and shows the packet page for any names, titles and widths', async () => {
    const name = fc.constantFrom(
      'Sample Patient',
      'مريم عبد الله',
      'office fluffy affliction '.repeat(5).trim(),
      'श्रीमती नमस्ते',
      '山田太郎',
      'x'.repeat(200),
    );
    const widths = fc.array(fc.integer({ min: 20, max: 1300 }), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(name, name, widths, async (patient, title, all) => {
        const { generated, id } = await withRecord({ patient }, title);
        const pages = await footersOf(
          generated,
          id,
          all.map((width, page) => ({ page: page * 17, width })),
        );
        const start = generated.frontMatter.reduce((sum, front) => sum + front.pages, 0) + 4 + 1;
        pages.forEach((page, index) => {
          expect(textOf(page)).toMatch(new RegExp(`Packet page ${start + index * 17} of \\d+`));
          for (const { left, right } of page.words) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(page.width + 0.5);
          }
        });
      }),
      { numRuns: 12 },
    );
  }, 180_000);
});
