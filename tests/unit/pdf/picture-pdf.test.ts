import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Orientation } from '../../../electron/images/encoded-image.ts';
import { openFrames } from '../../../electron/images/picture-frames.ts';
import { callbackSink, memorySink } from '../../../electron/pdf/byte-sink.ts';
import { createPicturePdf } from '../../../electron/pdf/picture-pdf.ts';
import { runProgram } from '../../compare-pages.ts';
import { inTemporaryFolder } from '../packet/minimal-packet.ts';

const drawn = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#b03020' } });

/** A PDF of a gray, a colored and a lossless picture in every orientation. */
async function picturePdf(): Promise<Uint8Array> {
  const sink = memorySink();
  const pdf = createPicturePdf(sink);
  const files = [
    ['jpeg', await drawn().jpeg().toBuffer()],
    ['jpeg', await drawn().toColourspace('b-w').jpeg().toBuffer()],
    ['png', await drawn().png().toBuffer()],
  ] as const;
  for (const [format, bytes] of files) {
    for (const frame of (await openFrames(bytes, format)).frames) {
      const { image } = await frame();
      for (let turn = 1; turn <= 8; turn++) pdf.addPage(image, { width: 60.12345, height: 40 }, turn as Orientation);
    }
  }
  pdf.end();
  return sink.bytes();
}

describe('a PDF of pictures', () => {
  test('has all its pages, and no fault that qpdf finds', () =>
    inTemporaryFolder(async (dir) => {
      const path = join(dir, 'pictures.pdf');
      writeFileSync(path, await picturePdf());
      expect(await runProgram('qpdf', ['--check', path])).toMatchObject({ code: 0 });
      expect((await runProgram('qpdf', ['--show-npages', path])).out.trim()).toBe('24');
    }));

  test('is the same, byte for byte, for the same pictures', async () => {
    expect(Buffer.compare(await picturePdf(), await picturePdf())).toBe(0);
  });

  test('says its title, program and day where they are given', () =>
    inTemporaryFolder(async (dir) => {
      const path = join(dir, 'scan.pdf');
      const sink = memorySink();
      const pdf = createPicturePdf(sink);
      const jpeg = await drawn().jpeg().toBuffer();
      pdf.addPage(
        { width: 60, height: 40, colors: 'rgb', bits: 8, encoding: 'jpeg', data: [jpeg] },
        { width: 60, height: 40 },
        1,
      );
      pdf.end({ title: 'Scan', program: 'Document scanner', date: '2026-03-12' });
      writeFileSync(path, sink.bytes());
      expect(await runProgram('qpdf', ['--check', path])).toMatchObject({ code: 0 });
      const { out } = await runProgram('pdfinfo', ['-isodates', path]);
      for (const fact of [/^Title: +Scan$/m, /^Producer: +Document scanner$/m, /^CreationDate: +2026-03-12T/m])
        expect(out).toMatch(fact);
    }));

  test('keeps the data of a JPEG unchanged', () =>
    inTemporaryFolder(async (dir) => {
      const jpeg = await drawn().jpeg().toBuffer();
      const path = join(dir, 'jpeg.pdf');
      const sink = memorySink();
      const pdf = createPicturePdf(sink);
      pdf.addPage(
        { width: 60, height: 40, colors: 'rgb', bits: 8, encoding: 'jpeg', data: [jpeg.subarray(0, 100), jpeg.subarray(100)] },
        { width: 60, height: 40 },
        1,
      );
      pdf.end();
      writeFileSync(path, sink.bytes());
      await runProgram('pdfimages', ['-all', path, join(dir, 'image')]);
      expect(Buffer.compare(readFileSync(join(dir, 'image-000.jpg')), jpeg)).toBe(0);
    }));

  test('passes on every page before the next, so that no page stays in memory', () => {
    let received = 0;
    const sink = callbackSink((bytes) => {
      received += bytes.length;
    });
    const pdf = createPicturePdf(sink);
    const data = [new Uint8Array(2 * 2 ** 20)];
    for (let page = 1; page <= 3; page++) {
      pdf.addPage({ width: 1, height: 1, colors: 'gray', bits: 8, encoding: 'flate', data }, { width: 10, height: 10 }, 1);
      expect(received).toBeGreaterThan(page * 2 * 2 ** 20);
    }
  });
});
