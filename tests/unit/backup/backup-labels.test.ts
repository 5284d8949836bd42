import { describe, expect, test } from 'vitest';
import { backupLabel, backupWarning, verifiedLabel } from '../../../shared/format/backup-labels.ts';

const NOW = '2026-03-12T10:00:00.000Z';
const status = { place: '/stick', maxBytes: null, present: true, last: '2026-03-06T10:00:00.000Z', missing: 0 };

describe('the line on the backup', () => {
  test('is silent with a backup of this week, and without a chosen folder', () => {
    expect(backupWarning(status, NOW)).toBeNull();
    expect(backupWarning({ ...status, place: null, present: false, last: null }, NOW)).toBeNull();
  });

  test('says an old backup, a disk that is not there, and that none was made', () => {
    expect(backupWarning({ ...status, last: '2026-03-01T10:00:00.000Z' }, NOW)).toBe('The last backup is 11 days old.');
    expect(backupWarning({ ...status, present: false }, NOW)).toContain('is not there. The last backup is 6 days old.');
    expect(backupWarning({ ...status, last: null }, NOW)).toBe('No backup was made yet.');
  });
});

test('a backup that lacks files of the vault is never said without them', () => {
  const result = { kind: 'backup', folder: '', version: '', isNew: true, files: 3, copied: 1, bytes: 5000 } as const;
  expect(backupLabel({ ...result, missing: 0, removed: 0, canThin: true })).toBe('Backup made: 3 files, 1 new (5 kB), read back');
  expect(backupLabel({ ...result, isNew: false, missing: 2, removed: 0, canThin: false })).toMatch(
    /^Nothing has changed since the latest backup.*2 files.*are not in it.*cannot be read/,
  );
});

test('a verification counts only whole versions as whole', () => {
  const versions = [
    { name: 'a', problems: [] },
    { name: 'b', problems: ['Its database is damaged.'] },
  ];
  expect(verifiedLabel({ kind: 'backup-check', files: 4, versions })).toBe('1 of 2 versions of the backup whole: 4 files read');
});
