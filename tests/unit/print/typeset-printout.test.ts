import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printoutPdf } from '../../../electron/print/typeset-printout.ts';
import type { Printout, PrintoutBlock, PrintPaper } from '../../../shared/domain/printout.ts';
import { type Page, runOnPdf, textOf, wordsOf } from '../../read-pdf-text.ts';
import { aComparison, aLetter, aSheet, paragraphs, textOfLength } from './invented-printouts.ts';

const PROGRAM = 'Second Look 0.0.0-test';
const typeset = (anyPrintout: Printout, paper: PrintPaper = 'letter') => printoutPdf(anyPrintout, paper, PROGRAM);
const pagesOf = async (anyPrintout: Printout, paper?: PrintPaper) => wordsOf(await typeset(anyPrintout, paper));
const pageText = ({ words: all }: Page) => all.map(({ text }) => text).join(' ');
const findWord = (page: Page | undefined, text: string) => page?.words.find((word) => word.text === text);

function expectInside(pages: readonly Page[]): void {
  for (const { width, height, words: all } of pages) {
    for (const word of all) {
      expect(word, word.text).toSatisfy(
        ({ left, right, top, bottom }: typeof word) => left >= 50 && right <= width - 50 && top >= 22 && bottom <= height - 20,
      );
    }
  }
}

describe('a printed letter', () => {
  test('reads from top to bottom as written', async () => {
    const text = textOf(await typeset(aLetter()));
    expect(text).toMatch(
      /^Sample Patient 12 Example Street.* 12 Mar 2026 Records office General Hospital .* Request for copies .* Dear Sir or Madam, I am preparing .* • Pathology report .* Patient Sample Patient Date of birth 29 Feb 1960 .* Yours sincerely, Signature Sample Patient/,
    );
  });

  test.each(['letter', 'a4'] as const)('has its address in the window of an envelope (%s)', async (paper) => {
    const [page] = await pagesOf(aLetter(), paper);
    expect(findWord(page, 'Records')).toMatchObject({ left: 72 });
    // Points from the upper edge: the windows of a #10 envelope, with a letter folded in three, and of a DL envelope.
    expect(findWord(page, 'Records')?.top).toBeGreaterThan(147);
    expect(findWord(page, '01234')?.bottom).toBeLessThan(228);
  });

  test('names its sender on every page, and has page numbers only with several pages', async () => {
    const [only] = await pagesOf(aLetter());
    expect(pageText(only as Page)).not.toContain('Page 1');
    const pages = await pagesOf(aLetter({ blocks: [...paragraphs(18), { kind: 'sign', name: 'Sample Patient' }] }));
    expect(pages).toHaveLength(3);
    pages.slice(1).forEach((page, index) => {
      expect(pageText(page)).toMatch(/^Sample Patient · Letter to Records office 12 Mar 2026/);
      expect(pageText(page)).toMatch(new RegExp(`Page ${index + 2} of 3$`));
    });
  });

  test('never has the signature alone on a page', async () => {
    for (let count = 8; count <= 13; count += 1) {
      const pages = await pagesOf(aLetter({ blocks: [...paragraphs(count), { kind: 'sign', name: 'Sample Patient' }] }));
      const signed = pages.find((page) => findWord(page, 'Signature'));
      expect(findWord(signed, 'recommended'), `with ${count} paragraphs`).toBeDefined();
    }
  });

  test('begins below its date when it has no address', async () => {
    const [page] = await pagesOf(aLetter({ to: '' }));
    expect(findWord(page, 'Request')?.top).toBeLessThan(160);
  });
});

describe('a printed table', () => {
  test.each([1, 2, 4, 6, 9, 14])('of %i candidates stays on the paper with every cell', async (count) => {
    for (const paper of ['letter', 'a4'] as const) {
      const pages = await pagesOf(aComparison(count), paper);
      expectInside(pages);
      const text = pages.map(pageText).join(' ');
      for (let candidate = 1; candidate <= count; candidate += 1) expect(text).toContain(`Candidate ${candidate},`);
      expect(text.match(/Orthopedic/g)).toHaveLength(count - Math.floor(count / 3));
    }
  });

  test('is upright while its columns are readable, else on turned paper', async () => {
    const [upright] = await pagesOf(aComparison(2));
    const [turned] = await pagesOf(aComparison(6));
    expect(upright).toMatchObject({ width: 612, height: 792 });
    expect(turned).toMatchObject({ width: 792, height: 612 });
  });

  test('repeats the names of columns and rows in each part and on each page', async () => {
    const parts = (await pagesOf(aComparison(9))).map(pageText);
    expect(parts.join(' ').match(/Criterion/g)).toHaveLength(2);
    const rows = Array.from({ length: 90 }, (_, index) => [`Call ${index + 1}`, textOfLength(12)]);
    const pages = await pagesOf(aSheet({ blocks: [{ kind: 'table', columns: ['When', 'Said'], rows }] }));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(pageText(page)).toContain('When Said');
  });

  test('keeps the names of its rows unbroken when the rest is room to write', async () => {
    const rows = ['Date and time', 'Who I spoke with', 'Reference number of the call'].map((name) => [name, '']);
    const [page] = await pagesOf(aSheet({ blocks: [{ kind: 'table', columns: ['What', ''], rows }] }));
    expect(findWord(page, 'Reference')?.top).toBe(findWord(page, 'call')?.top);
  });

  test('continues on the next page within a row higher than a page', async () => {
    const rows = [['Notes', textOfLength(2500)]];
    const pages = await pagesOf(aSheet({ blocks: [{ kind: 'table', columns: ['What', 'Said'], rows }] }));
    expectInside(pages);
    expect(
      pages
        .map(pageText)
        .join(' ')
        .match(/operation/g)?.length,
    ).toBe(textOfLength(2500).match(/operation/g)?.length);
  });
});

