import type { Attack } from '../attack.ts';
import { scanAfterLock } from '../lock-forgets.ts';

/** Searches the memory of the browser host after Lock for passphrase, keys and texts. One secret of a scan is one attempt. */
export const memory: Attack = {
  name: 'memory',
  async run({ report, attempts }) {
    if (process.platform !== 'linux') return report.skipped('Only Linux shows the memory of a process as a file.');
    for (const _ of attempts(3)) {
      const { locked } = await scanAfterLock();
      for (const [name, count] of Object.entries(locked)) {
        if (count === 0) report.survived();
        else report.lost(`${name}: ${count} times in memory after Lock`);
      }
    }
  },
};
