import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { inspectVault } from '../../../electron/vault/inspect.ts';
import { below, clock, create, keep, noise, reopen } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const busy = expect.objectContaining({ name: 'Problem', code: 'VAULT_BUSY' });

/** A process of its own that holds the vault and has left work half-way. */
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
  test('gives VAULT_BUSY for a second opening in the process until the first is closed', async ({ place }) => {
    const first = await create(place);
    for (let tries = 0; tries < 3; tries += 1) await expect(reopen(place)).rejects.toThrow(busy);
    first.close();
    (await reopen(place)).close();
  });

  test('refuses a second process until the first dies, however it dies', async ({ place }) => {
    (await create(place)).close();
    const holder = await other(place);
    await expect(reopen(place)).rejects.toThrow(busy);
    await kill(holder.process);
    (await reopen(place)).close();
  });

  test('releases the vault when an opening fails', async ({ place }) => {
    (await create(place, 'right')).close();
    await expect(reopen(place, 'wrong')).rejects.toThrow();
    (await reopen(place, 'right')).close();
  });
});

describe('a session that died', () => {
  test('loses nothing registered, and its unfinished work is removed', async ({ place }) => {
    (await create(place)).close();
    const { process: holder, left } = await other(place);
    await kill(holder);
    const vault = await reopen(place);
    expect(vault.cleanup).toEqual({ removed: 1, missing: [] });
    expect(Buffer.compare(vault.content.readAll(left.registered), noise(100_000, 11))).toBe(0);
    expect(vault.content.has(left.unregistered)).toBe(false);
    expect(readdirSync(join(place, 'files'))).not.toContain('incoming');
    expect(await inspectVault(vault.access, () => {})).toEqual({ files: 1, problems: [] });
    vault.close();
  });

  test('that was closed properly removes its unregistered files itself', async ({ place }) => {
    const vault = await create(place);
    const sha256 = keep(vault, noise(10));
    vault.close();
    expect(below(place).map(([path]) => path)).not.toContain(join('files', sha256.slice(0, 2), sha256));
  });

  test('never costs files of earlier sessions, even after an older database is restored', async ({ place }) => {
    (await create(place)).close();
    const older = readFileSync(join(place, 'vault.db'));
    const vault = await reopen(place);
    const sha256 = keep(vault, noise(10));
    registerFile(vault.db, sha256, 10, clock.now());
    vault.close();
    writeFileSync(join(place, 'vault.db'), older);
    for (let openings = 0; openings < 2; openings += 1) {
      const opened = await reopen(place);
      expect(opened.cleanup.removed).toBe(0);
      expect(opened.content.has(sha256)).toBe(true);
      opened.close();
    }
  });

  test('reports rows without a file, and deletes none', async ({ place }) => {
    const vault = await create(place);
    const sha256 = keep(vault, noise(10));
    registerFile(vault.db, sha256, 10, clock.now());
    vault.close();
    rmSync(join(place, 'files', sha256.slice(0, 2), sha256));
    for (let openings = 0; openings < 2; openings += 1) {
      const opened = await reopen(place);
      expect(opened.cleanup.missing).toEqual([sha256]);
      opened.close();
    }
  });
});
