import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { files } from '../../../electron/store/tables.ts';
import { removeVault, vaultState } from '../../../electron/vault/vault.ts';
import { below, clock, create, keep, noise, reopen, sums } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const told = (code: string) => expect.objectContaining({ name: 'Problem', code });

describe('a new vault', () => {
  test('opens with its passphrase and holds its data', async ({ place }) => {
    const dir = join(place, 'deep', 'vault');
    expect(vaultState(dir)).toEqual({ state: 'missing' });
    const made = await create(dir, 'correct horse');
    const sha256 = keep(made, noise(1000));
    registerFile(made.db, sha256, 1000, clock.now());
    expect(made.passphrase).toBe(true);
    made.close();
    expect(vaultState(dir)).toEqual({ state: 'present', passphrase: true });

    const opened = await reopen(dir, 'correct horse');
    expect(opened.id).toBe(made.id);
    expect(opened.db.select().from(files).all()).toEqual([{ sha256, bytes: 1000, added: clock.now() }]);
    expect(Buffer.compare(opened.content.readAll(sha256), noise(1000))).toBe(0);
    opened.close();
  });

  test('without a passphrase says so and opens without one', async ({ place }) => {
    (await create(place)).close();
    expect(vaultState(place)).toEqual({ state: 'present', passphrase: false });
    const opened = await reopen(place);
    expect(opened.passphrase).toBe(false);
    opened.close();
  });

  // SECURITY: 16
  test('has 0700 folders and 0600 files, even in a folder that was open to all', async ({ place }) => {
    const dir = join(place, 'vault');
    mkdirSync(dir);
    chmodSync(dir, 0o755);
    const vault = await create(dir);
    keep(vault, noise(10));
    for (const [path, mode] of below(place)) {
      expect([path, mode]).toEqual([path, /(^vault|files|\/[0-9a-f]{2}|incoming)$/.test(path) ? '700' : '600']);
    }
    vault.close();
  });

  // SECURITY: 17
  test('wraps its key by scrypt of at least N = 2^17, r = 8, with its own salt', async ({ place }) => {
    const keys = await Promise.all(
      ['a', 'b'].map(async (name) => {
        (await create(join(place, name), 'the same')).close();
        const [key] = JSON.parse(readFileSync(join(place, name, 'vault.json'), 'utf8')).keys;
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

  test('gives VAULT_EXISTS over an existing vault, which still opens', async ({ place }) => {
    (await create(place, 'mine')).close();
    await expect(create(place, 'other')).rejects.toThrow(told('VAULT_EXISTS'));
    (await reopen(place, 'mine')).close();
  });

  test('is not created among other files, which stay as they are', async ({ place }) => {
    writeFileSync(join(place, 'letter.txt'), 'mine', { mode: 0o644 });
    await expect(create(place)).rejects.toThrow(told('REFUSED'));
    await expect(create(join(place, 'letter.txt'))).rejects.toThrow(told('REFUSED'));
    await expect(reopen(join(place, 'letter.txt'))).rejects.toThrow(told('VAULT_MISSING'));
    expect(below(place)).toEqual([['letter.txt', '644']]);
  });

  test('replaces one whose creation was interrupted', async ({ place }) => {
    (await create(place, 'first')).close();
    rmSync(join(place, 'vault.json'));
    writeFileSync(join(place, 'being-made'), '');
    expect(vaultState(place)).toEqual({ state: 'missing' });
    await expect(reopen(place, 'first')).rejects.toThrow(told('VAULT_MISSING'));
    (await create(place, 'second')).close();
    expect(existsSync(join(place, 'being-made'))).toBe(false);
    (await reopen(place, 'second')).close();
  });
});

describe('a passphrase', () => {
  test('that is wrong or absent gives WRONG_PASSPHRASE and changes nothing', async ({ place }) => {
    (await create(place, 'right')).close();
    const before = [below(place), sums(place)];
    for (const wrong of ['wrong', 'Right', '', null])
      await expect(reopen(place, wrong)).rejects.toThrow(told('WRONG_PASSPHRASE'));
    const after = [below(place), sums(place)];
    expect(after).toEqual(before);
    (await reopen(place, 'right')).close();
  });

  test('opens in any Unicode composition of its letters', async ({ place }) => {
    (await create(place, 'Zoë ﬁne'.normalize('NFC'))).close();
    (await reopen(place, 'Zoë fine'.normalize('NFD'))).close();
  });

  test('can be changed without touching a file, and only the new one opens', async ({ place }) => {
    const vault = await create(place, 'old');
    const sha256 = keep(vault, noise(1000));
    registerFile(vault.db, sha256, 1000, clock.now());
    const path = join(place, 'files', sha256.slice(0, 2), sha256);
    const before = readFileSync(path);
    await expect(vault.changePassphrase('wrong', 'new')).rejects.toThrow(told('WRONG_PASSPHRASE'));
    await vault.changePassphrase('old', 'new');
    expect(readFileSync(path)).toEqual(before);
    vault.close();

    await expect(reopen(place, 'old')).rejects.toThrow(told('WRONG_PASSPHRASE'));
    const opened = await reopen(place, 'new');
    expect(Buffer.compare(opened.content.readAll(sha256), noise(1000))).toBe(0);
    opened.close();
  });

  test('can be removed and set again', async ({ place }) => {
    const vault = await create(place, 'old');
    await vault.changePassphrase('old', null);
    expect(vault.passphrase).toBe(false);
    expect(vaultState(place)).toEqual({ state: 'present', passphrase: false });
    await vault.changePassphrase(null, 'new');
    expect(vault.passphrase).toBe(true);
    vault.close();
    await expect(reopen(place)).rejects.toThrow(told('WRONG_PASSPHRASE'));
    (await reopen(place, 'new')).close();
  });
});

describe('deleting a vault', () => {
  test('leaves nothing, also after an interrupted deletion', async ({ place }) => {
    const dir = join(place, 'vault');
    for (let times = 0; times < 2; times += 1) {
      (await create(dir)).close();
      mkdirSync(`${dir}.removed/files`, { recursive: true });
      removeVault(dir);
      expect(below(place)).toEqual([]);
      expect(vaultState(dir)).toEqual({ state: 'missing' });
    }
    removeVault(dir);
  });

  test('is refused while the vault is open', async ({ place }) => {
    const vault = await create(place);
    expect(() => removeVault(place)).toThrow(told('VAULT_BUSY'));
    vault.close();
    (await reopen(place)).close();
  });
});
