import { z } from 'zod';
import { Job } from '../domain/job.ts';
import { Passphrase, VaultStatus } from '../domain/vault.ts';
import { call } from './errors.ts';

export const vault = {
  status: call.output(VaultStatus),
  /** Makes the person's own vault and opens it. `null`: without a passphrase. */
  create: call.input(z.object({ passphrase: Passphrase.nullable() })).output(VaultStatus),
  unlock: call.input(z.object({ passphrase: Passphrase.nullable() })).output(VaultStatus),
  /** Forgets the keys; running jobs are cancelled. */
  lock: call.output(VaultStatus),
  /** Opens the sample vault. A missing one is made first, by the job. */
  openSample: call.output(z.object({ job: Job.nullable() })),
  /** Closes the sample vault and removes it; the person's own is not touched. */
  removeSample: call.output(VaultStatus),
  /** `null`: from now on without a passphrase. */
  changePassphrase: call.input(z.object({ current: Passphrase.nullable(), next: Passphrase.nullable() })).output(VaultStatus),
  /** Reads every file of the vault and compares it with its name and with the database. */
  check: call.output(Job),
};
