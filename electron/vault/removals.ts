import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { eq } from 'drizzle-orm';
import { syncFolder } from '../platform/durable-files.ts';
import type { Store } from '../store/open.ts';
import { removeMigrationCopies, scrubDatabase } from '../store/scrub.ts';
import { removals } from '../store/tables.ts';
import { type ContentDifference, registeredContents } from './cleanup.ts';
import { contentPath, type VaultLayout } from './vault-paths.ts';

/**
 * Finishes what was removed for good: its rows are gone, and their contents, the copies of the database and its free pages
 * follow. Ends where a kill or a full disk ended the last attempt. Throws SQLite's error and the system's; then the rest goes
 * on at the next opening.
 */
export function finishRemovals({ sqlite, db }: Store, layout: VaultLayout): void {
  const unfinished = db.select().from(removals).where(eq(removals.unfinished, true)).all();
  if (unfinished.length === 0) return;
  const registered = registeredContents(db);
  // A content that was imported again since then belongs to its new row.
  for (const { contents } of unfinished)
    for (const { sha256 } of contents) if (!registered.has(sha256)) removeContent(layout.files, sha256);
  removeMigrationCopies(layout.database);
  scrubDatabase(sqlite);
  for (const { id } of unfinished) db.update(removals).set({ unfinished: false }).where(eq(removals.id, id)).run();
}

/** As `finishRemovals`, at an opening: what fails then must not keep the vault from opening, and goes on at the next one. */
export function tryFinishRemovals(store: Store, layout: VaultLayout): void {
  try {
    finishRemovals(store, layout);
  } catch {
    // The removal stays marked as unfinished.
  }
}

/**
 * The difference without contents that were removed for good and are in the folder again: a copy of the folder or a sync program
 * brought them, and they go. One that was written after the removal stays: it may be of an import whose row was lost.
 */
export function withoutRemoved(difference: ContentDifference, { db }: Store, files: string): ContentDifference {
  if (difference.unregistered.length === 0) return difference;
  const rows = db.select({ at: removals.at, contents: removals.contents }).from(removals).all();
  const removedAt = new Map(rows.flatMap(({ at, contents }) => contents.map(({ sha256 }) => [sha256, Date.parse(at)] as const)));
  const unregistered = difference.unregistered.filter((sha256) => {
    const at = removedAt.get(sha256);
    if (at === undefined) return true;
    const written = statSync(contentPath(files, sha256), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (written > at) return true;
    try {
      removeContent(files, sha256);
    } catch {
      // A medium that can only be read keeps the content. It is not offered.
    }
    return false;
  });
  return { ...difference, unregistered };
}

function removeContent(files: string, sha256: string): void {
  const path = contentPath(files, sha256);
  if (!existsSync(path)) return;
  rmSync(path, { force: true });
  const folder = dirname(path);
  const empty = readdirSync(folder).length === 0;
  if (empty) rmdirSync(folder);
  syncFolder(empty ? dirname(folder) : folder);
}
