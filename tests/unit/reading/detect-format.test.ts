import { deflateRawSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../electron/reading/detect-format.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const detect = (bytes: Uint8Array) => detectFormat(bytes, bytes.byteLength);
const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } });

const pdf = '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n';

/** The first entry of a ZIP archive (APPNOTE 4.3.7), enough to recognize the format. */
function zip(name: string, content: string): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  const data = deflateRawSync(Buffer.from(content));
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), data]);
}

/** A PNG with the chunk that announces an animation of two frames, whose sum is not checked. */
function animatedPng(png: Uint8Array): Uint8Array {
  const control = Buffer.from('000000086163544c000000020000000000000000', 'hex');
  return Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
}

describe('documents and pictures are recognized by their content', () => {
  const cases: [string, () => Promise<Uint8Array> | Uint8Array, string][] = [
    ['a PDF', () => latin('%PDF-1.7\n…'), 'pdf'],
    ['a PDF behind lines of a mail gateway', () => latin(`X-Scanned: yes\r\n${' '.repeat(500)}${pdf}`), 'pdf'],
    ['a PDF behind more than readers look through', () => latin(`X-Scanned: yes\r\n${' '.repeat(5000)}${pdf}`), 'pdf'],
    ['a PDF behind a byte order mark', () => Buffer.from(`\ufeff${pdf}`), 'pdf'],
    ['a PDF behind waste that is no text', () => Buffer.concat([Buffer.alloc(3000, 0x81), latin(`\n${pdf}`)]), 'pdf'],
    ['a PDF that lost its header', () => latin(pdf.slice(pdf.indexOf('1 0 obj'))), 'pdf'],
    ['a PDF that lost half its header', () => latin(`F-1.4\n%\xe2\xe3\xcf\xd3\n${pdf.slice(9)}`), 'pdf'],
    ['a JPEG', () => picture().jpeg().toBuffer(), 'jpeg'],
    ['a PNG', () => picture().png().toBuffer(), 'png'],
    ['a WebP', () => picture().webp().toBuffer(), 'webp'],
    ['a TIFF', () => picture().tiff().toBuffer(), 'tiff'],
    ['a TIFF of which the directory is out of sight', () => latin('MM\0*\0\xff\0\0'), 'tiff'],
    ['a HEIC', () => latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'heic'],
    ['a HEIF whose first brand tells nothing', () => latin('\0\0\0\x18ftypmif1\0\0\0\0miafheix'), 'heic'],
    ['a PNG with an animation', async () => animatedPng(await picture().png().toBuffer()), 'png'],
    [
      'a JPEG with a PDF hidden in its comment',
      async () => {
        const jpeg = await picture().jpeg().toBuffer();
        return Buffer.concat([jpeg.subarray(0, 2), latin('\xff\xfe\0\x0c%PDF-1.4\n '), jpeg.subarray(2)]);
      },
      'jpeg',
    ],
  ];
  for (const [what, bytes, format] of cases) {
    test(`${what} is ${format}`, async () => expect(await detect(await bytes())).toEqual({ accepted: true, format }));
  }
});

// SECURITY: 23
describe('other files are refused by their kind', () => {
  const cases: [string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
    ['nothing', () => new Uint8Array(), /empty \(0 bytes\)/],
    [
      'a ZIP',
      () => zip('scans/report.pdf', '%PDF-1.7'),
      /^This is a ZIP archive\. Second Look cannot open archives yet: unpack it and add what is inside\.$/,
    ],
    ['a ZIP that carries a PDF as it is', () => Buffer.concat([zip('a', 'x'), latin('%PDF-1.7')]), /ZIP archive/],
    ['a Word document', () => zip('word/document.xml', '<w:document/>'), /Word document|ZIP archive/],
    ['a gzip', () => gzipSync('hello'), /archive/],
    ['a program of Windows', () => latin(`MZ\x90\0${'\0'.repeat(58)}%PDF-1.4`), /Programs are never imported/],
    ['a program of Linux', () => latin('\x7fELF\x02\x01\x01\0'), /Programs are never imported/],
    ['a script', () => latin('#!/bin/sh\necho %PDF-1.4'), /Programs are never imported/],
    ['a DICOM file', () => Buffer.concat([Buffer.alloc(128), latin('DICM\x02\0\0\0UL')]), /Imaging files are not read yet/],
    ['a web page', () => latin('<!DOCTYPE html><html><script>1</script>%PDF-1.4'), /web page \(HTML\)/],
    ['a drawing', () => latin('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG|XML/],
    ['a C-CDA', () => latin('<?xml version="1.0"?>\n<ClinicalDocument xmlns="urn:hl7-org:v3">'), /C-CDA/],
    ['a FHIR bundle', () => latin('{"resourceType":"Bundle"}'), /FHIR/],
    ['a text', () => Buffer.from('Dear doctor, ich hätte eine Frage'), /plain text/],
    [
      'a text that tells of PDFs',
      () => latin('A PDF begins with %PDF-1.4 and ends with %%EOF.\nAn object: 1 0 obj'),
      /plain text/,
    ],
    [
      'a text that shows an object of a PDF',
      () => latin('Every object has a number:\n\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'),
      /plain text/,
    ],
    ['a GIF', () => picture().gif().toBuffer(), /GIF picture\. Save it as a JPEG or PNG/],
    ['an AVIF', () => picture().avif().toBuffer(), /AVIF picture/],
    ['an AVIF whose first brand is that of any HEIF', () => latin('\0\0\0\x18ftypmif1\0\0\0\0miafavif'), /AVIF picture/],
    ['a HEIF with a JPEG', () => latin('\0\0\0\x18ftypmif1\0\0\0\0mif1jpeg'), /HEIF picture of a rare kind\. Save it/],
    ['a HEIF in one small box', () => latin('\0\0\0\x10ftypmif3heic\0\0\0\x20mini'), /HEIF picture of a rare kind/],
    [
      'noise',
      () => Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919 + 13) % 256)),
      /not a document or picture that Second Look knows/,
    ],
  ];
  for (const [what, bytes, why] of cases) {
    test(what, async () => {
      const detected = await detect(await bytes());
      expect(detected.accepted).toBe(false);
      expect(detected).toHaveProperty('why', expect.stringMatching(why));
    });
  }
});
