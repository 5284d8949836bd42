import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../seeded-random.ts';
import { KILLS, onceLinesPrinted, onceWriting, runAndKill, runTimed } from './kill.ts';
import { addCase, check, openTerminal, reported, sourcesOf, type Terminal } from './terminal.ts';
import { createUniquePdfs, sha256Of } from './unique-pdfs.ts';

const random = createRandom();

const FILES = 12;

let folder: string;
let vault: string;
let terminal: Terminal;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-faults-'));
  vault = join(folder, 'vault');
  terminal = openTerminal(join(folder, 'data'), vault);
  await terminal.runSuccessfully('vault', 'create', vault, '--no-passphrase');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`a killed import loses no confirmed file, ${KILLS} times`, { timeout: 900_000 }, async () => {
  const caseId = await addCase(terminal);
  const args = ['import', caseId, ...createUniquePdfs(join(folder, 'first'), FILES, 300_000)];
  const { code, out, ms } = await runTimed(terminal, args, onceLinesPrinted(vault, 1));
  expect(code).toBe(0);
  const reportedFiles = new Set(reported(out));
  expect(reportedFiles.size).toBe(FILES);

  const moments: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const paths = createUniquePdfs(join(folder, `import-${kill}`), FILES, 300_000);
    const files = Math.floor(random() * FILES);
    const { code, out } = await runAndKill(terminal, ['import', caseId, ...paths], onceLinesPrinted(vault, files), ms / FILES);
    const printed = reported(out);
    moments.push(code === null ? `${printed.length}` : 'too late');
    for (const sha256 of printed) reportedFiles.add(sha256);
    expect((await check(terminal)).problems).toEqual([]);
    const there = await sourcesOf(terminal, caseId);
    for (const sha256 of reportedFiles) expect(there).toContain(sha256);
  }
  console.log(`killed after this many of ${FILES} files: ${moments.join(', ')}`);

  // The killed work can be repeated to its end.
  const last = join(folder, `import-${KILLS - 1}`);
  await terminal.runSuccessfully('import', caseId, last);
  const all = await sourcesOf(terminal, caseId);
  for (let at = 1; at <= FILES; at += 1) expect(all).toContain(sha256Of(join(last, `report-${at}.pdf`)));
});

test(`a killed packet export leaves the new packet or the previous file whole, ${KILLS} times`, {
  timeout: 900_000,
}, async () => {
  const caseId = await addCase(terminal);
  await terminal.runSuccessfully('import', caseId, ...createUniquePdfs(join(folder, 'export'), FILES, 3_000_000));
  const packet = join(folder, 'packet.pdf');
  const args = ['packet', caseId, '-o', packet, '--date', '2026-03-12'];
  const { code, ms } = await runTimed(terminal, args, onceWriting(vault));
  expect(code).toBe(0);
  const whole = sha256Of(packet);
  expect(spawnSync('qpdf', ['--check', packet]).status).toBe(0);

  const ends: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Every other time a file of the person exists already.
    const before = kill % 2 === 0 ? null : 'an older packet';
    if (before === null) rmSync(packet, { force: true });
    else writeFileSync(packet, before);
    const { code } = await runAndKill(terminal, args, onceWriting(vault), ms);
    const now = existsSync(packet) ? sha256Of(packet) : null;
    ends.push(`${code === null ? '' : 'too late, '}${now === whole ? 'whole' : 'as before'}`);
    if (now !== whole) {
      expect(code).toBeNull();
      if (before === null) expect(now).toBeNull();
      else expect(readFileSync(packet, 'utf8')).toBe(before);
    }
    expect((await check(terminal)).problems).toEqual([]);
  }
  console.log(`after each kill the packet was: ${ends.join('; ')}`);
  await terminal.runSuccessfully(...args);
  expect(sha256Of(packet)).toBe(whole);
});
