import { z } from 'zod';
import { BackupCase, BackupStatus, BackupVersion } from '../domain/backup.ts';
import { BundleLook } from '../domain/bundle.ts';
import { Id } from '../domain/identity.ts';
import { Job } from '../domain/job.ts';
import { Passphrase } from '../domain/vault.ts';
import { procedure } from './errors.ts';

/** A folder by its path, as a person types or chooses it. */
const Folder = z
  .string()
  .trim()
  .min(1)
  .max(4096)
  .refine((path) => !path.includes('\0'));

/** Backups to read. `passphrase`: one that the vault has or had; null: the open vault's own keys, or none is needed. */
const Backup = z.object({ folder: Folder, passphrase: Passphrase.nullable() });
const Version = Backup.extend({ version: z.string().max(40) });

export const backup = {
  status: procedure.output(BackupStatus),
  /** Makes backups of the open vault in a folder from now on. Nothing is written there yet. */
  setPlace: procedure.input(z.object({ folder: Folder, maxBytes: z.int().positive().nullable() })).output(BackupStatus),
  /** No backups are made any more. Those that are there stay. */
  removePlace: procedure.output(BackupStatus),
  /** Makes a version now. `folder` null: in the chosen place. */
  make: procedure.input(z.object({ folder: Folder.nullable() })).output(Job),
  /** A folder that the person chooses in the system's dialog; null: none, or the host has no dialog. */
  chooseFolder: procedure.output(z.string().nullable()),
  /** Whether the backups in a folder ask for a passphrase. */
  look: procedure.input(z.object({ folder: Folder })).output(z.object({ passphrase: z.boolean() })),
  /** The versions of a backup, the latest first. */
  versions: procedure.input(Backup).output(z.array(BackupVersion)),
  /** What is in a version. Nothing is restored. */
  cases: procedure.input(Version).output(z.array(BackupCase)),
  /** Reads every file of every version. */
  verify: procedure.input(Backup).output(Job),
  /**
   * Restores a version, or the latest, as a new vault. `to` null: as the vault of this computer; with `replace` also where there is one,
   * which is then kept beside it. A folder must be new or empty.
   */
  restore: procedure
    .input(
      Backup.extend({
        version: z.string().max(40).nullable(),
        to: Folder.nullable(),
        replace: z.boolean().default(false),
      }),
    )
    .output(Job),
  /** What bringing a case of a version back into the open vault would do. Nothing is written. */
  lookCase: procedure.input(Version.extend({ caseId: Id })).output(BundleLook),
  /** Brings it back: adds the case, or merges it. `differing`: which side stays where an entry differs. */
  takeCase: procedure.input(Version.extend({ caseId: Id, differing: z.enum(['mine', 'theirs']) })).output(Job),
};
