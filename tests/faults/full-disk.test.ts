import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrations } from '../../electron/store/migrations/all.ts';
import { makeStore, openStore } from '../../electron/store/open.ts';
import { canMountDisk, mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { addCase, check, openTerminal, reported, sourcesOf, type Terminal } from './terminal.ts';
import { createTextPdf, createUniquePdfs, sha256Of } from './unique-pdfs.ts';

let folder: string;
let disk: string;
let smallDisk: SmallDisk;
let terminal: Terminal;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-faults-'));
  disk = join(folder, 'disk');
  smallDisk = mountSmallDisk(disk);
  terminal = openTerminal(join(folder, 'data'), join(disk, 'vault'));
  await terminal.runSuccessfully('vault', 'create', join(disk, 'vault'), '--no-passphrase');
});
afterEach(() => {
  smallDisk.unmount();
  rmSync(folder, { recursive: true, force: true });
});

const fillBut = (bytes: number) => smallDisk.fillBut(bytes);
const FULL = 'There is no space left on the disk.';

/** The failed work left no files, and the vault is intact. */
async function whole() {
  expect((await check(terminal)).problems).toEqual([]);
  expect(existsSync(join(disk, 'vault', 'files', 'incoming'))).toBe(false);
}

describe.skipIf(!canMountDisk())('on a full disk (skipped where no disk can be mounted)', { timeout: 300_000 }, () => {
  test('an import reports the full disk, keeps confirmed files, and continues once there is space', async () => {
    const caseId = await addCase(terminal);
    const paths = createUniquePdfs(join(folder, 'in'), 12, 1_500_000);
    const first = paths.map(sha256Of);
    const empty = fillBut(10_000_000);
    const { code, out, err } = await terminal.run(['import', caseId, ...paths]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(FULL) });
    const reportedFiles = reported(out);
    expect(reportedFiles.length).toBeLessThan(12);
    empty();
    await whole();
    expect(await sourcesOf(terminal, caseId)).toEqual(new Set(reportedFiles));

    rmSync(join(folder, 'in'), { recursive: true });
    const again = createUniquePdfs(join(folder, 'in'), 2, 100_000);
    await terminal.runSuccessfully('import', caseId, ...again);
    // What was received before the disk was full is read too.
    const all = await sourcesOf(terminal, caseId);
    for (const sha256 of [...reportedFiles, ...again.map(sha256Of)]) expect(all).toContain(sha256);
    for (const sha256 of all) expect([...first, ...again.map(sha256Of)]).toContain(sha256);
  });

  test('an import of documents with text ends with an explanation at whatever write the disk is full', async () => {
    const caseId = await addCase(terminal);
    for (const spare of [60_000, 250_000]) {
      const path = await createTextPdf(join(folder, `letter-${spare}.pdf`), 30);
      const empty = fillBut(statSync(path).size + spare);
      const { code, out, err } = await terminal.run(['import', caseId, path]);
      expect({ spare, code, out, err }).toEqual({ spare, code: 1, out: '', err: expect.stringContaining(FULL) });
      expect(err).not.toMatch(/Sqlite|Error|\n +at /);
      empty();
      await whole();
      await terminal.runSuccessfully('import', caseId, path);
      expect(await sourcesOf(terminal, caseId)).toContain(sha256Of(path));
    }
    await whole();
  });

  test('a note that does not fit is refused with an explanation, and fits once there is space', async () => {
    const caseId = await addCase(terminal);
    const text = join(folder, 'note.txt');
    writeFileSync(text, randomBytes(45_000).toString('base64'));
    const add = ['note', 'add', caseId, '--date', '2026-03-01', '--provider', 'Dr. Example', '--text-file', text];
    const empty = fillBut(60_000);
    const { code, err } = await terminal.run(add);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(FULL) });
    empty();
    await whole();
    await terminal.runSuccessfully(...add);
    expect(JSON.parse(await terminal.runSuccessfully('note', 'list', caseId, '--json'))).toHaveLength(1);
  });

  test('a database that cannot be migrated stays as it was, and is migrated once there is space', () => {
    const path = join(disk, 'older.db');
    const key = new Uint8Array(32).fill(7);
    makeStore(path, key, migrations.slice(0, 1));
    const older = openStore(path, key, migrations.slice(0, 1));
    older.sqlite
      .prepare("INSERT INTO record_pages (record_id, number, text) VALUES ('r', 0, ?)")
      .run('some words '.repeat(100_000));
    older.sqlite.close();
    // Space for nothing, for half of the copy, and for the copy alone.
    const { size } = statSync(path);
    for (const spare of [10_000, Math.round(size / 2), size + 20_000]) {
      const empty = fillBut(spare);
      expect(() => openStore(path, key)).toThrow(expect.objectContaining({ code: 'DISK_FULL' }));
      empty();
      const same = openStore(path, key, migrations.slice(0, 1));
      expect(same.sqlite.prepare('SELECT length(text) FROM record_pages').pluck().get()).toBe(1_100_000);
      same.sqlite.close();
    }
    const migrated = openStore(path, key);
    expect(migrated.sqlite.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version);
    migrated.sqlite.close();
  });

  test('a packet fails with an explanation, leaves nothing, and succeeds once there is space', async () => {
    const caseId = await addCase(terminal);
    await terminal.runSuccessfully('import', caseId, ...createUniquePdfs(join(folder, 'in'), 5, 1_500_000));
    const packet = join(folder, 'packet.pdf');
    const empty = fillBut(3_000_000);
    const { code, err } = await terminal.run(['packet', caseId, '-o', packet]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(FULL) });
    expect(existsSync(packet)).toBe(false);
    empty();
    await whole();
    await terminal.runSuccessfully('packet', caseId, '-o', packet);
    expect(spawnSync('qpdf', ['--check', packet]).status).toBe(0);
  });

  test('a packet that does not fit at its destination leaves no file there', async () => {
    const terminalOnDisk = openTerminal(join(folder, 'data'), join(folder, 'vault'));
    await terminalOnDisk.runSuccessfully('vault', 'create', join(folder, 'vault'), '--no-passphrase');
    const caseId = await addCase(terminalOnDisk);
    await terminalOnDisk.runSuccessfully('import', caseId, ...createUniquePdfs(join(folder, 'in'), 5, 1_500_000));
    const out = join(disk, 'out');
    mkdirSync(out);
    fillBut(3_000_000);
    const { code, err } = await terminalOnDisk.run(['packet', caseId, '-o', join(out, 'packet.pdf')]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(FULL) });
    expect(readdirSync(out)).toEqual([]);
    expect((await check(terminalOnDisk)).problems).toEqual([]);
  });

  test('a case export that does not fit leaves the previous file as it was', async () => {
    const terminalOnDisk = openTerminal(join(folder, 'data'), join(folder, 'vault'));
    await terminalOnDisk.runSuccessfully('vault', 'create', join(folder, 'vault'), '--no-passphrase');
    const caseId = await addCase(terminalOnDisk);
    await terminalOnDisk.runSuccessfully('import', caseId, ...createUniquePdfs(join(folder, 'in'), 5, 1_500_000));
    const out = join(disk, 'out');
    mkdirSync(out);
    const zip = join(out, 'case.zip');
    writeFileSync(zip, 'an earlier one');
    fillBut(3_000_000);
    const { code, err } = await terminalOnDisk.run(['case', 'export', caseId, '--output', zip]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(FULL) });
    expect(readdirSync(out)).toEqual(['case.zip']);
    expect(readFileSync(zip, 'utf8')).toBe('an earlier one');
  });

  test('a failed creation leaves no half-made vault', async () => {
    const empty = fillBut(50_000);
    const other = join(disk, 'other');
    const { code, err } = await terminal.run(['vault', 'create', other, '--no-passphrase']);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(FULL) });
    expect(existsSync(join(other, 'vault.json'))).toBe(false);
    empty();
    const terminalOnDisk = openTerminal(join(folder, 'data'), other);
    await terminalOnDisk.runSuccessfully('vault', 'create', other, '--no-passphrase');
    expect((await check(terminalOnDisk)).problems).toEqual([]);
  });

  test('a vault that cannot be opened says why', async () => {
    const empty = fillBut(0);
    const { code, err } = await terminal.run(['case', 'list']);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(FULL) });
    empty();
    await whole();
  });
});
