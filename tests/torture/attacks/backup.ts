import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createKilledBackup, type KilledBackup } from '../../faults/backup-kill.ts';
import type { Attack } from '../attack.ts';

/** Attempts on one backup; then a new one, so that attempts stay short. */
const ATTEMPTS_PER_BACKUP = 10;

/** Kills a process that makes backups, and verifies every version that is there. Every other backup has a limit of size. */
export const backup: Attack = {
  name: 'backup',
  async run({ folder, report, attempts }) {
    let killed: KilledBackup | null = null;
    let at = '';
    for (const { number, random } of attempts()) {
      if (killed === null || number % ATTEMPTS_PER_BACKUP === 0) {
        if (at !== '') rmSync(at, { recursive: true, force: true });
        at = join(folder, String(number));
        killed = await createKilledBackup(at, Math.floor(number / ATTEMPTS_PER_BACKUP) % 2 === 1);
      }
      const losses = await killed.kill(random);
      if (losses.length === 0) report.survived();
      for (const loss of losses) report.lost(loss);
      if (losses.length > 0) killed = null;
    }
  },
};
