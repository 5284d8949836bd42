import { existsSync, renameSync } from 'node:fs';
import { Problem } from '../../shared/domain/problem.ts';
import { vaultIncomplete } from '../store/store-problems.ts';
import { isPlaceholder } from './sync-traces.ts';
import { copyOfDescription, readDescription, type VaultDescription, writeDescription } from './vault-description.ts';
import { damagedName } from './vault-paths.ts';
import { notOnThisComputer } from './vault-problems.ts';

/** What `vault.json` and its copy say. Where one is missing or damaged, the other is used. */
export interface KnownDescription {
  /** The descriptions to try, the likelier first: two where `vault.json` and its copy are of different vaults. */
  candidates: VaultDescription[];
  /** What `vault.json` says; null: it is missing or damaged. */
  main: VaultDescription | null;
  copy: VaultDescription | null;
}

/**
 * Reads `vault.json` at `path` and its copy; null: neither is there. Throws Problem VAULT_NEWER, VAULT_INCOMPLETE for
 * a file that a cloud service keeps, and VAULT_DAMAGED or VAULT_INCOMPLETE where the copy is of no use either.
 */
export function readKnownDescription(path: string): KnownDescription | null {
  const main = readOrProblem(path);
  const copy = readOrProblem(copyOfDescription(path));
  // A file that is still with a cloud service comes from there; one written here would be a second version.
  if (main instanceof Problem && main.code !== 'VAULT_DAMAGED') throw main;
  const mainDescription = main instanceof Problem ? null : main;
  const copyDescription = copy instanceof Problem ? null : copy;
  const candidates = [mainDescription, copyDescription?.id === mainDescription?.id ? null : copyDescription].filter(
    (description) => description !== null,
  );
  if (candidates.length > 0) return { candidates, main: mainDescription, copy: copyDescription };
  if (main instanceof Problem) throw main;
  if (copy instanceof Problem) throw copy.code === 'VAULT_NEWER' ? copy : vaultIncomplete('The file “vault.json”');
  return null;
}

/**
 * Writes the description that opened the vault into both files where they do not say the same. What lies there and is damaged or
 * of another vault is kept beside. Returns whether `vault.json` itself was missing, damaged or of another vault.
 */
export function mendDescription(path: string, { main, copy }: KnownDescription, opened: VaultDescription, now: string): boolean {
  const isOf = (description: VaultDescription | null) => description?.id === opened.id;
  const isSame = JSON.stringify(main) === JSON.stringify(opened) && JSON.stringify(copy) === JSON.stringify(opened);
  if (isSame) return false;
  // A copy with older keys is only behind: the change of a passphrase was cut off between the two files.
  for (const [file, description] of [
    [path, main],
    [copyOfDescription(path), copy],
  ] as const)
    if (!isOf(description) && existsSync(file)) renameSync(file, damagedName(file, now));
  try {
    writeDescription(path, opened);
  } catch {
    // On a full disk the vault opens all the same; the next opening writes it.
  }
  return !isOf(main);
}

/** The description, null without one, or why it cannot be used. Any other error of the system is thrown. */
function readOrProblem(path: string): VaultDescription | null | Problem {
  try {
    if (isPlaceholder(path))
      throw notOnThisComputer(existsSync(path) ? 'VAULT_DAMAGED' : 'VAULT_INCOMPLETE', 'The file “vault.json”');
    return readDescription(path);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
