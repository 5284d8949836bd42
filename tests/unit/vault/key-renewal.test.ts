import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { isDatabaseOf } from '../../../electron/store/salvage/page-cipher.ts';
import { files } from '../../../electron/store/tables.ts';
import type { OpenVault } from '../../../electron/vault/open-vault.ts';
import { resealContents } from '../../../electron/vault/reseal.ts';
import { vaultLayout } from '../../../electron/vault/vault-paths.ts';
import { clock, create, pseudoRandomBytes, reopen, storeUnregistered } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const SIZES = [0, 10, 65_536, 200_000];
const WRONG = expect.objectContaining({ code: 'WRONG_PASSPHRASE' });

async function filled(dir: string, passphrase: string | null): Promise<{ vault: OpenVault; hashes: string[] }> {
  const vault = await create(dir, passphrase);
  const hashes = SIZES.map((size) => {
    const sha256 = storeUnregistered(vault, pseudoRandomBytes(size));
    registerFile(vault.db, sha256, size, clock.now());
    return sha256;
  });
  return { vault, hashes };
}

function expectWhole(vault: OpenVault, hashes: readonly string[]): void {
  for (const [index, sha256] of hashes.entries())
    expect(Buffer.compare(vault.content.readAll(sha256), pseudoRandomBytes(SIZES[index] ?? 0))).toBe(0);
  expect(vault.db.select().from(files).all()).toHaveLength(SIZES.length);
}

test('a renewed vault opens with the new passphrase alone, and nothing in it opens with the key before', async ({ folder }) => {
  const dir = join(folder, 'vault');
  const { vault, hashes } = await filled(dir, 'old');
  const before = { files: Uint8Array.from(vault.access.keys.files), database: Uint8Array.from(vault.access.keys.database) };
  await vault.keyRenewal.begin('old', 'new');
  // While it goes on, everything can be read, and what is new is sealed with the new key.
  expectWhole(vault, hashes);
  const added = storeUnregistered(vault, pseudoRandomBytes(77));
  registerFile(vault.db, added, 77, clock.now());
  expect(vault.keyRenewal.finish()).toBe(false);
  expect(resealContents(vault.content.access, () => {})).toEqual({ files: SIZES.length, failed: 0 });
  expect(vault.keyRenewal.finish()).toBe(true);
  vault.close();
  await expect(reopen(dir, 'old')).rejects.toThrow(WRONG);
  expect(JSON.parse(readFileSync(join(dir, 'vault.json'), 'utf8'))).toMatchObject({ version: 1 });
  expect(isDatabaseOf(join(dir, 'vault.db'), before.database)).toBe(false);
  const opened = await reopen(dir, 'new');
  opened.content.access.key.set(before.files);
  expect(hashes.filter((sha256) => opened.content.isSealed(sha256))).toEqual([]);
  opened.close();
});

test('a renewal that was cut off goes on at the next opening, wherever it was cut off', async ({ folder }) => {
  const dir = join(folder, 'vault');
  const { vault, hashes } = await filled(dir, 'old');
  vault.close();
  const first = join(folder, 'first');
  cpSync(dir, first, { recursive: true });
  const renewing = await reopen(dir, 'old');
  await renewing.keyRenewal.begin('old', 'new');
  renewing.close();
  // The database was not reached: it is still the one before.
  const unreached = join(folder, 'unreached');
  cpSync(first, unreached, { recursive: true });
  for (const name of ['vault.json', 'vault.copy.json']) cpSync(join(dir, name), join(unreached, name));
  for (const each of [dir, unreached]) {
    await expect(reopen(each, 'old')).rejects.toThrow(WRONG);
    // Half of the contents.
    const half = await reopen(each, 'new');
    expect(half.keyRenewal.isUnfinished()).toBe(true);
    expectWhole(half, hashes);
    rmSync(join(vaultLayout(each).files, 'incoming'), { recursive: true, force: true });
    let calls = 0;
    expect(() =>
      resealContents(half.content.access, () => {
        calls++;
        if (calls === 2) throw new Error('killed');
      }),
    ).toThrow('killed');
    half.close();
    const opened = await reopen(each, 'new');
    expectWhole(opened, hashes);
    resealContents(opened.content.access, () => {});
    expect(opened.keyRenewal.finish()).toBe(true);
    expectWhole(opened, hashes);
    opened.close();
    const after = await reopen(each, 'new');
    expect(after.keyRenewal.isUnfinished()).toBe(false);
    expectWhole(after, hashes);
    after.close();
  }
});
