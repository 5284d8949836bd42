/**
 * Foreign PDFs through the ladder and into a packet, one packet each, and every page compared with its source as poppler
 * draws both at 72 dpi, outside the footer: by media box and by crop box.
 *
 *   node tests/foreign.ts FOLDER [--every N] [--pages N] [--only WORD]
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Climb, climb } from '../electron/packet/ladder.ts';
import { mergeInto } from './unit/packet/tiny.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    pages: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
  },
});
const [folder] = positionals;
if (!folder) throw new Error('node tests/foreign.ts FOLDER');
const mostPages = Number(values.pages);
const rescue = new URL('../electron/workers/rescue.ts', import.meta.url);

interface Verdict {
  file: string;
  reading: string;
  pages: number;
  /** What is wrong, in words; empty: nothing. */
  wrong: string[];
  ms: number;
}

const run = (program: string, args: string[], timeout = 60_000): Promise<{ code: number; out: string }> =>
  new Promise((resolve) => {
    execFile(program, args, { timeout, maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : 99) : 0, out: out + err }),
    );
  });

/** The pages as poppler draws them, by page number. */
async function draw(pdf: string, into: string, from: number, to: number, box: string[]): Promise<Map<number, Buffer>> {
  mkdirSync(into, { recursive: true });
  await run('pdftoppm', ['-r', '72', ...box, '-f', `${from}`, '-l', `${to}`, pdf, join(into, 'p')]);
  const drawn = new Map<number, Buffer>();
  for (const name of readdirSync(into)) {
    const number = Number(/-(\d+)\.ppm$/.exec(name)?.[1]);
    drawn.set(number - from, readFileSync(join(into, name)));
  }
  rmSync(into, { recursive: true });
  return drawn;
}

/** Width, height and pixels of a PPM. */
function pixels(ppm: Buffer): { width: number; height: number; data: Buffer } {
  const [, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  const data = ppm.subarray(ppm.length - Number(width) * Number(height) * 3);
  return { width: Number(width), height: Number(height), data };
}

function difference(source: Buffer, packet: Buffer): string {
  const one = pixels(source);
  const other = pixels(packet);
  // A page whose user unit is larger than a point grows by fewer of poppler's pixels, which knows no units.
  if (one.width !== other.width || other.height <= one.height || other.height > one.height + 28) {
    return `${one.width}×${one.height} became ${other.width}×${other.height}`;
  }
  let count = 0;
  let most = 0;
  for (let at = 0; at < one.data.length; at++) {
    const by = Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0));
    if (by > 0) count++;
    if (by > most) most = by;
  }
  return count === 0 ? '' : `${count} of ${one.data.length} differ, by up to ${most}`;
}

async function judge(file: string, dir: string): Promise<Verdict> {
  const path = join(folder as string, file);
  const start = performance.now();
  const climbed: Climb = await climb(readFileSync(path), { rescue });
  const ms = performance.now() - start;
  if (climbed.outcome !== 'pages') {
    const seen = Number(/Pages:\s+(\d+)/.exec((await run('pdfinfo', [path])).out)?.[1] ?? 0);
    const why = climbed.outcome === 'locked' ? 'locked' : climbed.why;
    return { file, reading: climbed.outcome, pages: 0, wrong: seen > 0 ? [`poppler sees ${seen} pages; ${why}`] : [], ms };
  }
  const wrong: string[] = [];
  const packet = join(dir, 'packet.pdf');
  await mergeInto(packet, [climbed.bytes]);
  const checked = await run('qpdf', ['--check', packet]);
  if (checked.code !== 0) wrong.push(`qpdf: ${checked.out.split('\n').find((line) => /WARN|ERROR/i.test(line)) ?? checked.code}`);
  const seen = Number(/Pages:\s+(\d+)/.exec((await run('pdfinfo', [path])).out)?.[1] ?? 0);
  if (seen > climbed.pages && climbed.loss === '') wrong.push(`poppler sees ${seen} pages, we ${climbed.pages}`);
  const last = Math.min(climbed.pages, mostPages);
  const cropped = (await run('pdfinfo', ['-f', '1', '-l', `${last}`, '-box', path])).out;
  const boxes = (name: string) => [...cropped.matchAll(new RegExp(`${name}:\\s+(.*)`, 'g'))].map(([, box]) => box?.trim());
  // Where a page is cropped its footer lies inside the media box.
  const same = `${boxes('MediaBox')}` === `${boxes('CropBox')}`;
  for (const box of same ? [[], ['-cropbox']] : [['-cropbox']]) {
    const [before, after] = await Promise.all([
      draw(path, join(dir, 'before'), 1, last, box),
      draw(packet, join(dir, 'after'), 2, last + 1, box),
    ]);
    for (const [page, image] of before) {
      const other = after.get(page);
      const how = other ? difference(image, other) : 'not drawn';
      if (how !== '') wrong.push(`${box[0] ?? '-media'} page ${page + 1}: ${how}`);
    }
  }
  return { file, reading: climbed.reading, pages: climbed.pages, wrong, ms };
}

const files = readdirSync(folder)
  .filter((file) => /\.pdf$/i.test(file) && file.includes(values.only))
  .sort()
  .filter((_, index) => index % Number(values.every) === 0);
const verdicts: Verdict[] = [];
const waiting = [...files];
await Promise.all(
  [0, 1].map(async () => {
    const dir = mkdtempSync(join(tmpdir(), 'foreign-'));
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const verdict = await judge(file, dir).catch(
        (error: unknown): Verdict => ({ file: file as string, reading: 'crash', pages: 0, wrong: [String(error)], ms: 0 }),
      );
      verdicts.push(verdict);
      if (verdict.wrong.length > 0)
        console.log(`${verdict.file}  [${verdict.reading}, ${verdict.pages} p]  ${verdict.wrong.slice(0, 2).join('; ')}`);
    }
    rmSync(dir, { recursive: true });
  }),
);

const count = (test: (verdict: Verdict) => boolean) => `${verdicts.filter(test).length}`.padStart(6);
console.log(`\n${count(() => true)} files`);
for (const reading of new Set(verdicts.map((verdict) => verdict.reading)))
  console.log(`${count((v) => v.reading === reading)} ${reading}`);
console.log(`${count((v) => v.pages > 0)} in the packet as pages`);
console.log(`${count((v) => v.wrong.some((how) => how.startsWith('qpdf')))} with words of qpdf --check`);
console.log(`${count((v) => v.wrong.some((how) => how.includes('page ')))} with a page that differs`);
console.log(
  `${count((v) => v.ms > 10_000)} took more than 10 s; the longest ${Math.round(Math.max(...verdicts.map((v) => v.ms)))} ms`,
);
