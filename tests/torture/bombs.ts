import { deflateSync } from 'node:zlib';
import { onePage, rawPdf, stream } from '../unit/pdf/raw-pdf.ts';
import { pick } from './attack.ts';
import type { Mutation } from './mutations.ts';

/** A small file that asks for much memory or time. */
export function makeBomb(random: () => number): Mutation {
  const [what, make] = pick(random, BOMBS);
  return { what, bytes: make(random) };
}

/** Deflated blanks, as the text of a stream. */
const packed = (bytes: number, times = 1): string => {
  let data: Buffer = Buffer.alloc(bytes, ' ');
  for (let left = times; left > 0; left -= 1) data = deflateSync(data, { level: 9 });
  return data.toString('latin1');
};

const megabytes = (random: () => number) => Math.floor(20 + random() * 380) * 2 ** 20;

type Make = (random: () => number) => Uint8Array;

const BOMBS: readonly [[string, Make], ...[string, Make][]] = [
  ['a content that unpacks to hundreds of megabytes', (random) => withContent(packed(megabytes(random)), '/FlateDecode')],
  ['a content packed twice', (random) => withContent(packed(megabytes(random), 2), '[/FlateDecode /FlateDecode]')],
  ['an object stream that unpacks to hundreds of megabytes', (random) => withObjectStream(packed(megabytes(random)))],
  ['a cross-reference stream that unpacks to hundreds of megabytes', (random) => withXrefStream(packed(megabytes(random)))],
  [
    'an image of a thousand million pixels',
    () => withXObject(`/Subtype/Image/Width 32000/Height 32000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode`),
  ],
  ['a form that draws itself', () => onePage('/Resources<</XObject<</X 5 0 R>>>>', '/X Do', [itself()])],
  ['forms that draw each other ten times each', () => manyForms(10, 12)],
  ['a page tree of thousands of levels', (random) => deepTree(1_000 + Math.floor(random() * 20_000))],
  ['a page tree in a circle', () => rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>'])],
  ['twenty thousand pages', (random) => manyPages(5_000 + Math.floor(random() * 20_000))],
  ['arrays in arrays', (random) => onePage(`/X ${'['.repeat(200_000 * random())}`, '')],
  ['a graphics state saved millions of times', (random) => onePage('', 'q '.repeat(3_000_000 * random()))],
  ['a picture that says it is enormous', () => enormousPng()],
  ['a TIFF directory in a circle', () => circularTiff()],
];

const withContent = (content: string, filter: string) =>
  rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>',
    stream(content, `/Filter${filter}`),
  ]);

const withObjectStream = (content: string) =>
  rawPdf(['<</Type/Catalog/Pages 9 0 R>>', stream(content, '/Type/ObjStm/N 100/First 1000/Filter/FlateDecode')]);

function withXrefStream(content: string): Uint8Array {
  const body = `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n`;
  const entries = `/Type/XRef/Size 3/W[1 8 2]/Root 1 0 R/Filter/FlateDecode/Length ${content.length}`;
  const xref = `3 0 obj\n<<${entries}>>\nstream\n${content}\nendstream\nendobj\n`;
  return Buffer.from(`${body}${xref}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}

const withXObject = (entries: string) =>
  onePage('/MediaBox[0 0 612 792]/Resources<</XObject<</X 5 0 R>>>>', '612 0 0 792 0 0 cm /X Do', [
    stream(packed(100 * 2 ** 20), entries),
  ]);

const itself = () => stream('/X Do', '/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X 5 0 R>>>>');

function manyForms(times: number, levels: number): Uint8Array {
  const form = (level: number) =>
    stream('/X Do '.repeat(times), `/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X ${level + 6} 0 R>>>>`);
  const last = stream('0 0 10 10 re f', '/Subtype/Form/BBox[0 0 612 792]');
  const forms = [...Array.from({ length: levels }, (_, level) => form(level)), last];
  return onePage('/MediaBox[0 0 612 792]/Resources<</XObject<</X 5 0 R>>>>', '/X Do', forms);
}

function deepTree(levels: number): Uint8Array {
  const nodes = Array.from({ length: levels }, (_, level) => `<</Type/Pages/Kids[${level + 3} 0 R]/Count 1>>`);
  return rawPdf(['<</Type/Catalog/Pages 2 0 R>>', ...nodes, '<</Type/Page/MediaBox[0 0 612 792]>>']);
}

function manyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, page) => `${page + 3} 0 R`).join(' ');
  const pages = Array.from({ length: count }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>');
  return rawPdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${count}>>`, ...pages]);
}

/** A PNG of 60,000 pixels a side whose data ends at once. */
function enormousPng(): Uint8Array {
  const header = Buffer.from('89504e470d0a1a0a0000000d494844520000ea600000ea6008020000000000000000000000', 'hex');
  return Buffer.concat([header, deflateSync(Buffer.alloc(10_000_000))]);
}

/** A TIFF whose directory names itself as the next. */
function circularTiff(): Uint8Array {
  const bytes = Buffer.alloc(26);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(1, 8);
  bytes.writeUInt16LE(256, 10);
  bytes.writeUInt16LE(3, 12);
  bytes.writeUInt32LE(1, 14);
  bytes.writeUInt32LE(100, 18);
  bytes.writeUInt32LE(8, 22);
  return bytes;
}
