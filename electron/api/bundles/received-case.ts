import type { CaseRole } from '../../../shared/domain/bundle.ts';
import { AGE_MAGIC } from '../../bundle/age-file.ts';
import { bundleDamaged, bundleNewer, notABundle } from '../../bundle/bundle-problems.ts';
import { checkRows } from '../../bundle/check-rows.ts';
import { type BundleFile, openBundle } from '../../bundle/read-bundle.ts';
import type { CaseData } from '../../case-data/case-rows.ts';
import type { ContentSource } from '../../case-data/put-contents.ts';
import { versionOf } from '../../store/migrate.ts';
import type { OpenSession } from '../vault/vault-session.ts';

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
export async function openReceivedCase({ vault }: OpenSession, file: BundleFile, secret: string): Promise<ReceivedFile> {
  const start = await beginningOf(file, AGE_MAGIC.length);
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

async function beginningOf(file: BundleFile, bytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of file.read(0, bytes)) parts.push(part);
  return Buffer.concat(parts).toString('latin1', 0, bytes);
}
