import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { LostItem, VaultRepair } from '../../shared/domain/repair.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { namesIn, syncFile } from '../platform/durable-files.ts';
import { connect } from '../store/connection.ts';
import type { Migration } from '../store/migrate.ts';
import { migrations } from '../store/migrations/all.ts';
import { makeStore } from '../store/open.ts';
import { NO_PAGES, openDatabasePages } from '../store/salvage/database-pages.ts';
import { fillDatabase } from '../store/salvage/rebuild.ts';
import { forgetUnnamedContents, type MendedReferences, mendReferences } from '../store/salvage/references.ts';
import { type Salvage, type SalvagedTable, salvageRows, versionIn } from '../store/salvage/salvage.ts';
import { readSchema } from '../store/salvage/schema.ts';
import { vaultNewer } from '../store/store-problems.ts';
import { storedContents } from './cleanup.ts';
import { type Content, openContent } from './content.ts';
import { lostItems } from './lost-words.ts';
import type { VaultAccess } from './open-vault.ts';
import { repairedPath, takeRepaired } from './repaired-database.ts';
import { type VaultLayout, vaultLayout } from './vault-paths.ts';
import { nothingToSalvage } from './vault-problems.ts';

type RepairAccess = Pick<VaultAccess, 'dir' | 'keys'>;

/**
 * What is damaged in a closed vault, what a repair would do, and what would be lost. Changes nothing. Blocks its thread: for the
 * worker. Throws Problem VAULT_NEWER, VAULT_DAMAGED where nothing can be read, DISK_FULL.
 */
