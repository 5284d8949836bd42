import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Id, Instant } from '../../shared/domain/identity.ts';
import { beginFile, replaceFile } from '../platform/durable-files.ts';
import { vaultDamaged, vaultNewer } from '../store/store-problems.ts';
import { WrappedBytes, WrappedKey } from './keys.ts';

/** The newest version of the vault's format. A vault that needs nothing of it keeps version 1, which older programs read. */
const VERSION = 2;

/** Enough to tell a vault, of any version, from something else. */
const FormatStamp = z.object({ format: z.literal('second-look vault'), version: z.int().positive() });

/** `vault.json`: what is known of a vault before it is unlocked. */
export const VaultDescription = z.strictObject({
  format: z.literal('second-look vault'),
  /** 2: with keys of a further way, or with a master key that was replaced. */
  version: z.literal([1, VERSION]),
  id: Id,
  created: Instant,
  /** The master key, once for every way to unlock. */
  keys: z.array(WrappedKey).min(1),
  /** The master key before, as long as anything is sealed with it; sealed with the present one. */
  previous: WrappedBytes.optional(),
});
export type VaultDescription = z.infer<typeof VaultDescription>;

/** What `vault.json` says of a vault that is being made. */
export const newVaultDescription = (id: string, created: string, keys: WrappedKey[]): VaultDescription => ({
  format: 'second-look vault',
  version: 1,
  id,
  created,
  keys,
});

/** The same vault with other keys, in the oldest version of the format that can hold them. */
export function withKeys(
  { previous: _, ...description }: VaultDescription,
  keys: WrappedKey[],
  previous?: VaultDescription['previous'],
): VaultDescription {
  const isNewer = previous !== undefined || keys.some(({ way }) => way !== 'passphrase' && way !== 'none');
  return { ...description, version: isNewer ? VERSION : 1, keys, ...(previous && { previous }) };
}

/** With its sum: a damaged description must not look like a wrong passphrase. */
const DescriptionWithSum = VaultDescription.extend({ sum: z.string() });

const checksum = (description: VaultDescription) =>
  createHash('sha256')
    .update(JSON.stringify(VaultDescription.parse(description)))
    .digest('hex');

/** Where the copy of `vault.json` lies: beside it. */
export const copyOfDescription = (path: string) => path.replace(/\.json$/, '.copy.json');

/**
 * Writes the description and then its copy, each whole or not at all. Space for the copy is taken first. A copy that stays behind
 * is written again at the next opening; until then `vault.json` alone counts.
 */
export function writeDescription(path: string, description: VaultDescription): void {
  const text = `${JSON.stringify({ ...description, sum: checksum(description) }, null, 2)}\n`;
  const copyPath = copyOfDescription(path);
  const copy = beginFile(`${copyPath}.new`);
  try {
    writeFileSync(copy.descriptor, text);
    replaceFile(path, text);
  } catch (error) {
    copy.discard();
    throw error;
  }
  try {
    copy.commit(copyPath);
  } catch {
    // The description itself is safe.
  }
}

/** The description at `path`; null when there is none. Throws Problem VAULT_DAMAGED, VAULT_NEWER. */
export function readDescription(path: string): VaultDescription | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    // A folder, or a file that this account may not read or whose disk fails.
    throw vaultDamaged('The file “vault.json”', error);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw vaultDamaged('The file “vault.json”', error);
  }
  const stamp = FormatStamp.safeParse(json);
  if (stamp.success && stamp.data.version > VERSION) throw vaultNewer();
  const summed = DescriptionWithSum.safeParse(json);
  if (!summed.success) throw vaultDamaged('The file “vault.json”', summed.error);
  const { sum, ...description } = summed.data;
  if (sum !== checksum(description)) throw vaultDamaged('The file “vault.json”');
  return description;
}
