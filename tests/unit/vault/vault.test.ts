import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { files } from '../../../electron/store/tables.ts';
import { removeVault, vaultState } from '../../../electron/vault/vault.ts';
import { clock, create, hashesOf, listTree, pseudoRandomBytes, reopen, storeUnregistered } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const problemWith = (code: string) => expect.objectContaining({ name: 'Problem', code });

describe('a new vault', () => {
  test('opens with its passphrase and holds its data', async ({ folder }) => {
    const dir = join(folder, 'deep', 'vault');
    expect(vaultState(dir)).toEqual({ state: 'missing' });
    const made = await create(dir, 'correct horse');
    const sha256 = storeUnregistered(made, pseudoRandomBytes(1000));
    registerFile(made.db, sha256, 1000, clock.now());
    expect(made.keys.passphrase).toBe(true);
    made.close();
    expect(vaultState(dir)).toEqual({ state: 'present', passphrase: true });

    const opened = await reopen(dir, 'correct horse');
    expect(opened.id).toBe(made.id);
    expect(opened.db.select().from(files).all()).toEqual([{ sha256, bytes: 1000, added: clock.now() }]);
    expect(Buffer.compare(opened.content.readAll(sha256), pseudoRandomBytes(1000))).toBe(0);
    opened.close();
  });

  test('without a passphrase says so and opens without one', async ({ folder }) => {
    (await create(folder)).close();
    expect(vaultState(folder)).toEqual({ state: 'present', passphrase: false });
    const opened = await reopen(folder);
    expect(opened.keys.passphrase).toBe(false);
    opened.close();
  });

  // SECURITY: 16
  test('has 0700 folders and 0600 files, even in a folder that was open to all', async ({ folder }) => {
    const dir = join(folder, 'vault');
    mkdirSync(dir);
    chmodSync(dir, 0o755);
    const vault = await create(dir);
    storeUnregistered(vault, pseudoRandomBytes(10));
    for (const [path, mode] of listTree(folder)) {
      expect([path, mode]).toEqual([path, /(^vault|files|\/[0-9a-f]{2}|incoming)$/.test(path) ? '700' : '600']);
    }
    vault.close();
  });

  // SECURITY: 17
  test('wraps its key by scrypt of at least N = 2^17, r = 8, with its own salt', async ({ folder }) => {
    const keys = await Promise.all(
      ['a', 'b'].map(async (name) => {
        (await create(join(folder, name), 'the same')).close();
        const [key] = JSON.parse(readFileSync(join(folder, name, 'vault.json'), 'utf8')).keys;
        return key;
      }),
    );
    for (const { kdf } of keys) {
      expect(kdf).toMatchObject({ name: 'scrypt', r: 8, p: 1 });
      expect(kdf.N).toBeGreaterThanOrEqual(2 ** 17);
    }
    expect(keys[0].kdf.salt).not.toBe(keys[1].kdf.salt);
    expect(keys[0].wrapped).not.toBe(keys[1].wrapped);
  });

  test('gives VAULT_EXISTS over an existing vault, which still opens', async ({ folder }) => {
    (await create(folder, 'mine')).close();
    await expect(create(folder, 'other')).rejects.toThrow(problemWith('VAULT_EXISTS'));
    (await reopen(folder, 'mine')).close();
  });

  test('is not created among other files, which stay as they are', async ({ folder }) => {
    writeFileSync(join(folder, 'letter.txt'), 'mine', { mode: 0o644 });
    await expect(create(folder)).rejects.toThrow(problemWith('REFUSED'));
    await expect(create(join(folder, 'letter.txt'))).rejects.toThrow(problemWith('REFUSED'));
    await expect(reopen(join(folder, 'letter.txt'))).rejects.toThrow(problemWith('VAULT_MISSING'));
    expect(listTree(folder)).toEqual([['letter.txt', '644']]);
  });

  test('replaces one whose creation was interrupted', async ({ folder }) => {
    (await create(folder, 'first')).close();
    for (const name of ['vault.json', 'vault.copy.json']) rmSync(join(folder, name));
    writeFileSync(join(folder, 'being-made'), '');
    expect(vaultState(folder)).toEqual({ state: 'missing' });
    await expect(reopen(folder, 'first')).rejects.toThrow(problemWith('VAULT_MISSING'));
    (await create(folder, 'second')).close();
    expect(existsSync(join(folder, 'being-made'))).toBe(false);
    (await reopen(folder, 'second')).close();
  });
});

describe('a passphrase', () => {
  test('that is wrong or absent gives WRONG_PASSPHRASE and changes nothing', async ({ folder }) => {
    (await create(folder, 'right')).close();
    const before = [listTree(folder), hashesOf(folder)];
    for (const wrong of ['wrong', 'Right', '', null])
      await expect(reopen(folder, wrong)).rejects.toThrow(problemWith('WRONG_PASSPHRASE'));
    const after = [listTree(folder), hashesOf(folder)];
    expect(after).toEqual(before);
    (await reopen(folder, 'right')).close();
  });

  test('opens in any Unicode composition of its letters', async ({ folder }) => {
    (await create(folder, 'Zoë ﬁne'.normalize('NFC'))).close();
    (await reopen(folder, 'Zoë fine'.normalize('NFD'))).close();
  });

  test('can be changed without touching a file, and only the new one opens', async ({ folder }) => {
    const vault = await create(folder, 'old');
    const sha256 = storeUnregistered(vault, pseudoRandomBytes(1000));
    registerFile(vault.db, sha256, 1000, clock.now());
    const path = join(folder, 'files', sha256.slice(0, 2), sha256);
    const before = readFileSync(path);
    await expect(vault.keys.changePassphrase('wrong', 'new')).rejects.toThrow(problemWith('WRONG_PASSPHRASE'));
    await vault.keys.changePassphrase('old', 'new');
    expect(readFileSync(path)).toEqual(before);
    vault.close();

    await expect(reopen(folder, 'old')).rejects.toThrow(problemWith('WRONG_PASSPHRASE'));
    const opened = await reopen(folder, 'new');
    expect(Buffer.compare(opened.content.readAll(sha256), pseudoRandomBytes(1000))).toBe(0);
    opened.close();
  });

  test('can be removed and set again', async ({ folder }) => {
    const vault = await create(folder, 'old');
    await vault.keys.changePassphrase('old', null);
    expect(vault.keys.passphrase).toBe(false);
    expect(vaultState(folder)).toEqual({ state: 'present', passphrase: false });
    await vault.keys.changePassphrase(null, 'new');
    expect(vault.keys.passphrase).toBe(true);
    vault.close();
    await expect(reopen(folder)).rejects.toThrow(problemWith('WRONG_PASSPHRASE'));
    (await reopen(folder, 'new')).close();
  });
});

describe('deleting a vault', () => {
  test('leaves nothing, also after an interrupted deletion', async ({ folder }) => {
    const dir = join(folder, 'vault');
    for (let times = 0; times < 2; times += 1) {
      (await create(dir)).close();
      mkdirSync(`${dir}.removed/files`, { recursive: true });
      removeVault(dir);
      expect(listTree(folder)).toEqual([]);
      expect(vaultState(dir)).toEqual({ state: 'missing' });
    }
    removeVault(dir);
  });

  test('is refused while the vault is open', async ({ folder }) => {
    const vault = await create(folder);
    expect(() => removeVault(folder)).toThrow(problemWith('VAULT_BUSY'));
    vault.close();
    (await reopen(folder)).close();
  });
});
