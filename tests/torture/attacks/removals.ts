import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { killRemoval } from '../../faults/removal-kill.ts';
import type { Attack } from '../attack.ts';

/** Kills the program while it removes records for good, and looks for their words in the decrypted vault. */
export const removals: Attack = {
  name: 'removals',
  async run({ folder, report, attempts }) {
    for (const { number, random } of attempts()) {
      const dir = join(folder, String(number));
      mkdirSync(dir);
      const wrong = await killRemoval(dir, random);
      if (wrong.length === 0) report.survived();
      for (const sentence of wrong) report.lost(sentence);
      rmSync(dir, { recursive: true });
    }
  },
};
