import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

/** Edges of the pictures in a Windows icon, pixels. 256 is the largest that the format can name. */
const ICO_EDGES = [16, 24, 32, 48, 64, 128, 256];
/** Types of the pictures in a macOS icon, by their edge in pixels (each a PNG). */
const ICNS_TYPES: [type: string, edge: number][] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];
const NAMES = ['icon', 'document'] as const;

const file = (name: string) => new URL(name, import.meta.url);

/** A drawing as a PNG with `edge` pixels a side. */
const draw = (svg: Buffer, edge: number): Promise<Buffer> =>
  sharp(svg, { density: (72 * edge) / 1024 })
    .resize(edge, edge)
    .png({ compressionLevel: 9, palette: edge > 256 })
    .toBuffer();

/** A Windows icon of PNG pictures (ICONDIR and ICONDIRENTRY, little-endian; an edge of 256 is written as 0). */
function ico(pictures: { edge: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { edge, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(edge % 256, entry);
    head.writeUInt8(edge % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** A macOS icon: `icns`, the length of all, then each picture behind its type and length (big-endian). */
function icns(pictures: { type: string; png: Buffer }[]): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('icns', Buffer.concat(pictures.map(({ type, png }) => chunk(type, png))));
}

/** `npm run icons` draws the committed PNG, ICO and ICNS files from the two SVG files beside this one. */
for (const name of NAMES) {
  const svg = readFileSync(file(`${name}.svg`));
  const png = new Map<number, Buffer>();
  for (const edge of new Set([...ICO_EDGES, 512, 1024])) png.set(edge, await draw(svg, edge));
  const of = (edge: number) => png.get(edge) ?? Buffer.alloc(0);
  writeFileSync(file(`${name}.png`), of(512));
  writeFileSync(file(`${name}.ico`), ico(ICO_EDGES.map((edge) => ({ edge, png: of(edge) }))));
  writeFileSync(file(`${name}.icns`), icns(ICNS_TYPES.map(([type, edge]) => ({ type, png: of(edge) }))));
}
