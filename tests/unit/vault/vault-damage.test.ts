import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { vaultState } from '../../../electron/vault/vault.ts';
import { below, clock, create, keep, noise, reopen, sums } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const told = (code: string) => expect.objectContaining({ name: 'Problem', code });
const originals = mkdtempSync(join(tmpdir(), 'second-look-vaults-'));
afterAll(() => rmSync(originals, { recursive: true, force: true }));

/** Creates a closed vault with one file in it. */
async function createFilled(dir: string, passphrase: string | null): Promise<void> {
  const vault = await create(dir, passphrase);
  registerFile(vault.db, keep(vault, noise(1000)), 1000, clock.now());
  vault.close();
}

/** Puts a closed vault with one file into `dir`: a copy, because the key of each new vault is slow to derive. */
async function filled(dir: string, passphrase: string | null = null): Promise<void> {
  const original = join(originals, passphrase ?? 'open');
  if (!existsSync(original)) await createFilled(original, passphrase);
  cpSync(original, dir, { recursive: true });
}

/** Opening and making are refused alike, and nothing in the folder changes. */
async function refused(dir: string, code: string) {
  const before = sums(dir);
  await expect(reopen(dir, 'right')).rejects.toThrow(told(code));
  await expect(create(dir, 'right')).rejects.toThrow(expect.objectContaining({ name: 'Problem' }));
  expect(sums(dir)).toEqual(before);
}

describe('vault.json', () => {
  test('gives VAULT_MISSING when there is nothing else', async ({ place }) => {
    await expect(reopen(join(place, 'nowhere'))).rejects.toThrow(told('VAULT_MISSING'));
    await expect(reopen(place)).rejects.toThrow(told('VAULT_MISSING'));
    expect(existsSync(join(place, 'nowhere'))).toBe(false);
    expect(below(place)).toEqual([]);
  });

  test('gives VAULT_INCOMPLETE when it is missing beside data', async ({ place }) => {
    await filled(place);
    rmSync(join(place, 'vault.json'));
    expect(() => vaultState(place)).toThrow(told('VAULT_INCOMPLETE'));
    await refused(place, 'VAULT_INCOMPLETE');
  });

  test('gives VAULT_INCOMPLETE when it is missing beside files, even after a failed creation', async ({ place }) => {
    await filled(place);
    rmSync(join(place, 'vault.json'));
    writeFileSync(join(place, 'being-made'), '');
    await refused(place, 'VAULT_INCOMPLETE');
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
  ])('gives VAULT_DAMAGED, not a wrong passphrase, when it is %s', async ([, damage], { place }) => {
    await filled(place, 'right');
    const path = join(place, 'vault.json');
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    await refused(place, 'VAULT_DAMAGED');
  });

  test('gives VAULT_NEWER for a newer version, whatever else it holds', async ({ place }) => {
    await filled(place, 'right');
    writeFileSync(join(place, 'vault.json'), JSON.stringify({ format: 'second-look vault', version: 2, ways: 'others' }));
    await refused(place, 'VAULT_NEWER');
  });
});

describe('the vault database', () => {
  test('gives VAULT_INCOMPLETE when missing, and is not created', async ({ place }) => {
    await filled(place, 'right');
    rmSync(join(place, 'vault.db'));
    await refused(place, 'VAULT_INCOMPLETE');
    expect(existsSync(join(place, 'vault.db'))).toBe(false);
  });

  test('gives VAULT_DAMAGED when empty', async ({ place }) => {
    await filled(place, 'right');
    truncateSync(join(place, 'vault.db'));
    await refused(place, 'VAULT_DAMAGED');
  });

  test('gives VAULT_DAMAGED when garbled', async ({ place }) => {
    await filled(place, 'right');
    writeFileSync(join(place, 'vault.db'), noise(100_000));
    await refused(place, 'VAULT_DAMAGED');
  });

  test('gives VAULT_DAMAGED when it belongs to another vault', async ({ place }) => {
    await filled(join(place, 'a'), 'right');
    await createFilled(join(place, 'b'), 'right');
    writeFileSync(join(place, 'a', 'vault.db'), readFileSync(join(place, 'b', 'vault.db')));
    await refused(join(place, 'a'), 'VAULT_DAMAGED');
  });

  test('gives VAULT_NEWER for a newer version', async ({ place }) => {
    await filled(place, 'right');
    const vault = await reopen(place, 'right');
    vault.sqlite.pragma('user_version = 99999');
    vault.close();
    await refused(place, 'VAULT_NEWER');
  });
});
