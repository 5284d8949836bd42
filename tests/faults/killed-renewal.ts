import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { registerFile } from '../../electron/store/register-file.ts';
import { files } from '../../electron/store/tables.ts';
import { Problem } from '../../shared/domain/problem.ts';
import { clock, create, pseudoRandomBytes, reopen, storeUnregistered } from '../unit/vault/invented-vault.ts';

/** Lengths of the contents: an empty one, a short one, and one of several chunks. */
const SIZES = [0, 1000, 300_000];

/** Makes a vault whose renewals are to be killed; its passphrase is “a”. */
export async function makeRenewable(dir: string): Promise<void> {
  const vault = await create(dir, 'a');
  for (const size of SIZES) registerFile(vault.db, storeUnregistered(vault, pseudoRandomBytes(size)), size, clock.now());
  vault.close();
}

/**
 * Renews the keys of the vault over and over in another process, kills that within `ms` of its first output, and opens the vault.
 * Returns what was lost; none: everything is readable, with the old or the new passphrase.
 */
export async function killRenewal(dir: string, ms: number): Promise<string[]> {
  const before = await openWithEither(dir);
  if (!before) return ['no passphrase opens the vault'];
  before.vault.close();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'vault-process.ts'), 'renew', dir, before.passphrase], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  if (code !== null) return [`the renewal ended with ${code}`];
  const after = await openWithEither(dir);
  if (!after) return ['no passphrase opens the vault'];
  try {
    const rows = after.vault.db.select().from(files).all();
    if (rows.length !== SIZES.length) return ['rows are missing'];
    return rows.flatMap(({ sha256, bytes }) =>
      Buffer.compare(after.vault.content.readAll(sha256), pseudoRandomBytes(bytes)) === 0 ? [] : ['a content has changed'],
    );
  } catch (error) {
    return [`a content cannot be read: ${error instanceof Error ? error.message : ''}`];
  } finally {
    after.vault.close();
  }
}

async function openWithEither(dir: string) {
  for (const passphrase of ['a', 'b']) {
    try {
      return { vault: await reopen(dir, passphrase), passphrase };
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'WRONG_PASSPHRASE') throw error;
    }
  }
  return null;
}
