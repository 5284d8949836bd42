import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { versionLayout, versionsIn } from '../../../electron/backup/backup-paths.ts';
import { casesOfVersion } from '../../../electron/backup/cases-of-version.ts';
import type { BackupMade } from '../../../electron/backup/make-backup.ts';
import { openBackup } from '../../../electron/backup/open-backup.ts';
import { restoreVersion } from '../../../electron/backup/restore-version.ts';
import { verifyBackup } from '../../../electron/backup/verify-backup.ts';
import { listVersions } from '../../../electron/backup/versions.ts';
import { inspectVault } from '../../../electron/vault/inspect.ts';
import type { OpenVault } from '../../../electron/vault/open-vault.ts';
import { acquireLock } from '../../../electron/vault/vault-lock.ts';
import { create, listTree, reopen } from '../vault/invented-vault.ts';
import { test as base } from '../vault/temporary-folder.ts';
import { addCase, addRecord, backedUp, backUp, stored } from './invented-backup.ts';

const silent = () => {};

interface Fixture {
  vault: OpenVault;
  place: string;
  caseId: string;
  sha256: string;
  /** The first backup: one case with one record. */
  first: BackupMade;
}

const test = base.extend<{ made: Fixture }>({
  made: async ({ folder }, use) => {
    const vault = await create(join(folder, 'vault'));
    const place = join(folder, 'stick');
    mkdirSync(place);
    const caseId = addCase(vault);
    const sha256 = addRecord(vault, caseId, 'MRI of the spine', 100_000);
    const first = await backUp(vault, place);
    await use({ vault, place, caseId, sha256, first });
    vault.close();
  },
});

const flipByte = (path: string, at: number) => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

