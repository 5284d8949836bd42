import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRandom } from '../seeded-random.ts';
import { createKilledBackup } from './backup-kill.ts';

test('a killed backup leaves every older version whole, also while old ones are thinned out', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-faults-'));
  const random = createRandom();
  for (const isLimited of [false, true]) {
    const backup = await createKilledBackup(join(folder, String(isLimited)), isLimited);
    expect(await backup.kill(random)).toEqual([]);
  }
  rmSync(folder, { recursive: true });
});
