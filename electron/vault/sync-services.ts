import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { namesIn } from '../platform/durable-files.ts';

/** How a sync service names its folder, in any system. */
const FOLDER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^onedrive([ -].+)?$/i, 'OneDrive'],
  [/^(mobile documents|com~apple~clouddocs|icloud ?drive)$/i, 'iCloud Drive'],
  [/^(google ?drive(-.+)?|my drive|\.shortcut-targets-by-id)$/i, 'Google Drive'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud\d*$/i, 'ownCloud'],
  [/^(syncthing)$/i, 'Syncthing'],
  [/^(box|box sync|box-box)$/i, 'Box'],
  [/^(pcloud ?drive|pclouddrive)$/i, 'pCloud'],
  [/^(mega|megasync)$/i, 'MEGA'],
  [/^cloudstorage$/i, 'a cloud service'],
];

/** What a sync program puts into the top of its folder. */
const MARKERS: readonly (readonly [RegExp, string])[] = [
  [/^\.stfolder$/, 'Syncthing'],
  [/^\.dropbox\.cache$/, 'Dropbox'],
  [/^(\.nextcloudsync\.log|\.sync_[0-9a-f]+\.db)$/, 'Nextcloud'],
  [/^\.owncloudsync\.log$/, 'ownCloud'],
  [/^\.tmp\.drive(download|upload)$/, 'Google Drive'],
];

/** The sync service that keeps a folder in step with other computers, as far as its path or a marker tells; null: none is seen. */
export function syncServiceOf(dir: string): string | null {
  const real = realPathOf(dir);
  const names = [dir, real].flatMap((path) => path.split(/[\\/]/));
  const named = FOLDER_NAMES.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (named) return named[1];
  for (const folder of ancestorsOf(real)) {
    const marked = namesIn(folder).flatMap((name) =>
      MARKERS.filter(([pattern]) => pattern.test(name)).map(([, service]) => service),
    );
    if (marked[0] !== undefined) return marked[0];
  }
  return null;
}

/** The folder and all that hold it, from within. */
function ancestorsOf(dir: string): string[] {
  const above = dirname(dir);
  return above === dir ? [dir] : [dir, ...ancestorsOf(above)];
}

/** The path without links, as far as it exists and this account may follow it. */
function realPathOf(dir: string): string {
  try {
    return realpathSync(dir);
  } catch {
    // Not there yet, or closed to this account: the folder above may tell.
  }
  const above = dirname(dir);
  return above === dir ? dir : join(realPathOf(above), dir.slice(above.length).replace(/^[\\/]/, ''));
}