describe('a backup', () => {
  test('restores on another computer to a vault with the same rows and the same files', async ({ made, folder }) => {
    const { vault, place, sha256 } = made;
    const backup = await openBackup(place, null);
    const restored = await restoreVersion(backup, null, join(folder, 'elsewhere', 'vault'), silent);
    expect(restored).toMatchObject({ cases: 1, records: 1, pages: 2, files: 1, lost: [] });
    const other = await reopen(restored.folder);
    const dump = ({ sqlite }: OpenVault) => sqlite.prepare('SELECT * FROM records, cases').all();
    expect(dump(other)).toEqual(dump(vault));
    expect(other.content.readAll(sha256)).toEqual(vault.content.readAll(sha256));
    expect((await inspectVault(other.access, silent)).problems).toEqual([]);
    expect(other.counter.lost()).toBeNull();
    other.close();
    expect(listTree(restored.folder).map(([, mode]) => mode)).not.toContainEqual(expect.not.stringMatching(/^[67]00$/));
  });

  test('copies only what is new, and nothing at all of a vault that has not changed', async ({ made }) => {
    const { vault, place, caseId, first } = made;
    const tree = listTree(place);
    expect(await backUp(vault, place, { day: 13 })).toMatchObject({ isNew: false, version: first.version, copied: { files: 0 } });
    expect(listTree(place)).toEqual(tree);
    addRecord(vault, caseId, 'CT', 70_000);
    expect(await backUp(vault, place, { day: 14 })).toMatchObject({
      isNew: true,
      contents: 2,
      copied: { files: 1, bytes: 70_000 },
    });
  });

  test('is new after a change of the passphrase, and each version opens with the passphrase of its time', async ({
    made,
    folder,
  }) => {
    const { vault, place } = made;
    await vault.keys.changePassphrase(null, 'a long walk home');
    expect(await backUp(vault, place, { day: 13 })).toMatchObject({ isNew: true, copied: { files: 0 } });
    const backup = await openBackup(place, 'a long walk home');
    const [latest, oldest] = listVersions(backup);
    const restore = async (name = '') => (await restoreVersion(backup, name, join(folder, name), silent)).folder;
    const folders = [await restore(latest?.name), await restore(oldest?.name)] as const;
    (await reopen(folders[0], 'a long walk home')).close();
    (await reopen(folders[1])).close();
  });

  test('shows cases and records of a version before anything is restored, and changes nothing there', async ({ made }) => {
    const { place, first } = made;
    const tree = listTree(place);
    const backup = await openBackup(place, null);
    expect(await casesOfVersion(backup, first.version)).toMatchObject([
      { patient: 'Sample Patient', records: [{ title: 'MRI of the spine', pages: 2 }] },
    ]);
    expect(listTree(place)).toEqual(tree);
  });

  test('counts no version without a manifest, and clears it away at the next backup', async ({ made }) => {
    const { vault, place, caseId, first } = made;
    addRecord(vault, caseId, 'CT', 70_000);
    const second = await backUp(vault, place, { day: 13 });
    rmSync(versionLayout(second.backup, second.version).manifest);
    expect(versionsIn(first.backup)).toEqual([first.version]);
    const third = await backUp(vault, place, { day: 14 });
    expect(third).toMatchObject({ isNew: true, copied: { files: 0 } });
    expect(existsSync(versionLayout(second.backup, second.version).dir)).toBe(false);
  });

  test('brings back a file that broke off or went on the medium', async ({ made }) => {
    const { vault, place, caseId, sha256, first } = made;
    truncateSync(backedUp(first, sha256), 50_000);
    expect(await backUp(vault, place, { day: 13 })).toMatchObject({ copied: { files: 1 } });
    rmSync(backedUp(first, sha256));
    addRecord(vault, caseId, 'CT', 70_000);
    expect(await backUp(vault, place, { day: 14 })).toMatchObject({ copied: { files: 2 } });
    const { versions } = await verifyBackup(await openBackup(place, null), silent);
    expect(versions.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('is made without a file that is damaged in the vault, says so, and takes the file once it is put back', async ({
    made,
    folder,
  }) => {
    const { vault, place, caseId } = made;
    const lost = addRecord(vault, caseId, 'CT', 70_000);
    copyFileSync(stored(vault, lost), join(folder, 'whole'));
    flipByte(stored(vault, lost), 30_000);
    expect(await backUp(vault, place, { day: 13 })).toMatchObject({ isNew: true, contents: 1, missing: 1 });
    expect(await backUp(vault, place, { day: 14 })).toMatchObject({ isNew: false, missing: 1 });
    const { versions } = await verifyBackup(await openBackup(place, null), silent);
    expect(versions.map(({ problems }) => problems)).toEqual([[expect.stringContaining('“CT” was missing or damaged')], []]);
    renameSync(join(folder, 'whole'), stored(vault, lost));
    expect(await backUp(vault, place, { day: 15 })).toMatchObject({ isNew: true, contents: 2, missing: 0 });
  });

  test('keeps the whole copy of a file that was damaged in the vault later', async ({ made }) => {
    const { vault, place, caseId, sha256 } = made;
    flipByte(stored(vault, sha256), 30_000);
    addCase(vault, 'Second Patient');
    addRecord(vault, caseId, 'CT', 70_000);
    expect(await backUp(vault, place, { day: 13 })).toMatchObject({ contents: 2, missing: 0, copied: { files: 1 } });
    const { versions } = await verifyBackup(await openBackup(place, null), silent);
    expect(versions.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('with a damaged file names the record, in the verification and in the restore, and restores the rest', async ({
    made,
    folder,
  }) => {
    const { vault, place, caseId, sha256 } = made;
    const other = addRecord(vault, caseId, 'CT', 70_000);
    const second = await backUp(vault, place, { day: 13 });
    flipByte(backedUp(second, sha256), 30_000);
    const backup = await openBackup(place, null);
    const { versions } = await verifyBackup(backup, silent);
    const named = expect.stringContaining('“MRI of the spine” is damaged');
    expect(versions.map(({ problems }) => problems)).toEqual([[named], [named]]);
    const restored = await restoreVersion(backup, null, join(folder, 'restored'), silent);
    expect(restored).toMatchObject({ files: 1, lost: [expect.stringContaining('“MRI of the spine”')] });
    const opened = await reopen(restored.folder);
    expect(opened.difference.missing).toEqual([sha256]);
    expect(opened.content.size(other)).toBe(70_000);
    opened.close();
  });

  test('with a damaged database of one version is refused for that version alone', async ({ made, folder }) => {
    const { vault, place, first } = made;
    addCase(vault, 'Second Patient');
    await backUp(vault, place, { day: 13 });
    flipByte(versionLayout(first.backup, first.version).database, 5000);
    const backup = await openBackup(place, null);
    const to = join(folder, 'restored');
    await expect(restoreVersion(backup, first.version, to, silent)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    expect(existsSync(to)).toBe(false);
    const { versions } = await verifyBackup(backup, silent);
    expect(versions.map(({ problems }) => problems.length)).toEqual([0, 1]);
    expect(await restoreVersion(backup, null, to, silent)).toMatchObject({ cases: 2, lost: [] });
  });
});

describe('the place of a backup', () => {
  test('is neither in the vault nor around it, also by way of links', async ({ made, folder }) => {
    const { vault } = made;
    symlinkSync(join(vault.dir, 'files'), join(folder, 'link'));
    for (const place of [vault.dir, join(vault.dir, 'files'), join(folder, 'link'), folder])
      await expect(backUp(vault, place)).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(backUp(vault, join(folder, 'not there'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('gets no backup through a link that has its name', async ({ made, folder }) => {
    const { vault, place, first } = made;
    const other = join(folder, 'other');
    renameSync(first.backup, other);
    symlinkSync(other, first.backup);
    const tree = listTree(other);
    await expect(backUp(vault, place, { day: 13 })).rejects.toMatchObject({ code: 'REFUSED' });
    expect(listTree(other)).toEqual(tree);
  });

  test('is written by one process at a time', async ({ made }) => {
    const { vault, place, first } = made;
    const release = acquireLock([join(first.backup, 'lock'), join(first.backup, 'lock.2')]);
    await expect(backUp(vault, place, { day: 13 })).rejects.toMatchObject({ code: 'VAULT_BUSY' });
    release();
    expect(await backUp(vault, place, { day: 13 })).toMatchObject({ isNew: false });
  });
});

describe('a restore', () => {
  test('never writes into a folder with something in it, into a vault or into a backup', async ({ made, folder }) => {
    const { vault, place, first } = made;
    const backup = await openBackup(place, null);
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const tree = listTree(folder);
    for (const to of [folder, vault.dir, join(vault.dir, 'new'), join(first.backup, 'new'), join(folder, 'mine.txt')])
      await expect(restoreVersion(backup, null, to, silent)).rejects.toMatchObject({ code: 'REFUSED' });
    expect(listTree(folder)).toEqual(tree);
  });

  test('takes an empty folder, and clears away what a killed restore to it left', async ({ made, folder }) => {
    const { place } = made;
    const to = join(folder, 'new');
    mkdirSync(to);
    const left = `${to}.being-restored-0123abcd`;
    mkdirSync(left);
    writeFileSync(join(left, 'lock'), '');
    const foreign = `${to}.being-restored-mine`;
    mkdirSync(foreign);
    await restoreVersion(await openBackup(place, null), null, to, silent);
    expect([left, foreign].map((path) => existsSync(path))).toEqual([false, true]);
    (await reopen(to)).close();
  });
});
