import { join } from 'node:path';
import { killRenewal, makeRenewable } from '../../faults/killed-renewal.ts';
import type { Attack } from '../attack.ts';

/** The latest moment of a kill, ms: a renewal takes about a second, most of it for scrypt. */
const LATEST_KILL_MS = 2500;

/** Kills the change of the master key at random moments: the vault opens with the old or the new passphrase, never with neither. */
export const passphrase: Attack = {
  name: 'passphrase',
  async run({ folder, report, attempts }) {
    const dir = join(folder, 'vault');
    await makeRenewable(dir);
    for (const { random } of attempts()) {
      const losses = await killRenewal(dir, random() * LATEST_KILL_MS);
      for (const loss of losses) report.lost(loss);
      if (losses.length === 0) report.survived();
    }
  },
};
