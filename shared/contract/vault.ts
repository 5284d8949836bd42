import { z } from 'zod';
import { FoundContent } from '../domain/found-content.ts';
import { Id, Sha256 } from '../domain/identity.ts';
import { Job } from '../domain/job.ts';
import { VaultRepair } from '../domain/repair.ts';
import { Passphrase, VaultStatus } from '../domain/vault.ts';
import { procedure } from './errors.ts';

export const vault = {
  status: procedure.output(VaultStatus),
  /** Makes the person's own vault and opens it. `null`: without a passphrase. */
  create: procedure.input(z.object({ passphrase: Passphrase.nullable() })).output(VaultStatus),
  unlock: procedure.input(z.object({ passphrase: Passphrase.nullable() })).output(VaultStatus),
  /** Forgets the keys; running jobs are cancelled. */
  lock: procedure.output(VaultStatus),
  /** Opens the sample vault. A missing one is made first, by the job. */
  openSample: procedure.output(z.object({ job: Job.nullable() })),
  /** Closes the sample vault and removes it; the person's own is not touched. */
  removeSample: procedure.output(VaultStatus),
  /**
   * `null`: from now on without a passphrase. `newKey`: with a new master key, since someone may know the old passphrase; recovery
   * sheet and further keys go. A vault that had no passphrase gets a new master key in any case. The job `new-keys` seals the files anew.
   */
  changePassphrase: procedure
    .input(z.object({ current: Passphrase.nullable(), next: Passphrase.nullable(), newKey: z.boolean().default(false) }))
    .output(VaultStatus),
  /** Reads every file of the vault and compares it with its name and with the database. */
  check: procedure.output(Job),
  /** What is damaged in the locked vault, what a repair does, and what is lost. Changes nothing. */
  lookAtDamage: procedure.input(z.object({ passphrase: Passphrase.nullable() })).output(VaultRepair),
  /** Makes a new database of what can be read of the locked vault's; the damaged one is kept beside. */
  repair: procedure.input(z.object({ passphrase: Passphrase.nullable() })).output(VaultRepair),
  /** The person knows that saved changes are missing; the status says it no longer. */
  acknowledgeLostChanges: procedure.output(VaultStatus),
  /** The stored files that are whole, but that no record names, the latest first. */
  foundAgain: procedure.output(z.array(FoundContent)),
  /** Imports some of them into a case, as files that a person adds. */
  takeFoundAgain: procedure.input(z.object({ caseId: Id, sha256: z.array(Sha256).min(1) })).output(Job),
  /** Removes one of them for good, on the person's word. */
  removeFoundAgain: procedure.input(z.object({ sha256: Sha256 })).output(VaultStatus),
};
