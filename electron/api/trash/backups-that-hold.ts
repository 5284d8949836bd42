import type { HoldingBackup } from '../../../shared/domain/trash.ts';
import { readVersions } from '../../backup/manifest.ts';
import { backupOfVault } from '../../backup/open-backup.ts';
import type { OpenSession } from '../vault/vault-session.ts';

/**
 * The backups of the chosen place that hold one of these contents, or that were made since the oldest of the things was there: each
 * version has a database of its own.
 */
export function backupsThatHold({ vault, queries }: OpenSession, hashes: readonly string[], since: string): HoldingBackup[] {
  const place = queries.backup.place();
  if (!place) return [];
  const backup = backupOfVault(place.path, vault);
  // A disk that is not connected: what it holds cannot be seen now.
  if (!backup) return place.last === null ? [] : [{ place: place.path, made: place.last, versions: null }];
  const gone = new Set(hashes);
  const holding = readVersions(backup.dir, backup.keys.files).flatMap(({ manifest }) =>
    manifest && (manifest.made >= since || manifest.contents.some(([sha256]) => gone.has(sha256))) ? [manifest.made] : [],
  );
  const made = holding.at(-1);
  return made === undefined ? [] : [{ place: place.path, made, versions: holding.length }];
}
