import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { inspectVault } from '../../../electron/vault/inspect.ts';
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

  test('releases the vault when an opening fails', async ({ folder }) => {
    (await create(folder, 'right')).close();
    await expect(reopen(folder, 'wrong')).rejects.toThrow();
    (await reopen(folder, 'right')).close();
  });
});

describe('a session that died', () => {
  test('loses nothing registered, and its unfinished work is removed', async ({ folder }) => {
    (await create(folder)).close();
    const { process: holder, left } = await other(folder);
    await kill(holder);
    const vault = await reopen(folder);
    expect(vault.cleanup).toEqual({ removed: 1, missing: [] });
    expect(Buffer.compare(vault.content.readAll(left.registered), pseudoRandomBytes(100_000, 11))).toBe(0);
    expect(vault.content.has(left.unregistered)).toBe(false);
    expect(readdirSync(join(folder, 'files'))).not.toContain('incoming');
    expect(await inspectVault(vault.access, () => {})).toEqual({ files: 1, problems: [] });
    vault.close();
  });

  test('that was closed properly removes its unregistered files itself', async ({ folder }) => {
    const vault = await create(folder);
    const sha256 = storeUnregistered(vault, pseudoRandomBytes(10));
    vault.close();
    expect(listTree(folder).map(([path]) => path)).not.toContain(join('files', sha256.slice(0, 2), sha256));
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
      expect(opened.cleanup.removed).toBe(0);
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
      expect(opened.cleanup.missing).toEqual([sha256]);
      opened.close();
    }
  });
});
