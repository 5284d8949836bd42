import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { openContent } from '../../../electron/vault/content.ts';
import { clock, create, listTree, pseudoRandomBytes, reopen, storeUnregistered } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const busy = expect.objectContaining({ name: 'Problem', code: 'VAULT_BUSY' });

/** A process that holds the vault and has left work unfinished. */
async function other(dir: string): Promise<{ process: ChildProcess; left: { registered: string; unregistered: string } }> {
  const script = join(import.meta.dirname, 'killed-process.ts');
  const child = spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  return { process: child, left: JSON.parse(String(said)) };
}

async function kill(child: ChildProcess) {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('one process at a time', () => {
  test('gives VAULT_BUSY for a second opening in the process until the first is closed', async ({ folder }) => {
    const first = await create(folder);
    for (let tries = 0; tries < 3; tries += 1) await expect(reopen(folder)).rejects.toThrow(busy);
    first.close();
    (await reopen(folder)).close();
  });

  test('refuses a second process until the first dies, however it dies', async ({ folder }) => {
    (await create(folder)).close();
    const holder = await other(folder);
    await expect(reopen(folder)).rejects.toThrow(busy);
    await kill(holder.process);
    (await reopen(folder)).close();
  });

  test.for([
    ['garbage', (path: string) => writeFileSync(path, pseudoRandomBytes(5000, 3))],
    ['a text', (path: string) => writeFileSync(path, 'a note of a sync program')],
    ['a folder', (path: string) => mkdirSync(path)],
  ] as const)('is held to although %s is where the lock should be, which stays', async ([what, put], { folder }) => {
    (await create(folder)).close();
    const lock = join(folder, 'lock');
    const content = () => (what === 'a folder' ? readdirSync(lock) : readFileSync(lock, 'hex'));
    rmSync(lock);
    put(lock);
    const before = content();
    const first = await reopen(folder);
    await expect(reopen(folder)).rejects.toThrow(busy);
    first.close();
    const holder = await other(folder);
    await expect(reopen(folder)).rejects.toThrow(busy);
    await kill(holder.process);
    (await reopen(folder)).close();
    expect(content()).toEqual(before);
  });

  test('releases the vault when an opening fails', async ({ folder }) => {
    (await create(folder, 'right')).close();
    await expect(reopen(folder, 'wrong')).rejects.toThrow();
    (await reopen(folder, 'right')).close();
  });
});

/** Every path of the stored files, but not the folders. */
const storedPaths = (folder: string) =>
  listTree(join(folder, 'files'))
    .map(([path]) => path)
    .filter((path) => /[^/]{9,}$/.test(path));

describe('a session that died', () => {
  test('loses nothing that was finished; only what it had not finished is removed', async ({ folder }) => {
    (await create(folder)).close();
    const { process: holder, left } = await other(folder);
    await kill(holder);
    for (let openings = 0; openings < 2; openings += 1) {
      const vault = await reopen(folder);
      expect(vault.difference).toEqual({ missing: [], unregistered: [left.unregistered] });
      expect(Buffer.compare(vault.content.readAll(left.registered), pseudoRandomBytes(100_000, 11))).toBe(0);
      expect(Buffer.compare(vault.content.readAll(left.unregistered), pseudoRandomBytes(200_000, 12))).toBe(0);
      expect(readdirSync(join(folder, 'files'))).not.toContain('incoming');
      vault.close();
    }
  });

  test('and lost its write-ahead log keeps the contents of every import', async ({ folder }) => {
    (await create(folder)).close();
    const { process: holder, left } = await other(folder);
    await kill(holder);
    rmSync(join(folder, 'vault.db-wal'));
    for (let openings = 0; openings < 2; openings += 1) {
      const vault = await reopen(folder);
      expect(vault.difference.unregistered.sort()).toEqual([left.registered, left.unregistered].sort());
      expect(Buffer.compare(vault.content.readAll(left.registered), pseudoRandomBytes(100_000, 11))).toBe(0);
      vault.close();
    }
  });

  test('never costs files of earlier sessions, even after an older database is restored', async ({ folder }) => {
    (await create(folder)).close();
    const older = readFileSync(join(folder, 'vault.db'));
    const vault = await reopen(folder);
    const sha256 = storeUnregistered(vault, pseudoRandomBytes(10));
    registerFile(vault.db, sha256, 10, clock.now());
    vault.close();
    writeFileSync(join(folder, 'vault.db'), older);
    for (let openings = 0; openings < 2; openings += 1) {
      const opened = await reopen(folder);
      expect(opened.difference.unregistered).toEqual([sha256]);
      expect(opened.content.has(sha256)).toBe(true);
      opened.close();
    }
  });

  test('reports rows without a file, and deletes none', async ({ folder }) => {
    const vault = await create(folder);
    const sha256 = storeUnregistered(vault, pseudoRandomBytes(10));
    registerFile(vault.db, sha256, 10, clock.now());
    vault.close();
    rmSync(join(folder, 'files', sha256.slice(0, 2), sha256));
    for (let openings = 0; openings < 2; openings += 1) {
      const opened = await reopen(folder);
      expect(opened.difference.missing).toEqual([sha256]);
      opened.close();
    }
  });
});

describe('closing', () => {
  test('removes what the session wrote and did not register, finished or not', async ({ folder }) => {
    const vault = await create(folder);
    storeUnregistered(vault, pseudoRandomBytes(10));
    vault.content.begin().append(pseudoRandomBytes(3_000_000));
    vault.close();
    expect(storedPaths(folder)).toEqual([]);
    expect(readdirSync(join(folder, 'files'))).not.toContain('incoming');
  });

  test('removes what a worker of the session wrote, once the session knows of it', async ({ folder }) => {
    const vault = await create(folder);
    const worker = openContent(vault.content.access, vault.content.noteWritten);
    storeUnregistered({ content: worker }, pseudoRandomBytes(10));
    worker.begin().append(pseudoRandomBytes(3_000_000));
    vault.close();
    expect(storedPaths(folder)).toEqual([]);
  });

  test('leaves every file that came into the folder otherwise', async ({ folder }) => {
    const elsewhere = await create(join(folder, 'elsewhere'));
    const sha256 = storeUnregistered(elsewhere, pseudoRandomBytes(10));
    const path = join('files', sha256.slice(0, 2), sha256);
    const dir = join(folder, 'vault');
    const vault = await create(dir);
    mkdirSync(dirname(join(dir, path)));
    copyFileSync(join(folder, 'elsewhere', path), join(dir, path));
    mkdirSync(join(dir, 'files', 'incoming'));
    const foreign = ['files/incoming/0b9f4dd0-8f5c-4be0-8a90-7b1a0b5ec6f3', 'files/incoming/notes of another program'];
    for (const name of foreign) writeFileSync(join(dir, name), 'of another computer');
    vault.close();
    for (const name of [path, ...foreign]) expect(existsSync(join(dir, name))).toBe(true);
    elsewhere.close();

    // What no program finishes any more goes at the next opening; what is not ours stays.
    (await reopen(dir)).close();
    expect(storedPaths(dir)).toEqual([path.slice('files/'.length), 'incoming/notes of another program']);
  });

  test('leaves a content that was there before the same bytes came again', async ({ folder }) => {
    (await create(folder)).close();
    const { process: holder, left } = await other(folder);
    await kill(holder);
    const vault = await reopen(folder);
    expect(storeUnregistered(vault, pseudoRandomBytes(200_000, 12))).toBe(left.unregistered);
    vault.content.remove(left.unregistered);
    expect(vault.content.has(left.unregistered)).toBe(true);
    vault.close();
    expect(storedPaths(folder)).toContain(join(left.unregistered.slice(0, 2), left.unregistered));
  });
});
