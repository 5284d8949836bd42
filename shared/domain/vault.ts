import { z } from 'zod';
import { Instant } from './identity.ts';
import { UnlockedBy } from './vault-key.ts';

/** The database lacks changes that were saved. `after`: when the last change that is there was saved; null: not known. */
export const LostChanges = z.object({ changes: z.int(), after: Instant.nullable() });
export type LostChanges = z.infer<typeof LostChanges>;

/** The state of the vault, and what the host can do. */
export const VaultStatus = z.object({
  state: z.enum(['missing', 'locked', 'open']),
  /** The vault that is open or would be opened: the person's own, or the sample. */
  which: z.enum(['own', 'sample']),
  /** Whether it asks for a passphrase. */
  passphrase: z.boolean(),
  /** What opened the vault; null: none is open. */
  unlockedBy: UnlockedBy.nullable(),
  /** Whether a sample vault exists. */
  sample: z.boolean(),
  /** Where the data lives, for the person to read; the page never uses it. */
  folder: z.string(),
  /** Number of files that rows name and that are not in the folder of the open vault. */
  missingFiles: z.int(),
  /** Number of files in that folder that are whole, but that no row names. */
  foundAgain: z.int(),
  /** Said until the person acknowledges it; null: the database has everything that was saved, as far as is known. */
  olderThanSaved: LostChanges.nullable(),
  /** Names of second versions of files of the vault, as sync programs leave them. */
  conflictedCopies: z.array(z.string()),
  /** Number of files of the vault that have only a stand-in of a cloud service here. */
  placeholders: z.int(),
  /** Whether `vault.json` was missing or damaged at the opening: its copy in the folder was used, and both were written anew. */
  keysFromCopy: z.boolean(),
  /** Whether the open vault lies where nothing can be written: everything can be read, and every change is refused. */
  readOnly: z.boolean(),
  /** The sync service that keeps the vault's folder in step, as far as its path tells; null: none is seen. */
  syncService: z.string().nullable(),
  /** This program's version, as printed in a manifest. */
  version: z.string(),
  /** Which host: what it can do with files (save dialog, open) differs. */
  host: z.enum(['desktop', 'browser', 'terminal']),
});
export type VaultStatus = z.infer<typeof VaultStatus>;

/** A passphrase, up to 1000 characters. */
export const Passphrase = z.string().min(1).max(1000);
