import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { eq, or } from 'drizzle-orm';
import { Problem } from '../../shared/domain/problem.ts';
import { files, packets, records } from '../store/tables.ts';
import { contentPath, vaultLayout } from './layout.ts';
import { sessionBegan } from './session.ts';
import { contentsIn } from './tidy.ts';
import type { OpenVault } from './vault.ts';

/** What a check found. */
export interface VaultCheck {
  /** Stored files that were read. */
  files: number;
  /** Each in words a person uses; empty: everything is as it was stored. */
  problems: string[];
}

/**
 * Reads every stored file to its end, compares it with its name and with the register, and has SQLite check the
 * database. Changes nothing. Pauses the thread for a few milliseconds at a time. Rejects with the signal's reason.
 */
export async function checkVault(
  vault: OpenVault,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<VaultCheck> {
  const problems = await checkDatabase(vault, signal);
  const register = vault.db.select().from(files).all();
  for (const [done, file] of register.entries()) {
    onProgress(done, register.length);
    const wrong = await checkFile(vault, file, signal);
    if (wrong) problems.push(`${named(vault, file.sha256)} ${wrong}.`);
  }
  onProgress(register.length, register.length);
  const lost = unregistered(vault);
  if (lost > 0) problems.push(`Stored files that no record names: ${lost}. They are kept.`);
  return { files: register.length, problems };
}

async function checkFile(
  { content }: OpenVault,
  { sha256, bytes }: { sha256: string; bytes: number },
  signal: AbortSignal | undefined,
): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    if (content.size(sha256) !== bytes) return 'is not the one that was stored';
    for await (const piece of content.read(sha256)) {
      signal?.throwIfAborted();
      hash.update(piece);
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code === 'NOT_FOUND' ? 'is missing' : 'is damaged';
  }
  return hash.digest('hex') === sha256 ? null : 'is not the one that was stored';
}

/** A stored file by what it is there for, as the beginning of a sentence. */
function named({ db }: OpenVault, sha256: string): string {
  const record = db
    .select({ title: records.title })
    .from(records)
    .where(or(eq(records.sourceSha256, sha256), eq(records.pagesSha256, sha256)))
    .get();
  if (record) return `The stored file of the record “${record.title}”`;
  const packet = db.select({ date: packets.date }).from(packets).where(eq(packets.sha256, sha256)).get();
  return packet ? `The stored file of the packet of ${packet.date}` : 'A stored file that nothing uses';
}

/** Contents of earlier sessions that are not in the register. Those of this session may still be on their way. */
function unregistered({ dir, db }: OpenVault): number {
  const layout = vaultLayout(dir);
  const began = sessionBegan(layout.session) ?? Number.POSITIVE_INFINITY;
  const registered = new Set(
    db
      .select({ sha256: files.sha256 })
      .from(files)
      .all()
      .map(({ sha256 }) => sha256),
  );
  return [...contentsIn(layout.files)].filter(
    (sha256) =>
      !registered.has(sha256) &&
      (statSync(contentPath(layout.files, sha256), { throwIfNoEntry: false })?.mtimeMs ?? began) < began,
  ).length;
}

/** SQLite's own checks, a table at a time so that the thread is not held; every page read is verified by the cipher too. */
async function checkDatabase({ sqlite }: OpenVault, signal: AbortSignal | undefined): Promise<string[]> {
  const tables = sqlite.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const findings = new Set<string>();
  for (const table of tables) {
    signal?.throwIfAborted();
    await setImmediate();
    try {
      const said = sqlite.pragma(`integrity_check("${table}")`, { simple: true });
      if (said !== 'ok') findings.add(`The database is damaged (${table}: ${said}).`);
      const [broken] = sqlite.prepare('SELECT * FROM pragma_foreign_key_check(?)').all(table);
      if (broken) findings.add(`The database names something that is not there (${table}).`);
    } catch (error) {
      findings.add(`The database is damaged (${table}: ${error instanceof Error ? error.message : error}).`);
    }
  }
  return [...findings];
}
