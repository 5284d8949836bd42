/**
 * Recovers foreign PDFs, and makes a packet of each. Compares every page with its source as poppler draws both at 72 dpi
 * outside the footer, by media box and by crop box.
 *
 *   node tests/foreign-pdfs.ts FOLDER [--every N] [--pages N] [--only WORD]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createReader, type Reader } from '../electron/reading/reader.ts';
import { forkChild } from '../electron/threads/child-process.ts';
import { openContent } from '../electron/vault/content.ts';
import { FOOTER_HEIGHT } from '../shared/packets/page-placement.ts';
import { describeDifference, renderPages, runProgram } from './compare-pages.ts';
import { makeMinimalPacket } from './unit/packet/minimal-packet.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    pages: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
  },
});
const [folder] = positionals;
if (!folder) throw new Error('node tests/foreign-pdfs.ts FOLDER');
const mostPages = Number(values.pages);

interface Verdict {
  file: string;
  reading: string;
  pages: number;
  /** The problems in words; empty: none. */
  wrong: string[];
  ms: number;
}

/** Reads files in a vault of its own, with every recovery step. */
function openRecovery(dir: string) {
  const content = openContent({ dir: join(dir, 'files'), key: new Uint8Array(32) });
  const reader: Reader = createReader({
    workers: (name) => new URL(`../electron/workers/${name}.ts`, import.meta.url),
    startChild: forkChild,
    content: content.access,
  });
  const recover = async (bytes: Uint8Array) => {
    const writer = content.begin();
    writer.append(bytes);
    const { sha256 } = writer.finish();
    const answer = await reader.read({ sha256, name: '' }, { signal: new AbortController().signal, onTexts: () => {} });
    return answer.outcome === 'read' ? { ...answer, bytes: content.readAll(answer.pagesSha256) } : answer;
  };
  return { recover, close: reader.close };
}

async function judgeFile(file: string, dir: string, recovery: ReturnType<typeof openRecovery>): Promise<Verdict> {
  const path = join(folder as string, file);
  const start = performance.now();
  const recovered = await recovery.recover(readFileSync(path));
  const ms = performance.now() - start;
  if (recovered.outcome !== 'read') {
    const popplerPages = Number(/Pages:\s+(\d+)/.exec((await runProgram('pdfinfo', [path])).out)?.[1] ?? 0);
    const why = recovered.outcome === 'locked' ? 'locked' : recovered.why;
    return {
      file,
      reading: recovered.outcome,
      pages: 0,
      wrong: popplerPages > 0 ? [`poppler sees ${popplerPages} pages; ${why}`] : [],
      ms,
    };
  }
  const wrong: string[] = [];
  const packet = join(dir, 'packet.pdf');
  await makeMinimalPacket(packet, [recovered.bytes]);
  const checked = await runProgram('qpdf', ['--check', packet]);
  if (checked.code !== 0) wrong.push(`qpdf: ${checked.out.split('\n').find((line) => /WARN|ERROR/i.test(line)) ?? checked.code}`);
  const popplerPages = Number(/Pages:\s+(\d+)/.exec((await runProgram('pdfinfo', [path])).out)?.[1] ?? 0);
  if (popplerPages > recovered.pages && recovered.loss === '')
    wrong.push(`poppler sees ${popplerPages} pages, we ${recovered.pages}`);
  const last = Math.min(recovered.pages, mostPages);
  const cropped = (await runProgram('pdfinfo', ['-f', '1', '-l', `${last}`, '-box', path])).out;
  const boxes = (name: string) => [...cropped.matchAll(new RegExp(`${name}:\\s+(.*)`, 'g'))].map(([, box]) => box?.trim());
  // The footer of a cropped page lies inside the media box.
  const same = `${boxes('MediaBox')}` === `${boxes('CropBox')}`;
  for (const box of same ? (['media', 'crop'] as const) : (['crop'] as const)) {
    const [before, after] = await Promise.all([renderPages(path, 1, last, box), renderPages(packet, 2, last + 1, box)]);
    for (const [page, picture] of before) {
      const other = after.get(page + 1);
      const difference = other ? describeDifference(picture, other, FOOTER_HEIGHT) : 'not drawn';
      if (difference !== '') wrong.push(`by ${box} box page ${page}: ${difference}`);
    }
  }
  return { file, reading: recovered.reading, pages: recovered.pages, wrong, ms };
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
    const recovery = openRecovery(dir);
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const verdict = await judgeFile(file, dir, recovery).catch(
        (error: unknown): Verdict => ({ file: file as string, reading: 'crash', pages: 0, wrong: [String(error)], ms: 0 }),
      );
      verdicts.push(verdict);
      if (verdict.wrong.length > 0)
        console.log(`${verdict.file}  [${verdict.reading}, ${verdict.pages} p]  ${verdict.wrong.slice(0, 2).join('; ')}`);
    }
    await recovery.close();
    rmSync(dir, { recursive: true });
  }),
);

const count = (test: (verdict: Verdict) => boolean) => `${verdicts.filter(test).length}`.padStart(6);
console.log(`\n${count(() => true)} files`);
for (const reading of new Set(verdicts.map((verdict) => verdict.reading)))
  console.log(`${count((v) => v.reading === reading)} ${reading}`);
console.log(`${count((v) => v.pages > 0)} in the packet as pages`);
console.log(`${count((v) => v.wrong.some((difference) => difference.startsWith('qpdf')))} with words of qpdf --check`);
console.log(`${count((v) => v.wrong.some((difference) => difference.includes('page ')))} with a page that differs`);
console.log(
  `${count((v) => v.ms > 10_000)} took more than 10 s; the longest ${Math.round(Math.max(...verdicts.map((v) => v.ms)))} ms`,
);
