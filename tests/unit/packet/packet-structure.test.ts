import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPages } from '../../../electron/pdf/pages.ts';
import { PdfFile } from '../../../electron/pdf/pdf-file.ts';
import { type Dict, decodeString, isDict, PdfString, Ref, type Value } from '../../../electron/pdf/values.ts';
import { runProgram } from '../../compare-pages.ts';
import { onePage, rawPdf, stream } from '../pdf/raw-pdf.ts';
import { makeMinimalPacket } from './minimal-packet.ts';

/** Three pages; the first links to the third by name, and another page to the second by reference. */
const linked = rawPdf([
  '<</Type/Catalog/Pages 2 0 R/Names<</Dests<</Kids[7 0 R]>>>>>>',
  '<</Type/Pages/Kids[3 0 R 8 0 R]/Count 3/MediaBox[0 0 300 200]/Rotate 90>>',
  '<</Type/Page/Parent 2 0 R/Contents 6 0 R/Annots[9 0 R 10 0 R 11 0 R]>>',
  '<</Type/Page/Parent 8 0 R/Contents 6 0 R>>',
  '<</Type/Page/Parent 8 0 R/Contents 6 0 R>>',
  stream('0 g 10 10 50 50 re f'),
  '<</Limits[(a)(z)]/Names[(there)<</D[5 0 R/XYZ 10 20 0]>>]>>',
  '<</Type/Pages/Parent 2 0 R/Kids[4 0 R 5 0 R]/Count 2/Rotate 180>>',
  '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest(there)>>',
  '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoTo/D[4 0 R/Fit]>>>>',
  '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoTo/D(nowhere)>>>>',
]);
const plain = onePage('/MediaBox[0 0 300 200]', '0 g 0 0 9 9 re f');

describe('a packet', () => {
  let dir = '';
  let path = '';
  let file: PdfFile;
  let pages: { number: number; dict: Dict }[];

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'packet-'));
    path = join(dir, 'packet.pdf');
    await makeMinimalPacket(path, [linked, plain, linked]);
    file = new PdfFile(readFileSync(path));
    ({ pages } = readPages(file));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  /** The packet page, from 1, of a destination. */
  const pageOf = (destination: Value | undefined): number => {
    const list = file.resolve(destination);
    const [page] = Array.isArray(list) ? list : [];
    return page instanceof Ref ? pages.findIndex(({ number }) => number === page.number) + 1 : 0;
  };
  const textOfValue = (value: Value | undefined): string => (value instanceof PdfString ? decodeString(value) : '');

  test('is valid, and all readers count the same pages', async () => {
    expect((await runProgram('qpdf', ['--check', path])).code).toBe(0);
    expect(pages).toHaveLength(9);
    expect((await runProgram('pdfinfo', [path])).out).toMatch(/Pages:\s+9/);
    expect((await runProgram('mutool', ['info', path])).out).toMatch(/Pages: 9/);
  });

  test('has the front page, the records in order, and the manifest last', async () => {
    const { out } = await runProgram('pdftotext', [path, '-']);
    const [front, ...rest] = out.split('\f');
    expect(front).toContain('Front page');
    expect(rest.slice(0, 7).map((page) => page.trim())).toEqual([2, 3, 4, 5, 6, 7, 8].map((at) => `Packet page ${at} of 9`));
    expect(rest[7]).toContain('Manifest');
  });

  test('has bookmarks that lead to the first page of their records', () => {
    const found: [string, number][] = [];
    const read = (node: Dict | undefined, depth: number): void => {
      for (let item = node && file.dict(node, 'First'); item; item = file.dict(item, 'Next')) {
        found.push(['  '.repeat(depth) + textOfValue(item.get('Title')), pageOf(item.get('Dest'))]);
        read(item, depth + 1);
      }
    };
    read(file.dict(file.root, 'Outlines'), 0);
    expect(found).toEqual([
      ['Front page', 1],
      ['Records', 2],
      ['  Record 0', 2],
      ['  Record 1', 5],
      ['  Record 2', 6],
      ['Manifest', 9],
    ]);
    expect(file.name(file.root, 'PageMode')).toBe('UseOutlines');
  });

  test('has a named destination for each record, for links from outside', () => {
    const names = file.dict(file.dict(file.root, 'Names') ?? new Map(), 'Dests');
    const pairs = (names && file.array(names, 'Names')) ?? [];
    const found = pairs.flatMap((key, index) => (index % 2 === 0 ? [[textOfValue(key), pageOf(pairs[index + 1])]] : []));
    expect(found).toEqual([
      ['record-1', 2],
      ['record-2', 5],
      ['record-3', 6],
    ]);
  });

  test('keeps the links inside a record, and points them to packet pages', () => {
    const targets = [2, 6].map((first) => {
      const annotations = file.array(pages[first - 1]?.dict ?? new Map(), 'Annots') ?? [];
      return annotations.map(file.resolve).map((link) => (isDict(link) ? pageOf(link.get('Dest')) : -1));
    });
    expect(targets).toEqual([
      [4, 3, 0],
      [8, 7, 0],
    ]);
  });

  test('links its own pages to the records', () => {
    const annotations = file.array(pages[0]?.dict ?? new Map(), 'Annots') ?? [];
    expect(annotations.map(file.resolve).map((link) => (isDict(link) ? pageOf(link.get('Dest')) : -1))).toEqual([2, 5, 6]);
  });

  test('has a title that readers show, a language, page labels and a date', async () => {
    const { out } = await runProgram('pdfinfo', ['-isodates', path]);
    expect(out).toMatch(/Title:\s+Second opinion packet — Jane Sample/);
    expect(out).toMatch(/CreationDate:\s+2026-03-12T00:00:00Z/);
    expect(textOfValue(file.root.get('Lang'))).toBe('en');
    expect(file.dict(file.root, 'ViewerPreferences')?.get('DisplayDocTitle')).toBe(true);
    expect(file.root.has('PageLabels')).toBe(true);
  });

  test('resolves what pages inherit', () => {
    expect(pages.slice(1, 4).map(({ dict }) => dict.get('Rotate'))).toEqual([90, 180, 180]);
  });

  test('is the same to the byte when made again', async () => {
    const again = join(dir, 'again.pdf');
    await makeMinimalPacket(again, [linked, plain, linked]);
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
  });
});