describe('a printed sheet', () => {
  test('tells what is ticked to readers who cannot see the tick', async () => {
    const text = textOf(
      await typeset(
        aSheet({
          blocks: [
            { kind: 'box', text: 'Surgery is recommended', ticked: true, ownText: 'In June.' },
            { kind: 'box', text: 'I feel rushed', ticked: false },
          ],
        }),
      ),
    );
    expect(text).toContain('☑ Surgery is recommended In June. ☐ I feel rushed');
  });

  test('numbers its questions through, also under several headings', async () => {
    const question = (text: string): PrintoutBlock => ({ kind: 'question', text, answer: '', lines: 2 });
    const blocks = [question('Why?'), { kind: 'heading', text: 'Then' } as const, question('When?')];
    expect(textOf(await typeset(aSheet({ blocks })))).toMatch(/1\. Why\? Then 2\. When\?/);
  });

  test('is reduced to one page where it belongs on one', async () => {
    const blocks = paragraphs(10);
    expect(await pagesOf(aSheet({ blocks }))).toHaveLength(2);
    const pages = await pagesOf(aSheet({ blocks, onePage: true }));
    expect(pages).toHaveLength(1);
    expectInside(pages);
    expect(await pagesOf(aSheet({ blocks: paragraphs(40), onePage: true })).then(({ length }) => length)).toBeGreaterThan(1);
  });

  test('bears the mark of the sample on every page', async () => {
    for (const page of await pagesOf(aSheet({ blocks: paragraphs(20), mark: 'SAMPLE' })))
      expect(pageText(page)).toContain('SAMPLE');
  });

  test('keeps names in other scripts and from right to left', async () => {
    const text = textOf(
      await typeset(
        aSheet({
          from: '山田 太郎\n555-0100',
          blocks: [
            { kind: 'question', text: 'هل الجراحة ضرورية الآن؟', answer: '', lines: 1 },
            { kind: 'fields', rows: [{ label: 'Name', value: 'Łukasz Ångström' }] },
          ],
        }),
      ),
    );
    expect(text).toContain('山田 太郎');
    expect(text).toContain('Łukasz Ångström');
    expect(text).toContain('ضرورية');
  });

  test('stays on its paper and is valid for readers, with any content', async () => {
    const text = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'x'.repeat(200),
        textOfLength(120),
        'a\nb\n\nc',
        'مريم عبد الله',
        '手術の前に',
        'https://example.org/'.repeat(9),
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    const block = fc.oneof<fc.Arbitrary<PrintoutBlock>[]>(
      fc.record({ kind: fc.constant('heading'), text }),
      fc.record({ kind: fc.constant('paragraph'), text, secondary: fc.boolean() }),
      fc.record({ kind: fc.constant('list'), items: fc.array(text, { maxLength: 4 }) }),
      fc.record({ kind: fc.constant('fields'), rows: fc.array(fc.record({ label: text, value: text }), { maxLength: 4 }) }),
      fc.record({
        kind: fc.constant('table'),
        columns: fc.array(text, { maxLength: 8 }),
        rows: fc.array(fc.array(text, { maxLength: 8 }), { maxLength: 5 }),
      }),
      fc.record({ kind: fc.constant('box'), text, ticked: fc.boolean(), ownText: text }),
      fc.record({ kind: fc.constant('question'), text, answer: text, lines: fc.integer({ min: 0, max: 40 }) }),
      fc.record({ kind: fc.constant('sign'), name: text }),
    );
    const anyPrintout = fc.record({
      form: fc.constantFrom('letter' as const, 'sheet' as const),
      from: text,
      to: text,
      subject: text,
      title: text,
      footnote: text,
      blocks: fc.array(block, { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(anyPrintout, fc.constantFrom('letter' as const, 'a4' as const), async (change, paper) => {
        const bytes = await typeset(aSheet(change), paper);
        expect(runOnPdf(bytes, 'qpdf', (file) => ['--check', file])).toContain('No syntax or stream encoding errors');
        expectInside(wordsOf(bytes));
      }),
      { numRuns: 12 },
    );
  });
});

describe('the PDF of a printout', () => {
  test('is the same for the same printout, with only title, day and program as metadata', async () => {
    const [first, second] = [await typeset(aLetter()), await typeset(aLetter())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const info = runOnPdf(first, 'pdfinfo', (file) => [file]);
    expect(info).toMatch(/Title:\s+Letter\n/);
    expect(info).toMatch(/Producer:\s+Second Look 0\.0\.0-test\n/);
    expect(info).not.toMatch(/Author|Subject|Keywords|Sample Patient/);
    expect(runOnPdf(first, 'pdfinfo', (file) => ['-meta', file])).not.toContain('Sample Patient');
  });

  test('embeds its fonts with the text behind their glyphs', async () => {
    const rows = runOnPdf(await typeset(aLetter()), 'pdffonts', (file) => [file])
      .trim()
      .split('\n')
      .slice(2);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toMatch(/yes yes yes/);
  });
});
