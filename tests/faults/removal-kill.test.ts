import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createRandom } from '../seeded-random.ts';
import { test } from '../unit/vault/temporary-folder.ts';
import { KILLS } from './kill.ts';
import { killRemoval } from './removal-kill.ts';

test('a removal for good that is killed has taken a record wholly or not at all, once the vault is opened again', async ({
  folder,
}) => {
  const random = createRandom();
  for (let kill = 0; kill < Math.ceil(KILLS / 3); kill += 1) {
    const dir = join(folder, String(kill));
    mkdirSync(dir);
    expect(await killRemoval(dir, random)).toEqual([]);
  }
});
