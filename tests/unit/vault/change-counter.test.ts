import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { inspectVault } from '../../../electron/vault/inspect.ts';
import type { OpenVault } from '../../../electron/vault/open-vault.ts';
import { clock, create, pseudoRandomBytes, reopen, storeUnregistered } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

/** Saves one change: a registered content. */
function change(vault: OpenVault, seed: number): void {
  registerFile(vault.db, storeUnregistered(vault, pseudoRandomBytes(100, seed)), 100, clock.now());
  vault.counter.saved();
}

/** Opens the vault, saves changes, and closes it. */
async function changed(folder: string, ...seeds: number[]): Promise<void> {
  const vault = await reopen(folder);
  for (const seed of seeds) change(vault, seed);
  vault.close();
}

const lostIn = async (folder: string) => {
  const vault = await reopen(folder);
  const lost = vault.counter.lost();
  vault.close();
  return lost;
};

/** What a process leaves that is killed now: a copy of the folder, with the log. */
function killedNow(folder: string): string {
  const copy = `${folder}.killed`;
  cpSync(folder, copy, { recursive: true });
  return copy;
}

describe('a database that went back in time', () => {
  test('is said after its write-ahead log was lost, by the check too, until the person knows', async ({ folder }) => {
    const dir = join(folder, 'vault');
    (await create(dir)).close();
    await changed(dir, 1);
    const open = await reopen(dir);
    change(open, 2);
    change(open, 3);
    const killed = killedNow(dir);
    open.close();
    rmSync(join(killed, 'vault.db-wal'));
    rmSync(join(killed, 'vault.db-shm'), { force: true });

    for (let openings = 0; openings < 2; openings += 1) expect(await lostIn(killed)).toEqual({ changes: 2, after: clock.now() });
    const vault = await reopen(killed);
    expect(await inspectVault(vault.access, () => {})).toMatchObject({
      problems: [
        expect.stringMatching(/^The database is older than what was saved last: changes after 12 Mar 2026, .* may be missing\.$/),
      ],
      foundAgain: 2,
    });
    vault.counter.acknowledge();
    change(vault, 4);
    vault.close();
    expect(await lostIn(killed)).toBeNull();
  });

  test('is said after a damaged log, an older database, and the copy from before a migration', async ({ folder }) => {
    const dir = join(folder, 'vault');
    (await create(dir)).close();
    copyFileSync(join(dir, 'vault.db'), join(folder, 'older.db'));
    const open = await reopen(dir);
    change(open, 1);
    const killed = killedNow(dir);
    open.close();
    const log = readFileSync(join(killed, 'vault.db-wal'));
    writeFileSync(join(killed, 'vault.db-wal'), log.fill(0, 0, 5000));
    expect(await lostIn(killed)).toEqual({ changes: 1, after: null });

    copyFileSync(join(folder, 'older.db'), join(dir, 'vault.db'));
    expect(await lostIn(dir)).toEqual({ changes: 1, after: null });
  });

  test('is said once more when it happens once more', async ({ folder }) => {
    const dir = join(folder, 'vault');
    (await create(dir)).close();
    copyFileSync(join(dir, 'vault.db'), join(folder, 'older.db'));
    await changed(dir, 1, 2);
    copyFileSync(join(folder, 'older.db'), join(dir, 'vault.db'));
    await changed(dir, 3);
    copyFileSync(join(folder, 'older.db'), join(dir, 'vault.db'));
    expect(await lostIn(dir)).toMatchObject({ changes: expect.any(Number) });
  });
});

describe('nothing is said', () => {
  test('after a kill, whenever it was: also between the database and the file', async ({ folder }) => {
    const dir = join(folder, 'vault');
    (await create(dir)).close();
    const open = await reopen(dir);
    change(open, 1);
    copyFileSync(join(dir, 'changes'), join(folder, 'changes'));
    change(open, 2);
    const killed = killedNow(dir);
    open.close();
    copyFileSync(join(folder, 'changes'), join(killed, 'changes'));
    expect(await lostIn(killed)).toBeNull();
    expect(await lostIn(killed)).toBeNull();
  });

  test('after the whole folder was put back from a copy', async ({ folder }) => {
    const dir = join(folder, 'vault');
    (await create(dir)).close();
    await changed(dir, 1);
    cpSync(dir, join(folder, 'copy'), { recursive: true });
    await changed(dir, 2);
    rmSync(dir, { recursive: true });
    cpSync(join(folder, 'copy'), dir, { recursive: true });
    expect(await lostIn(dir)).toBeNull();
  });

  test('where the file is missing, garbled, cut or of another vault: the vault opens, and counts anew', async ({ folder }) => {
    const dir = join(folder, 'vault');
    (await create(dir)).close();
    (await create(join(folder, 'other'))).close();
    await changed(join(folder, 'other'), 1, 2, 3, 4, 5);
    await changed(dir, 1);
    const file = join(dir, 'changes');
    const whole = readFileSync(file);
    const damages: (() => void)[] = [
      () => rmSync(file),
      () => writeFileSync(file, ''),
      () => writeFileSync(file, pseudoRandomBytes(60)),
      () => writeFileSync(file, whole.subarray(0, 20)),
      () => copyFileSync(join(folder, 'other', 'changes'), file),
    ];
    for (const damage of damages) {
      damage();
      expect(await lostIn(dir)).toBeNull();
      expect(readFileSync(file).length).toBe(whole.length);
    }
  });
});

test('a file that cannot be written keeps no change from being saved', async ({ folder }) => {
  (await create(folder)).close();
  mkdirSync(join(folder, 'changes.new'));
  await changed(folder, 1, 2);
  rmSync(join(folder, 'changes.new'), { recursive: true });
  const vault = await reopen(folder);
  expect(vault.counter.lost()).toBeNull();
  expect((await inspectVault(vault.access, () => {})).files).toBe(2);
  vault.close();
});
