import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { PDFDocument, type PDFFont, PDFName, PDFString, rgb } from 'pdf-lib';
import sharp from 'sharp';
import { between, type Random, seededRandom } from '../../electron/sample/seeded-random.ts';

/** The corpora of docs/performance.md: files, total pages, pixels per inch of the scans. Half are text, half scans. */
const CORPORA = {
  typical: { files: 60, pages: 400, quality: 62 },
  large: { files: 200, pages: 2000, quality: 78 },
} as const;
export type CorpusName = keyof typeof CORPORA;

/** Number of different scans from which each scanned page is chosen. */
const SCANS = 24;

const WORDS =
  'patient reports pain of the lower back on walking right more than left since early summer imaging shows moderate stenosis at level four without fracture conservative treatment was continued with good tolerance laboratory values within the reference range follow up in six weeks or earlier if symptoms worsen'.split(
    ' ',
  );

/** Creates a corpus in `dir` unless it exists. The files are always the same. Returns their paths in order. */
export async function corpus(dir: string, name: CorpusName): Promise<string[]> {
  const folder = join(dir, name);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.part`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    await make(unfinished, name);
    renameSync(unfinished, folder);
  }
  return readdirSync(folder)
    .toSorted()
    .map((file) => join(folder, file));
}

async function make(folder: string, name: CorpusName): Promise<void> {
  const { files, pages, quality } = CORPORA[name];
  const random = seededRandom(`corpus ${name}`);
  const font = readFileSync(createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'));
  const scans: Buffer[] = [];
  for (let scan = 0; scan < SCANS; scan++) scans.push(await scanOf(random, quality));
  for (let file = 0; file < files; file++) {
    const count = Math.floor(((file + 1) * pages) / files) - Math.floor((file * pages) / files);
    const bytes = file % 2 === 0 ? await typed(random, count, font) : await scanned(random, count, scans);
    writeFileSync(join(folder, `${String(file).padStart(4, '0')}.pdf`), bytes);
  }
}

/** A page of text as a scanner sees it: grain, skew and gray paper, at 150 or 200 pixels an inch. */
async function scanOf(random: Random, quality: number): Promise<Buffer> {
  const dpi = random() < 0.5 ? 150 : 200;
  const [width, height] = [Math.round(8.5 * dpi), 11 * dpi];
  const lines = Array.from(
    { length: 40 },
    (_, index) => `<text x="${dpi}" y="${dpi + index * dpi * 0.22}">${sentence(random, 11)}</text>`,
  );
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="${dpi * 0.14}">${lines.join('')}</svg>`;
  const paper = sharp({
    create: { width, height, channels: 3, background: '#f4f2ec', noise: { type: 'gaussian', mean: 232, sigma: 9 } },
  });
  const composed = await paper
    .composite([{ input: Buffer.from(page) }])
    .png()
    .toBuffer();
  return sharp(composed)
    .rotate(between(random, -0.8, 0.8), { background: '#e8e6e0' })
    .resize(width, height)
    .jpeg({ quality })
    .toBuffer();
}

async function scanned(random: Random, pages: number, scans: readonly Buffer[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page++) {
    const which = Math.floor(random() * scans.length);
    // A scanner stores every page separately, even equal ones.
    const image = await document.embedJpg(scans[which] ?? Buffer.alloc(0));
    document.addPage([612, 792]).drawImage(image, { x: 0, y: 0, width: 612, height: 792 });
  }
  return document.save();
}

async function typed(random: Random, pages: number, fontBytes: Buffer): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit as never);
  const font = await document.embedFont(fontBytes, { subset: true });
  for (let page = 0; page < pages; page++) typePage(document, random, font);
  return document.save();
}

/** Forty lines, a ruled table and a link, as a portal prints them. */
function typePage(document: PDFDocument, random: Random, font: PDFFont): void {
  const page = document.addPage([612, 792]);
  page.drawText(sentence(random, 5), { x: 72, y: 730, size: 18, font });
  for (let line = 0; line < 32; line++) page.drawText(sentence(random, 12), { x: 72, y: 700 - line * 14, size: 10, font });
  for (let row = 0; row < 10; row++) {
    const y = 230 - row * 16;
    page.drawLine({ start: { x: 72, y: y - 4 }, end: { x: 540, y: y - 4 }, thickness: 0.5, color: rgb(0.6, 0.6, 0.6) });
    for (let column = 0; column < 4; column++) page.drawText(sentence(random, 2), { x: 72 + column * 120, y, size: 9, font });
  }
  const link = document.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [72, 40, 200, 56],
    Border: [0, 0, 0],
    A: { S: 'URI', URI: PDFString.of('https://example.org/record') },
  });
  page.node.set(PDFName.of('Annots'), document.context.obj([document.context.register(link)]));
}

function sentence(random: Random, words: number): string {
  return Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '').join(' ');
}
