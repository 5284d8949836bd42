import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect } from 'vitest';
import { vaultState } from '../../../electron/vault/vault.ts';
import { create, reopen } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const NAMES = ['vault.json', 'vault.copy.json'] as const;

describe('the copy of vault.json', () => {
  beforeEach<{ folder: string }>(async ({ folder }) => {
    (await create(join(folder, 'a'))).close();
  });

  test('is the same, byte by byte', ({ folder }) => {
    const [description, copy] = NAMES.map((name) => readFileSync(join(folder, 'a', name), 'utf8'));
    expect(copy).toBe(description);
  });

  test('is made for a vault of an earlier version', async ({ folder }) => {
    rmSync(join(folder, 'a', 'vault.copy.json'));
    const vault = await reopen(join(folder, 'a'));
    vault.close();
    expect(vault.keysFromCopy).toBe(false);
    expect(readdirSync(join(folder, 'a'))).toContain('vault.copy.json');
  });

  const damages: [string, (path: string, other: string) => void][] = [
    ['missing', (path) => rmSync(path)],
    ['empty', (path) => writeFileSync(path, '')],
    ['cut', (path) => writeFileSync(path, readFileSync(path).subarray(0, 100))],
    ['of zeros', (path) => writeFileSync(path, new Uint8Array(400))],
    ['flipped in one byte', (path) => writeFileSync(path, readFileSync(path, 'latin1').replace('"key": "', '"key": "A'))],
    ['a folder', (path) => [rmSync(path), mkdirSync(path)]],
    ['of another vault', (path, other) => cpSync(other, path)],
  ];
  for (const name of NAMES)
    test.for(damages)(`opens the vault when ${name} is %s, and both are whole again`, async ([, damage], { folder }) => {
      const dir = join(folder, 'a');
      (await create(join(folder, 'b'))).close();
      const whole = readFileSync(join(dir, 'vault.json'), 'utf8');
      damage(join(dir, name), join(folder, 'b', 'vault.json'));
      expect(vaultState(dir)).toEqual({ state: 'present', passphrase: false });
      const vault = await reopen(dir);
      vault.close();
      expect(vault.keysFromCopy).toBe(name === 'vault.json');
      expect(NAMES.map((each) => readFileSync(join(dir, each), 'utf8'))).toEqual([whole, whole]);
    });

  test('keeps beside it what lay there', async ({ folder }) => {
    writeFileSync(join(folder, 'a', 'vault.json'), 'damaged');
    (await reopen(join(folder, 'a'))).close();
    expect(readFileSync(join(folder, 'a', 'vault.json.damaged-20260312-100000'), 'utf8')).toBe('damaged');
  });

  test('does not open with a passphrase that was changed, though the change was cut off between the two files', async ({
    folder,
  }) => {
    const dir = join(folder, 'a');
    const before = readFileSync(join(dir, 'vault.copy.json'));
    const vault = await reopen(dir);
    await vault.keys.changePassphrase(null, 'new');
    vault.close();
    writeFileSync(join(dir, 'vault.copy.json'), before);
    await expect(reopen(dir)).rejects.toThrow(expect.objectContaining({ code: 'WRONG_PASSPHRASE' }));
    (await reopen(dir, 'new')).close();
    expect(readFileSync(join(dir, 'vault.copy.json'))).toEqual(readFileSync(join(dir, 'vault.json')));
  });
});
