import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { vaultState } from '../../../electron/vault/vault.ts';
import { clock, create, hashesOf, listTree, pseudoRandomBytes, reopen, storeUnregistered } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const problemWith = (code: string) => expect.objectContaining({ name: 'Problem', code });
const originals = mkdtempSync(join(tmpdir(), 'second-look-vaults-'));
afterAll(() => rmSync(originals, { recursive: true, force: true }));

/** Creates a closed vault with one file in it. */
async function createFilled(dir: string, passphrase: string | null): Promise<void> {
  const vault = await create(dir, passphrase);
  registerFile(vault.db, storeUnregistered(vault, pseudoRandomBytes(1000)), 1000, clock.now());
  vault.close();
}

/**
 * Puts a closed vault with one file into `dir`: a copy, because deriving the key of a new vault is slow. Without the copy of
 * `vault.json`, as an earlier version left a vault.
 */
async function filled(dir: string, passphrase: string | null = null): Promise<void> {
  const original = join(originals, passphrase ?? 'open');
  if (!existsSync(original)) await createFilled(original, passphrase);
  cpSync(original, dir, { recursive: true });
  rmSync(join(dir, 'vault.copy.json'));
}

/** Opening and creating fail, and nothing in the folder changes. */
async function refused(dir: string, code: string) {
  const before = hashesOf(dir);
  await expect(reopen(dir, 'right')).rejects.toThrow(problemWith(code));
  await expect(create(dir, 'right')).rejects.toThrow(expect.objectContaining({ name: 'Problem' }));
  expect(hashesOf(dir)).toEqual(before);
}

describe('vault.json', () => {
  test('gives VAULT_MISSING when there is nothing else', async ({ folder }) => {
    await expect(reopen(join(folder, 'nowhere'))).rejects.toThrow(problemWith('VAULT_MISSING'));
    await expect(reopen(folder)).rejects.toThrow(problemWith('VAULT_MISSING'));
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    expect(listTree(folder)).toEqual([]);
  });

  test('gives VAULT_INCOMPLETE when it is missing beside data', async ({ folder }) => {
    await filled(folder);
    rmSync(join(folder, 'vault.json'));
    expect(() => vaultState(folder)).toThrow(problemWith('VAULT_INCOMPLETE'));
    await refused(folder, 'VAULT_INCOMPLETE');
  });

  test('gives VAULT_INCOMPLETE when it is missing beside files, even after a failed creation', async ({ folder }) => {
    await filled(folder);
    rmSync(join(folder, 'vault.json'));
    writeFileSync(join(folder, 'being-made'), '');
    await refused(folder, 'VAULT_INCOMPLETE');
  });

  test.for<[string, (json: string) => string]>([
    ['empty', () => ''],
    ['cut', (json) => json.slice(0, json.length / 2)],
    ['of something else', () => '{"hello": 1}'],
    [
      'with one letter of its wrapped key changed',
      (json) => json.replace(/("wrapped": ")(.)/, (_, start, letter) => start + (letter === 'A' ? 'B' : 'A')),
    ],
    ['with a weaker key derivation', (json) => json.replace('131072', '1024')],
    ['with a derivation that would eat the memory', (json) => json.replace('131072', '1073741824')],
    ['without keys', (json) => JSON.stringify({ ...JSON.parse(json), keys: [] })],
  ])('gives VAULT_DAMAGED, not a wrong passphrase, when it is %s', async ([, damage], { folder }) => {
    await filled(folder, 'right');
    const path = join(folder, 'vault.json');
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    await refused(folder, 'VAULT_DAMAGED');
  });

  test('gives VAULT_NEWER for a newer version, whatever else it holds', async ({ folder }) => {
    await filled(folder, 'right');
    writeFileSync(join(folder, 'vault.json'), JSON.stringify({ format: 'second-look vault', version: 3, ways: 'others' }));
    await refused(folder, 'VAULT_NEWER');
  });
});

describe('the vault database', () => {
  test('gives VAULT_INCOMPLETE when missing, and is not created', async ({ folder }) => {
    await filled(folder, 'right');
    rmSync(join(folder, 'vault.db'));
    await refused(folder, 'VAULT_INCOMPLETE');
    expect(existsSync(join(folder, 'vault.db'))).toBe(false);
  });

  test('gives VAULT_DAMAGED when empty', async ({ folder }) => {
    await filled(folder, 'right');
    truncateSync(join(folder, 'vault.db'));
    await refused(folder, 'VAULT_DAMAGED');
  });

  test('gives VAULT_DAMAGED when garbled', async ({ folder }) => {
    await filled(folder, 'right');
    writeFileSync(join(folder, 'vault.db'), pseudoRandomBytes(100_000));
    await refused(folder, 'VAULT_DAMAGED');
  });

  test('gives VAULT_DAMAGED when it belongs to another vault', async ({ folder }) => {
    await filled(join(folder, 'a'), 'right');
    await createFilled(join(folder, 'b'), 'right');
    writeFileSync(join(folder, 'a', 'vault.db'), readFileSync(join(folder, 'b', 'vault.db')));
    await refused(join(folder, 'a'), 'VAULT_DAMAGED');
  });

  test('gives VAULT_NEWER for a newer version', async ({ folder }) => {
    await filled(folder, 'right');
    const vault = await reopen(folder, 'right');
    vault.sqlite.pragma('user_version = 99999');
    vault.close();
    await refused(folder, 'VAULT_NEWER');
  });
});
