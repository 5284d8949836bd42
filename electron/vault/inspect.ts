import { statSync } from 'node:fs';
import { eq, or } from 'drizzle-orm';
import { Problem } from '../../shared/domain/problem.ts';
import { conflictedCopiesSentence, lostChangesSentence, placeholdersSentence } from '../../shared/format/vault-notices.ts';
import { openForReading, type Store } from '../store/open.ts';
import { explainError } from '../store/store-problems.ts';
import { files, packets, receivedFiles, records } from '../store/tables.ts';
import { readLostChanges } from './change-counter.ts';
import { checkFile } from './check-content.ts';
import { registeredContents, storedContents } from './cleanup.ts';
import { type Content, openContent } from './content.ts';
import { contentAccessOf } from './content-access.ts';
import type { VaultAccess } from './open-vault.ts';
import { sessionStart } from './session-marker.ts';
import { findSyncTraces, isPlaceholder } from './sync-traces.ts';
import { contentPath, type VaultLayout, vaultLayout } from './vault-paths.ts';

/** What a check found. */
export interface VaultCheck {
  /** Stored files that were read. */
  files: number;
  /** Each in words a person uses; empty: everything is as it was stored. */
  problems: string[];
  /** Stored files that are whole, but that no row names. */
  foundAgain: number;
  /** Whether a repair has something to do. */
  databaseDamaged: boolean;
}

/**
 * Reads every stored file and compares it with its name and with the database. SQLite checks the database over a separate
 * connection. Changes nothing. Blocks its thread: for the worker.
 */
export async function inspectVault(access: VaultAccess, onProgress: (done: number, total: number) => void): Promise<VaultCheck> {
  const layout = vaultLayout(access.dir);
  const store = openForReading(access.database, access.keys.database);
  const content = openContent(contentAccessOf(layout.files, access.keys));
  try {
    const problems = checkDatabase(store);
    const databaseDamaged = problems.length > 0;
    // A damaged table is a finding, not the end of the check.
    const readable = <Result>(read: () => Result): Result | null => {
      try {
        return read();
      } catch (error) {
        if (!databaseDamaged) throw error;
        return null;
      }
    };
    const known = readable(() => store.db.select().from(files).all());
    const registeredFiles = known ?? [];
    onProgress(0, registeredFiles.length);
    const lost = readable(() => readLostChanges(store.sqlite));
    if (lost) problems.push(lostChangesSentence(lost));
    const { copies, placeholders } = findSyncTraces(layout.dir, layout.files);
    if (copies.length > 0) problems.push(conflictedCopiesSentence(copies));
    if (placeholders > 0) problems.push(placeholdersSentence(placeholders));
    for (const [index, file] of registeredFiles.entries()) {
      const failure = await checkFile(content, file);
      const isAbsent = failure !== null && isPlaceholder(contentPath(layout.files, file.sha256));
      if (failure)
        problems.push(
          `${readable(() => describeFile(store, file.sha256)) ?? 'A stored file'} ${isAbsent ? 'has no content on this computer' : failure}.`,
        );
      onProgress(index + 1, registeredFiles.length);
    }
    let foundAgain = 0;
    let unreadable = 0;
    for (const sha256 of known ? unregisteredContents(layout, store) : []) {
      if (await isWhole(content, sha256)) foundAgain += 1;
      else unreadable += 1;
    }
    if (unreadable > 0)
      problems.push(
        `Stored files that no record names, and that do not open with this vault’s key: ${unreadable}. They are kept.`,
      );
    return { files: registeredFiles.length, problems, foundAgain, databaseDamaged };
  } finally {
    store.sqlite.close();
  }
}

const isWhole = async (content: Content, sha256: string) => (await checkFile(content, { sha256 })) === null;

/** A stored file by what it is there for, as the beginning of a sentence. */
export function describeFile({ db }: Store, sha256: string): string {
  const record = db
    .select({ title: records.title })
    .from(records)
    .where(or(eq(records.sourceSha256, sha256), eq(records.pagesSha256, sha256)))
    .get();
  if (record) return `The stored file of the record “${record.title}”`;
  const packet = db.select({ date: packets.date }).from(packets).where(eq(packets.sha256, sha256)).get();
  if (packet) return `The stored file of the packet of ${packet.date}`;
  const received = db.select({ name: receivedFiles.name }).from(receivedFiles).where(eq(receivedFiles.sha256, sha256)).get();
  return received ? `The received file “${received.name}”, which is not read yet,` : 'A stored file that nothing uses';
}

/** Contents of earlier sessions that are not in the register. Those of this session may still be on their way. */
function unregisteredContents(layout: VaultLayout, { db }: Store): string[] {
  const sessionBegin = sessionStart(layout.session) ?? Number.POSITIVE_INFINITY;
  const registered = registeredContents(db);
  return [...storedContents(layout.files)].filter(
    (sha256) =>
      !registered.has(sha256) &&
      (statSync(contentPath(layout.files, sha256), { throwIfNoEntry: false })?.mtimeMs ?? sessionBegin) < sessionBegin,
  );
}

/** SQLite's own checks, a table at a time to say which; every page that is read is verified by the cipher too. */
function checkDatabase({ sqlite }: Store): string[] {
  let tables: string[];
  try {
    tables = sqlite.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  } catch {
    return ['The database is damaged.'];
  }
  const findings = new Set<string>();
  for (const table of tables) {
    try {
      if (sqlite.pragma(`integrity_check("${table}")`, { simple: true }) !== 'ok') findings.add(damageOf(table));
      const [broken] = sqlite.prepare('SELECT * FROM pragma_foreign_key_check(?)').all(table);
      if (broken) findings.add(`The database names something that is not there (${table}).`);
    } catch (error) {
      const explained = explainError(error);
      const elsewhere = explained instanceof Problem && explained.code !== 'VAULT_DAMAGED';
      findings.add(elsewhere ? explained.message : damageOf(table));
    }
  }
  return [...findings];
}

/** The damage of a table as a sentence. SQLite's own words stay here: they tell a person nothing. */
function damageOf(table: string): string {
  return table.startsWith('page_search')
    ? 'The search index is damaged: a search may miss pages. The records themselves are not part of it.'
    : `The database is damaged (${table}).`;
}
