import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namesIn, syncFolder } from '../platform/durable-files.ts';
import { isDatabaseOf } from '../store/salvage/page-cipher.ts';
import type { VaultLayout } from './vault-paths.ts';

/**
 * A repaired database waits under a name of its own, complete, until it has its place. From then on every step can be taken again, so
 * that a kill in between is finished at the next opening: an old write-ahead log must never stay beside the new database.
 */
export const repairedPath = ({ database }: Pick<VaultLayout, 'database'>, now: string) =>
  `${database}.repaired-${now.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`;

const REPAIRED = /^vault\.db\.repaired-(\d{8}-\d{6})$/;

/** Names the complete database at `path` as repaired, and gives it its place. Returns the names of the files that it replaces. */
export function takeRepaired(layout: VaultLayout, path: string, repaired: string, key: Uint8Array): string[] {
  renameSync(path, repaired);
  syncFolder(layout.dir);
  return finishRepair(layout, [key]);
}

/** Whether a repaired database waits for its place. */
export const repairWaits = ({ dir }: Pick<VaultLayout, 'dir'>): boolean => namesIn(dir).some((name) => REPAIRED.test(name));

/**
 * Gives a repaired database that waits, and that one of the keys opens, its place. The damaged files are kept: returns their names. None waits:
 * none.
 */
export function finishRepair({ dir, database }: Pick<VaultLayout, 'dir' | 'database'>, keys: readonly Uint8Array[]): string[] {
  const waiting = namesIn(dir).filter((name) => REPAIRED.test(name) && keys.some((key) => isDatabaseOf(join(dir, name), key)));
  const name = waiting.sort().at(-1);
  const [, moment] = REPAIRED.exec(name ?? '') ?? [];
  if (name === undefined || moment === undefined) return [];
  const damaged = `${database}.damaged-${moment}`;
  // What already has the name was moved before a kill.
  for (const end of ['-shm', '-wal', '-journal', ''])
    if (existsSync(database + end) && !existsSync(damaged + end)) renameSync(database + end, damaged + end);
  syncFolder(dir);
  renameSync(join(dir, name), database);
  syncFolder(dir);
  return ['', '-wal', '-shm', '-journal'].filter((end) => existsSync(damaged + end)).map((end) => basename(damaged + end));
}
