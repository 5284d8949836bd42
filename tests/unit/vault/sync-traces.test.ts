import { mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { inspectVault } from '../../../electron/vault/inspect.ts';
import { findSyncTraces, isConflictedCopy } from '../../../electron/vault/sync-traces.ts';
import { vaultState } from '../../../electron/vault/vault.ts';
import { clock, create, listTree, pseudoRandomBytes, reopen, storeUnregistered } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const SHA = 'ab'.repeat(32);

describe('a conflicted copy', () => {
  test.for([
    'vault (conflicted copy 2026-03-12).db',
    "vault (Anna's conflicted copy 2026-03-12 1).db",
    'vault (In Konflikt stehende Kopie von Anna 2026-03-12).db',
    'vault (Annas MacBook Pro Konflikt 2026-03-12).json',
    'vault.sync-conflict-20260312-103000-ABCDEFG.db',
    'vault.db.sync-conflict-20260312-103000-ABCDEFG',
    'vault_conflict-20260312-103000.db',
    'vault (1).db',
    'vault.db (1)',
    'vault 2.db',
    'vault-DESKTOP-1A2B3C4.db',
    'vault-DESKTOP-1A2B3C4-2.db',
    'vault-Annas MacBook.json',
    'vault.db-wal-DESKTOP-1A2B3C4',
    'vault.db-wal (conflicted copy 2026-03-12)',
    'vault.db.sb-1a2b3c4d-Xy12Ab',
    'vault - Copy.db',
    'vault copy 2.db',
    'vault.db.before-10 (1)',
    'files 2',
    'session (conflicted copy 2026-03-12)',
    `${SHA} (1)`,
    `${SHA}.sync-conflict-20260312-103000-ABCDEFG`,
    `${SHA}-DESKTOP-1A2B3C4`,
  ])('is recognised: %s', (name) => expect(isConflictedCopy(name)).toBe(true));

  test.for([
    'vault.db',
    'vault.db-wal',
    'vault.db-shm',
    'vault.db-journal',
    'vault.db.before-10',
    'vault.db.copy',
    'vault.json',
    'vault.json.new',
    'changes',
    'changes.new',
    'lock',
    'lock-journal',
    'session',
    'being-made',
    'files',
    SHA,
    'incoming',
    'notes of mine.txt',
    'desktop.ini',
    '.DS_Store',
  ])('is not what the program or another one puts there: %s', (name) => expect(isConflictedCopy(name)).toBe(false));
});

test('a vault says what a sync program left in its folder, and leaves it as it is', async ({ folder }) => {
  const made = await create(folder);
  const sha256 = storeUnregistered(made, pseudoRandomBytes(1000));
  registerFile(made.db, sha256, 1000, clock.now());
  expect(made.syncTraces).toEqual({ copies: [], placeholders: 0 });
  made.close();
  const copies = ['vault (conflicted copy 2026-03-12).db', 'vault-DESKTOP-1A2B3C4.json'];
  for (const name of copies) writeFileSync(join(folder, name), 'of another computer');
  const content = join(folder, 'files', sha256.slice(0, 2));
  renameSync(join(content, sha256), join(content, `.${sha256}.icloud`));
  const before = listTree(folder).filter(([path]) => !/session|vault\.db-|changes/.test(path));

  const vault = await reopen(folder);
  expect(vault.syncTraces).toEqual({ copies: expect.arrayContaining(copies), placeholders: 1 });
  expect((await inspectVault(vault.access, () => {})).problems).toEqual([
    expect.stringContaining('second versions of files of this vault'),
    '1 file of this vault is not on this computer: a cloud service keeps it.',
    'A stored file that nothing uses has no content on this computer.',
  ]);
  vault.close();
  expect(listTree(folder).filter(([path]) => !/session|vault\.db-|changes/.test(path))).toEqual(before);
});

describe('a file that a cloud service keeps', () => {
  const absent = (code: string) => expect.objectContaining({ code, message: expect.stringContaining('not on this computer') });

  test.for(['vault.json', 'vault.db'])('is not taken for a vault without %s', async (name, { folder }) => {
    (await create(folder)).close();
    renameSync(join(folder, name), join(folder, `.${name}.icloud`));
    await expect(reopen(folder)).rejects.toThrow(absent('VAULT_INCOMPLETE'));
    if (name === 'vault.json') {
      expect(() => vaultState(folder)).toThrow(absent('VAULT_INCOMPLETE'));
      await expect(create(folder)).rejects.toThrow();
    }
  });

  test.for(['vault.json', 'vault.db'])(
    'and left empty here as %s is said to be empty, and not damaged',
    async (name, { folder }) => {
      (await create(folder)).close();
      if (name === 'vault.json') rmSync(join(folder, 'vault.copy.json'));
      truncateSync(join(folder, name));
      await expect(reopen(folder)).rejects.toMatchObject({
        code: 'VAULT_DAMAGED',
        userMessage: {
          happened: expect.stringContaining('of this vault is empty'),
          todo: expect.stringContaining('cloud service'),
        },
      });
    },
  );

  test('is counted without its folder being readable', ({ folder }) => {
    mkdirSync(join(folder, 'vault'));
    expect(findSyncTraces(join(folder, 'nothing'), join(folder, 'nothing', 'files'))).toEqual({ copies: [], placeholders: 0 });
  });
});
