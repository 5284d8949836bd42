import { randomUUID } from 'node:crypto';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import type { CaseRole } from '../../../shared/domain/bundle.ts';
import { AGE_MAGIC } from '../../bundle/age-file.ts';
import { ARCHIVE_LACKS, archiveRows } from '../../bundle/archive-rows.ts';
import { bundleDamaged, bundleNewer, notABundle } from '../../bundle/bundle-problems.ts';
import { checkRows } from '../../bundle/check-rows.ts';
import { openArchive } from '../../bundle/read-archive.ts';
import { type BundleFile, openBundle } from '../../bundle/read-bundle.ts';
import { type CaseData, keyOf, type RowsByTable, sumOf } from '../../case-data/case-rows.ts';
import { CASE_TABLES } from '../../case-data/case-tables.ts';
import { collectCase } from '../../case-data/collect-case.ts';
import type { ContentSource } from '../../case-data/put-contents.ts';
import { versionOf } from '../../store/migrate.ts';
import { caseFile } from '../cases/case-file.ts';
import type { OpenSession } from '../vault/vault-session.ts';
import type { BundleServices } from './bundle-services.ts';

/** How a ZIP that is not empty begins. */
const ZIP_MAGIC = 'PK\u0003\u0004';

/** A case in a file that someone handed over, read and checked; its contents are not read yet. */
export interface ReceivedFile {
  kind: 'bundle' | 'archive';
  /** The bundle's id, and those of the earlier ones that its maker knows. */
  id: string;
  known: readonly string[];
  made: string;
  program: string;
  from: string;
  vault: string;
  role: CaseRole;
  data: CaseData;
  /** Hashes of contents that are named, but not in the file. */
  missing: readonly string[];
  complete: boolean;
  /** What the file does not hold, in sentences. */
  lacks: readonly string[];
  contents: ContentSource;
  close(): Promise<void>;
}

/**
 * Opens a file that someone handed over and checks its rows. `secret`: its passphrase or key. Throws Problem WRONG_PASSPHRASE,
 * BUNDLE_DAMAGED, BUNDLE_NEWER, REFUSED.
 */
export async function openReceivedCase(
  opened: OpenSession,
  ports: BundleServices['ports'],
  file: BundleFile,
  secret: string,
): Promise<ReceivedFile> {
  const start = await beginningOf(file, AGE_MAGIC.length);
  if (start.startsWith(ZIP_MAGIC)) return receivedArchive(opened, ports, file);
  const { vault } = opened;
  if (start.length > 0 && AGE_MAGIC.startsWith(start) && start.length < AGE_MAGIC.length) throw bundleDamaged();
  if (start !== AGE_MAGIC) throw notABundle();
  const { json, data, complete, contents, close } = await openBundle(file, secret);
  try {
    if (json.schema > versionOf(vault.sqlite)) throw bundleNewer();
    checkRows(vault.sqlite, data);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  const { id, known, made, program, from, vault: origin, role } = json;
  const missing = json.missing.map(({ sha256 }) => sha256);
  return {
    kind: 'bundle',
    id,
    known,
    made,
    program,
    from,
    vault: origin,
    role,
    data,
    missing,
    complete,
    lacks: [],
    contents,
    close,
  };
}

/** The ZIP of a case holds no role: whoever has it has everything. It has no earlier state in common with a case here. */
async function receivedArchive(opened: OpenSession, ports: BundleServices['ports'], zip: BundleFile): Promise<ReceivedFile> {
  const { sqlite, id: vault } = opened.vault;
  const { file, data, contents, missing } = await openArchive(sqlite, zip);
  checkRows(sqlite, data);
  return {
    ...{ kind: 'archive', id: randomUUID(), known: [], made: file.written, program: file.program, from: '', vault },
    ...{ role: 'full', missing, complete: true, lacks: ARCHIVE_LACKS, contents, close: async () => {} },
    data: { ...data, rows: withRowsOfHere(opened, ports, data) },
  };
}

/** A ZIP holds less than the database. A row that the case here would give to a ZIP in the same way is the row here. */
function withRowsOfHere(opened: OpenSession, ports: BundleServices['ports'], { caseId, rows }: CaseData): RowsByTable {
  const { sqlite } = opened.vault;
  const here = collectCase(sqlite, caseId, { withRemoved: true });
  if (!here || here.rows.cases?.[0]?.removed !== null) return rows;
  const today = localDayOf(ports.clock.now());
  const exported = archiveRows(sqlite, { ...caseFile(opened, ports, caseId, today), missing: [] });
  return Object.fromEntries(
    CASE_TABLES.map((table) => {
      const sums = new Map((exported[table.name] ?? []).map((row) => [keyOf(table, row), sumOf(table, row)]));
      const stored = new Map((here.rows[table.name] ?? []).map((row) => [keyOf(table, row), row]));
      const ofTable = (rows[table.name] ?? []).flatMap((row) => {
        const key = keyOf(table, row);
        if (sums.get(key) !== sumOf(table, row)) return [row];
        // What has no row here is as it is without one.
        const own = stored.get(key);
        return own ? [own] : [];
      });
      return [table.name, ofTable];
    }),
  );
}

async function beginningOf(file: BundleFile, bytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of file.read(0, bytes)) parts.push(part);
  return Buffer.concat(parts).toString('latin1', 0, bytes);
}
