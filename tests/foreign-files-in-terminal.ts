/**
 * Imports a folder of foreign files through the terminal, and makes one packet on original paper twice. Prints refused files
 * with their reasons, and checks the packet: valid for qpdf; bookmarks, links and footers on the right pages; every page as
 * poppler draws its source; the same bytes twice.
 *
 *   node tests/foreign-files-in-terminal.ts FOLDER [--pages N] [--keep DIR]
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { FileOutcome } from '../shared/domain/job.ts';
import type { MedicalRecord } from '../shared/domain/record.ts';
import { FOOTER_HEIGHT } from '../shared/packets/page-placement.ts';
import { describeDifference, renderPages, runProgram } from './compare-pages.ts';
import { readLinkTargets } from './packet-page-ranges.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string', default: '10' }, keep: { type: 'string' } },
});
const [folder] = positionals;
if (!folder) throw new Error('node tests/foreign-files-in-terminal.ts FOLDER');
/** Pixels; higher than the footer in points where a user unit is smaller than a point, which poppler ignores. */
const MAX_FOOTER_HEIGHT = 2 * FOOTER_HEIGHT;
const home = values.keep ?? mkdtempSync(join(tmpdir(), 'foreign-cli-'));
mkdirSync(home, { recursive: true });
const vault = join(home, 'vault');
const entry = fileURLToPath(new URL('../electron/cli.ts', import.meta.url));

/** Runs one terminal command and prints its time and peak memory; returns its output. */
async function cli(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [entry, ...args, '--vault', vault], { stdio: ['ignore', 'pipe', 'pipe'] });
  const start = performance.now();
  let out = '';
  let err = '';
  let peak = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (existsSync(status)) peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0));
  }, 200);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${args.slice(0, 2).join(' ').slice(0, 40).padEnd(42)} code ${code}  ${seconds} s  ${Math.round(peak / 1024)} MB`);
  if (code !== 0 && code !== 3) throw new Error(err);
  return out;
}

const findings: string[] = [];
const addFinding = (what: string) => {
  findings.push(what);
  console.log(`  ! ${what}`);
};

if (!existsSync(vault)) await cli('vault', 'create', vault, '--no-passphrase');
let caseId = join(home, 'case');
if (existsSync(caseId)) caseId = readFileSync(caseId, 'utf8');
else caseId = (await cli('case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Foreign?')).trim();

const outcomes: FileOutcome[] = JSON.parse(await cli('import', caseId, folder, '--json'));
const count = (outcome: FileOutcome['outcome']) => outcomes.filter((file) => file.outcome === outcome).length;
console.log(
  `${outcomes.length} files: ${count('imported')} imported, ${count('duplicate')} twice, ${count('locked')} locked, ${count('refused')} refused`,
);
for (const { name, outcome, why } of outcomes)
  if (outcome === 'refused' || outcome === 'locked') console.log(`  ${outcome}  ${name}  ${why}`);

const records: MedicalRecord[] = JSON.parse(await cli('record', 'list', caseId, '--json'));
const packet = join(home, 'packet.pdf');
const again = join(home, 'again.pdf');
for (const file of [packet, again]) {
  rmSync(file, { force: true });
  console.log(
    `  ${(await cli('packet', caseId, '-o', file, '--paper', 'original', '--date', '2026-03-01', '--json')).slice(0, 400)}`,
  );
}
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
if (hash(packet) !== hash(again)) addFinding('the second packet has other bytes');
console.log(`${(statSync(packet).size / 1e6).toFixed(1)} MB`);

const checked = await runProgram('qpdf', ['--check', packet], 600_000);
if (checked.code !== 0)
  for (const line of checked.out
    .split('\n')
    .filter((text) => /WARN|ERROR/i.test(text))
    .slice(0, 20))
    addFinding(line);

const footers = (await runProgram('pdftotext', [packet, '-'], 600_000)).out.split('\f').slice(0, -1);
footers.forEach((text, at) => {
  if (!text.includes(`page ${at + 1} of ${footers.length}`)) addFinding(`page ${at + 1} does not say which it is`);
});

const front = footers.findIndex((text) => /·\s*1\/\d+/.test(text) && !/Contents|Case at a glance/.test(text.slice(-400)));
const linkTargets = await readLinkTargets(packet, Math.max(front, 1));
if (linkTargets.pages !== footers.length) addFinding(`pdf.js sees ${linkTargets.pages} pages, poppler ${footers.length}`);
const starts = new Map<string, number[]>();
for (const { title, depth, target } of linkTargets.bookmarks) {
  if (target < 1) addFinding(`the bookmark “${title}” leads nowhere`);
  if (depth === 1) starts.set(title, [...(starts.get(title) ?? []), target]);
}
for (const { page, title, target } of linkTargets.links) {
  const printed = Number(/(\d+)$/.exec(title)?.[1]);
  if (printed !== target) addFinding(`the link “${title}” on page ${page} leads to ${target}`);
}
console.log(`${linkTargets.bookmarks.length} bookmarks, ${linkTargets.links.length} links on ${front} front pages`);

/** Compares the first pages of a record with those of its source, where the source's own pages are in the packet. */
let compared = 0;
async function compare(record: MedicalRecord, start: number): Promise<void> {
  const footer = footers[start - 1] ?? '';
  if (record.pages > 1 && !footer.includes(`1/${record.pages}`))
    addFinding(`${record.source.name}: its bookmark leads to another page (${start})`);
  if (record.reading === 'pictures' || record.source.format !== 'pdf') return;
  const path = join(folder as string, record.source.name);
  const last = Math.min(record.pages, Number(values.pages));
  const before = await renderPages(path, 1, last, 'crop');
  const after = await renderPages(packet, start, start + last - 1, 'crop');
  for (const [page, picture] of before) {
    const other = after.get(start + page - 1);
    const difference = other ? describeDifference(picture, other, MAX_FOOTER_HEIGHT) : 'not drawn';
    compared += 1;
    if (difference) addFinding(`${record.source.name} [${record.reading}] page ${page}: ${difference}`);
  }
}
const unplaced: string[] = [];
for (const record of records) {
  const start = starts.get(record.title)?.shift();
  if (start === undefined) unplaced.push(record.source.name);
  else if (record.pagesSha256) await compare(record, start);
}
if (unplaced.length > 0) addFinding(`${unplaced.length} records have no bookmark: ${unplaced.slice(0, 5).join(', ')}`);

const asPages = records.filter((record) => record.pagesSha256).length;
console.log(
  `\n${asPages} of ${outcomes.length - count('duplicate')} in the packet as pages (${((100 * asPages) / (outcomes.length - count('duplicate'))).toFixed(1)} %)`,
);
console.log(`${compared} pages compared; ${findings.length} findings`);
if (!values.keep) rmSync(home, { recursive: true });
