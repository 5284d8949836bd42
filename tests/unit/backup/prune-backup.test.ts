import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { versionLayout, versionsIn } from '../../../electron/backup/backup-paths.ts';
import { openBackup } from '../../../electron/backup/open-backup.ts';
import { verifyBackup } from '../../../electron/backup/verify-backup.ts';
import { files, records } from '../../../electron/store/tables.ts';
import { create } from '../vault/invented-vault.ts';
import { test } from '../vault/temporary-folder.ts';
import { addCase, addRecord, backedUp, backUp } from './invented-backup.ts';

async function vaultWithCase(folder: string) {
  const vault = await create(join(folder, 'vault'));
  const place = join(folder, 'stick');
  mkdirSync(place);
  return { vault, place, caseId: addCase(vault) };
}

describe('old versions', () => {
  test('go with the files that no other version names, and nothing else goes', async ({ folder }) => {
    const { vault, place, caseId } = await vaultWithCase(folder);
    const gone = addRecord(vault, caseId, 'Old', 50_000);
    const first = await backUp(vault, place, { now: '2024-01-01T10:00:00.000Z' });
    const shared = addRecord(vault, caseId, 'Shared', 60_000);
    vault.db.delete(records).run();
    vault.db.delete(files).run();
    vault.counter.saved();
    addRecord(vault, caseId, 'Shared', 60_000);
    const foreign = [join(first.backup, 'contents', 'note.txt'), join(backedUp(first, gone), '..', 'note.txt')];
    for (const path of foreign) writeFileSync(path, 'mine');
    const inVersion = join(versionLayout(first.backup, first.version).dir, 'note.txt');
    writeFileSync(inVersion, 'mine');

    const second = await backUp(vault, place, { day: 12 });
    expect(second).toMatchObject({ removed: 1, canThin: true });
    expect(versionsIn(first.backup)).toEqual([second.version]);
    expect([gone, shared].map((sha256) => existsSync(backedUp(first, sha256)))).toEqual([false, true]);
    expect([...foreign, inVersion].filter((path) => !existsSync(path))).toEqual([]);
    vault.close();
  });

  test('stay, with their files, while the manifest of any version cannot be read', async ({ folder }) => {
    const { vault, place, caseId } = await vaultWithCase(folder);
    const old = addRecord(vault, caseId, 'Old', 50_000);
    const first = await backUp(vault, place, { now: '2024-01-01T10:00:00.000Z' });
    addRecord(vault, caseId, 'CT', 70_000);
    const second = await backUp(vault, place, { now: '2024-01-02T10:00:00.000Z' });
    writeFileSync(versionLayout(second.backup, second.version).manifest, 'damaged');
    addRecord(vault, caseId, 'MRI', 80_000);
    const third = await backUp(vault, place, { day: 12 });
    expect(third).toMatchObject({ removed: 0, canThin: false });
    expect(versionsIn(first.backup)).toEqual([first.version, second.version, third.version]);
    expect(existsSync(backedUp(first, old))).toBe(true);
    vault.close();
  });

  test('go beyond the limit, but never the latest', async ({ folder }) => {
    const { vault, place, caseId } = await vaultWithCase(folder);
    addRecord(vault, caseId, 'CT', 70_000);
    const first = await backUp(vault, place, { day: 10 });
    addRecord(vault, caseId, 'MRI', 80_000);
    const second = await backUp(vault, place, { day: 11, maxBytes: 1 });
    expect(second).toMatchObject({ removed: 1, isNew: true });
    expect(versionsIn(first.backup)).toEqual([second.version]);
    addRecord(vault, caseId, 'X-ray', 90_000);
    expect(await backUp(vault, place, { day: 12, maxBytes: 100_000_000 })).toMatchObject({ removed: 0 });
    const { versions } = await verifyBackup(await openBackup(place, null), () => {});
    expect(versions.map(({ problems }) => problems)).toEqual([[], []]);
    rmSync(versionLayout(first.backup, second.version).dir, { recursive: true });
    vault.close();
  });
});
