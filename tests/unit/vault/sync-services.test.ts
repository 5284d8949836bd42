import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { syncServiceOf } from '../../../electron/vault/sync-services.ts';
import { test } from './temporary-folder.ts';

describe('a folder that a sync service keeps in step', () => {
  test.for([
    ['/home/a/Dropbox/vault', 'Dropbox'],
    ['/home/a/Dropbox (Family)/vault', 'Dropbox'],
    ['C:\\Users\\a\\OneDrive - Clinic\\vault', 'OneDrive'],
    ['/Users/a/Library/CloudStorage/OneDrive-Personal/vault', 'OneDrive'],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/vault', 'iCloud Drive'],
    ['C:\\Users\\a\\iCloudDrive\\vault', 'iCloud Drive'],
    ['G:\\My Drive\\vault', 'Google Drive'],
    ['/Users/a/Google Drive/vault', 'Google Drive'],
    ['/home/a/Nextcloud/papers/vault', 'Nextcloud'],
  ] as const)('is told by its path: %s', ([path, service]) => expect(syncServiceOf(path)).toBe(service));

  test('is told by the marker of the service in a folder above, before the vault is there', ({ folder }) => {
    mkdirSync(join(folder, 'shared', '.stfolder'), { recursive: true });
    expect(syncServiceOf(join(folder, 'shared', 'deep', 'vault'))).toBe('Syncthing');
    mkdirSync(join(folder, 'cloud'));
    writeFileSync(join(folder, 'cloud', '.sync_0123abcd.db'), '');
    expect(syncServiceOf(join(folder, 'cloud', 'vault'))).toBe('Nextcloud');
  });

  test('is told through a link', ({ folder }) => {
    mkdirSync(join(folder, 'Dropbox'));
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'mine'));
    expect(syncServiceOf(join(folder, 'mine', 'vault'))).toBe('Dropbox');
  });

  test('is not seen in an ordinary folder', ({ folder }) => {
    for (const path of [
      join(folder, 'vault'),
      '/home/a/.local/share/second-look/vault',
      'C:\\Users\\a\\AppData\\Local\\second-look\\vault',
    ])
      expect(syncServiceOf(path)).toBeNull();
  });
});