export function lookAtDamage({ dir, keys }: RepairAccess, now: string): VaultRepair {
  const layout = vaultLayout(dir);
  // The new database is made to see that it can be, encrypted as the vault's.
  const folder = mkdtempSync(join(tmpdir(), 'second-look-repair-'));
  try {
    return rebuild(layout, keys, join(folder, 'vault.db'), now);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes a new database of what can be read of a closed vault's, beside it, and puts the new one in its place. The damaged one is kept
 * under another name. A kill leaves the old one or the new one in place. The caller holds the vault's lock. Throws as `lookAtDamage`.
 */
export function repairVault({ dir, keys }: RepairAccess, now: string): VaultRepair {
  const layout = vaultLayout(dir);
  const unfinished = `${layout.database}.repair`;
  const remove = () => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${end}`, { force: true });
  };
  remove();
  try {
    const outcome = rebuild(layout, keys, unfinished, now);
    if (!outcome.needed) return outcome;
    syncFile(unfinished);
    const kept = takeRepaired(layout, unfinished, repairedPath(layout, now), keys.database);
    return { ...outcome, kept };
  } finally {
    remove();
  }
}

/** Fills a new database at `path` with what can be read, and says what that is. */
function rebuild(layout: VaultLayout, keys: VaultAccess['keys'], path: string, now: string): VaultRepair {
  const content = openContent({ dir: layout.files, key: keys.files });
  const { salvage, source } = readBest(layout, content, keys.database, path, now);
  forgetUnnamedContents(salvage.tables);
  const mended = mendReferences(salvage.tables, { now, bytesOf: (sha256) => bytesOf(content, sha256) });
  const sqlite = connect(path, keys.database);
  try {
    fillDatabase(sqlite, salvage.tables);
  } finally {
    sqlite.close();
  }
  return outcomeOf({ layout, content, salvage, mended, source });
}

interface Readable {
  salvage: Salvage;
  /** The name of the file that was read; null: none could be. */
  source: string | null;
}

/** Reads the database; where nothing of it can be read, the copy that an update of the program left; else nothing. */
function readBest(layout: VaultLayout, content: Content, key: Uint8Array, path: string, now: string): Readable {
  const copies = namesIn(layout.dir)
    .filter((name) => /^vault\.db\.before-\d+$/.test(name))
    .map((name) => join(layout.dir, name));
  for (const source of [layout.database, ...copies]) {
    const salvage = readRows(source, key, path, now);
    if (salvage?.tables.some(({ shape, rows }) => rows.length > 0 && shape.name !== 'change_counter'))
      return { salvage, source: basename(source) };
    if (salvage?.isWhole) return { salvage, source: basename(source) };
  }
  // The stored files do not depend on the database: a new one offers them back.
  const salvage = readRows(null, key, path, now);
  if (!salvage || !hasContentsOf(content)) throw nothingToSalvage();
  return { salvage, source: null };
}

/** Whether the stored files are sealed with this vault's key; also where there is none. */
function hasContentsOf(content: Content): boolean {
  const hashes = [...storedContents(content.access.dir)];
  return hashes.length === 0 || hashes.some((sha256) => content.isSealed(sha256));
}

function readRows(source: string | null, key: Uint8Array, path: string, now: string): Salvage | null {
  const pages = source === null ? NO_PAGES : openDatabasePages(source, key);
  if (!pages) return null;
  try {
    const version = versionIn(pages);
    const newest = migrations.at(-1)?.version ?? 0;
    if (version !== null && version > newest) throw vaultNewer();
    const steps: readonly Migration[] = version ? migrations.filter((step) => step.version <= version) : migrations;
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    makeStore(path, key, steps);
    const reference = connect(path, key);
    try {
      return salvageRows(pages, readSchema(reference), now);
    } finally {
      reference.close();
    }
  } finally {
    pages.close();
  }
}

function bytesOf(content: Content, sha256: string): number | null {
  try {
    return content.size(sha256);
  } catch {
    return null;
  }
}

const ALL_LOST: LostItem = {
  case: null,
  what: 'Everything that the database held is lost: cases, titles and dates of records, notes, letters, opinions, decisions. If you have a backup, restore it instead.',
};

interface Known extends Readable {
  layout: VaultLayout;
  content: Content;
  mended: MendedReferences;
}

function outcomeOf({ layout, content, salvage, mended, source }: Known): VaultRepair {
  const { tables } = salvage;
  const isCopy = source !== null && source !== basename(layout.database);
  const needed = source === null || isCopy || !salvage.isWhole;
  const rowsOf = (name: string) => tables.find(({ shape }) => shape.name === name)?.rows ?? [];
  const lost = source === null ? [ALL_LOST] : lostItems(tables, mended);
  if (isCopy)
    lost.unshift({
      case: null,
      what: 'Everything that was changed since the last update of Second Look is lost: nothing of the database itself can be read.',
    });
  return {
    needed,
    found: [...databaseSentences(salvage, source === null || isCopy), ...contentSentences(content, tables)],
    steps: needed
      ? [
          source === null
            ? 'A new, empty database is made. The stored files are offered back, to be taken into a new case.'
            : isCopy
              ? 'A new database is made of the copy that the last update of Second Look kept.'
              : 'A new database is made of everything that can be read.',
          'The search index is made again.',
          'The damaged database is kept in the vault’s folder, under another name.',
        ]
      : [],
    lost,
    cases: rowsOf('cases').filter(({ values }) => values.removed === null).length,
    records: rowsOf('records').filter(({ values }) => values.removed === null).length,
    foundAgain: countFoundAgain(layout, content, tables),
    kept: [],
  };
}

function databaseSentences(salvage: Salvage, isUnreadable: boolean): string[] {
  if (isUnreadable) return ['Nothing of the database can be read.'];
  const { corrected, damaged, logIsDamaged, searchIsDamaged, isWhole } = salvage;
  const sentences: string[] = [];
  if (corrected > 0)
    sentences.push(
      `${formatCount(corrected, 'page')} of the database had one wrong byte. It is known and put right: nothing of it is lost.`,
    );
  if (damaged > 0) sentences.push(`${formatCount(damaged, 'page')} of the database cannot be read.`);
  if (searchIsDamaged) sentences.push('The search index is damaged.');
  if (logIsDamaged) sentences.push('The log of the latest changes is damaged: the last of them may be missing.');
  if (!isWhole && sentences.length === 0) sentences.push('The order of the database is damaged.');
  return sentences;
}

/** What is said of the stored files, by name and size alone: `vault check` reads them. */
function contentSentences(content: Content, tables: readonly SalvagedTable[]): string[] {
  const files = tables.find(({ shape }) => shape.name === 'files')?.rows ?? [];
  const hashes = files.map(({ values }) => String(values.sha256));
  const missing = hashes.filter((sha256) => !content.has(sha256)).length;
  const damaged = hashes.filter((sha256) => content.has(sha256) && !content.isSealed(sha256)).length;
  return [
    ...(missing > 0 ? [`${formatCount(missing, 'stored file')} ${missing === 1 ? 'is' : 'are'} missing.`] : []),
    ...(damaged > 0 ? [`${formatCount(damaged, 'stored file')} ${damaged === 1 ? 'is' : 'are'} damaged.`] : []),
  ];
}

function countFoundAgain(layout: VaultLayout, content: Content, tables: readonly SalvagedTable[]): number {
  const files = tables.find(({ shape }) => shape.name === 'files')?.rows ?? [];
  const named = new Set(files.map(({ values }) => values.sha256));
  return [...storedContents(layout.files)].filter((sha256) => !named.has(sha256) && content.isSealed(sha256)).length;
}
