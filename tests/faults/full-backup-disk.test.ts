import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { versionsIn } from '../../electron/backup/backup-paths.ts';
import { openBackup } from '../../electron/backup/open-backup.ts';
import { verifyBackup } from '../../electron/backup/verify-backup.ts';
import { addCase, addRecord, backUp } from '../unit/backup/invented-backup.ts';
import { create } from '../unit/vault/invented-vault.ts';
import { canMountDisk, mountSmallDisk } from './small-disk.ts';

describe.skipIf(!canMountDisk())('on a full disk for backups (skipped where no disk can be mounted)', () => {
  test('a backup says so, keeps the older versions whole, and is made once there is space', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'second-look-faults-'));
    const disk = mountSmallDisk(join(folder, 'disk'));
    const vault = await create(join(folder, 'vault'));
    const caseId = addCase(vault);
    addRecord(vault, caseId, 'CT', 500_000);
    const first = await backUp(vault, disk.dir, { day: 10 });
    addRecord(vault, caseId, 'MRI', 700_000);
    addRecord(vault, caseId, 'X-ray', 800_000);
    // What one attempt copied stays for the next: the database does not fit, then the first new file, then the second.
    for (const spare of [100_000, 600_000, 700_000]) {
      const empty = disk.fillBut(spare);
      const failed = await backUp(vault, disk.dir, { day: 11 }).then(
        () => null,
        (error: unknown) => error,
      );
      expect([spare, failed]).toEqual([spare, expect.objectContaining({ code: 'DISK_FULL' })]);
      expect(versionsIn(first.backup)).toEqual([first.version]);
      empty();
      const { versions } = await verifyBackup(await openBackup(disk.dir, null), () => {});
      expect(versions).toEqual([{ name: first.version, problems: [] }]);
    }
    expect(await backUp(vault, disk.dir, { day: 12 })).toMatchObject({ isNew: true, contents: 3, missing: 0 });
    vault.close();
    disk.unmount();
    rmSync(folder, { recursive: true });
  });
});
