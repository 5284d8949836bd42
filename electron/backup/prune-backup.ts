import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { versionsToKeep } from '../../shared/backup/thinning.ts';
import { namesIn } from '../platform/durable-files.ts';
import { sealedLength } from '../vault/file-cipher.ts';
import { type BackupLayout, isVersionName, versionLayout } from './backup-paths.ts';
import { PART } from './copy-contents.ts';
import { type Manifest, readVersions } from './manifest.ts';
import { removeVersion } from './version-files.ts';

interface PruneOptions {
  layout: BackupLayout;
  filesKey: Uint8Array;
  now: string;
  maxBytes: number | null;
}

interface ReadVersion {
  name: string;
  manifest: Manifest;
}

/**
 * Thins old versions out, and removes the contents that no version names any more. Only files that this program wrote go, by their
 * names. Nothing goes while one manifest cannot be read: `unreadable` counts those. The caller holds the lock of the backup.
 */
export function pruneBackup({ layout, filesKey, now, maxBytes }: PruneOptions): { removed: number; unreadable: number } {
  const all = readVersions(layout.dir, filesKey);
  const unreadable = all.filter(({ manifest }) => manifest === null).length;
  if (unreadable > 0) return { removed: 0, unreadable };
  const versions = all.flatMap(({ name, manifest }) => (manifest ? [{ name, manifest }] : []));
  const kept = withinLimit(versions.filter(isKept(versions, now)), maxBytes);
  const dropped = versions.filter((version) => !kept.includes(version));
  for (const { name } of dropped) removeVersion(layout, name);
  removeUnnamedContents(layout, kept);
  return { removed: dropped.length, unreadable: 0 };
}

function isKept(versions: readonly ReadVersion[], now: string): (version: ReadVersion) => boolean {
  const made = versionsToKeep(
    versions.map(({ manifest }) => manifest.made),
    now,
  );
  return ({ manifest }) => made.has(manifest.made);
}

/** The latest versions whose contents and databases together fit the limit, and at least the latest one. */
function withinLimit(versions: readonly ReadVersion[], maxBytes: number | null): readonly ReadVersion[] {
  if (maxBytes === null) return versions;
  const contents = new Set<string>();
  let bytes = 0;
  let first = versions.length;
  for (const { manifest } of versions.toReversed()) {
    bytes += manifest.database.bytes;
    for (const [sha256, length] of manifest.contents) {
      if (!contents.has(sha256)) bytes += sealedLength(length);
      contents.add(sha256);
    }
    if (bytes > maxBytes && first < versions.length) break;
    first -= 1;
  }
  return versions.slice(first);
}

/** Removes contents that no version names, and what was never finished, by the names that this program gives. */
function removeUnnamedContents({ dir, contents, versions }: BackupLayout, kept: readonly ReadVersion[]): void {
  // A version that came meanwhile, from another computer, may name any of them.
  const present = namesIn(versions).filter(
    (name) => isVersionName(name) && statSync(versionLayout(dir, name).manifest, { throwIfNoEntry: false }),
  );
  if (present.length !== kept.length) return;
  const named = new Set(kept.flatMap(({ manifest }) => manifest.contents.map(([sha256]) => sha256)));
  for (const group of namesIn(contents).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const name of namesIn(join(contents, group))) {
      const isContent = /^[0-9a-f]{64}$/.test(name);
      const isPart = name.endsWith(PART) && /^[0-9a-f]{64}$/.test(name.slice(0, -PART.length));
      if ((isContent && !named.has(name)) || isPart) rmSync(join(contents, group, name), { force: true });
    }
}
