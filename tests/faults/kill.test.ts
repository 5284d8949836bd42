import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../seeded-random.ts';
import { KILLS, killed, onceSaid, onceWriting, timed } from './kill.ts';
import { addCase, check, openTerminal, reported, sourcesOf, type Terminal } from './terminal.ts';
import { documents, sha256Of } from './unique-pdfs.ts';

const random = createRandom();

const FILES = 12;

let place: string;
let vault: string;
let terminal: Terminal;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'second-look-faults-'));
  vault = join(place, 'vault');
  terminal = openTerminal(join(place, 'data'), vault);
  await terminal.done('vault', 'create', vault, '--no-passphrase');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test(`a killed import loses no confirmed file, ${KILLS} times`, { timeout: 900_000 }, async () => {
  const caseId = await addCase(terminal);
  const words = ['import', caseId, ...documents(join(place, 'first'), FILES, 300_000)];
  const { code, out, ms } = await timed(terminal, words, onceSaid(vault, 1));
  expect(code).toBe(0);
  const kept = new Set(reported(out));
  expect(kept.size).toBe(FILES);

  const moments: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const paths = documents(join(place, `import-${kill}`), FILES, 300_000);
    const files = Math.floor(random() * FILES);
    const { code, out } = await killed(terminal, ['import', caseId, ...paths], onceSaid(vault, files), ms / FILES);
    const said = reported(out);
    moments.push(code === null ? `${said.length}` : 'too late');
    for (const sha256 of said) kept.add(sha256);
    expect((await check(terminal)).problems).toEqual([]);
    const there = await sourcesOf(terminal, caseId);
    for (const sha256 of kept) expect(there).toContain(sha256);
  }
  console.log(`killed after this many of ${FILES} files: ${moments.join(', ')}`);

  // What was broken off can be done again, to the end.
  const last = join(place, `import-${KILLS - 1}`);
  await terminal.done('import', caseId, last);
  const all = await sourcesOf(terminal, caseId);
  for (let at = 1; at <= FILES; at += 1) expect(all).toContain(sha256Of(join(last, `report-${at}.pdf`)));
});

test(`a killed packet export leaves the new packet or the previous file whole, ${KILLS} times`, {
  timeout: 900_000,
}, async () => {
  const caseId = await addCase(terminal);
  await terminal.done('import', caseId, ...documents(join(place, 'export'), FILES, 3_000_000));
  const packet = join(place, 'packet.pdf');
  const words = ['packet', caseId, '-o', packet, '--date', '2026-03-12'];
  const { code, ms } = await timed(terminal, words, onceWriting(vault));
  expect(code).toBe(0);
  const whole = sha256Of(packet);
  expect(spawnSync('qpdf', ['--check', packet]).status).toBe(0);

  const ends: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Every other time something of the person's is there already.
    const before = kill % 2 === 0 ? null : 'an older packet';
    if (before === null) rmSync(packet, { force: true });
    else writeFileSync(packet, before);
    const { code } = await killed(terminal, words, onceWriting(vault), ms);
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
  await terminal.done(...words);
  expect(sha256Of(packet)).toBe(whole);
});
