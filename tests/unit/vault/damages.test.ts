import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createDamageBases, type DamageBases, damagesOf, rowsBefore } from '../../torture/vault-damages.ts';
import { assessDamage } from '../../torture/vault-outcome.ts';
import { test } from './temporary-folder.ts';

const folderOfBases = mkdtempSync(join(tmpdir(), 'second-look-damages-'));
let bases: DamageBases;
beforeAll(async () => {
  bases = await createDamageBases(folderOfBases);
});
afterAll(() => rmSync(folderOfBases, { recursive: true, force: true }));

/** Some of the damages of `npm run torture`, at the same place each time. */
const DAMAGES = [
  ['vault.db a folder (closed)', 'repaired'],
  ['vault.db-wal flipped in the middle (killed)', 'opened'],
  ['vault.db-wal a folder (killed)', 'opened'],
  ['session a folder (killed)', 'opened'],
  ['a file in the place of the folder of files', 'opened'],
  ['a file in the place of a folder of files', 'opened'],
  ['a file in the place of the folder for incoming files', 'opened'],
  ['a folder in the place of the mark of a vault being made', 'opened'],
  ['a stored file a folder (closed)', 'opened'],
  ['a repaired database that is empty', 'opened'],
] as const;

describe('a vault with one damage', () => {
  test.for(DAMAGES)('%s: it is %s, and every loss is said', async ([name, state], { folder }) => {
    const damage = damagesOf(bases).find((each) => each.name === name);
    expect(damage).toBeDefined();
    if (!damage) return;
    const dir = join(folder, 'vault');
    cpSync(bases[damage.base], dir, { recursive: true });
    damage.make(dir, 0.4, bases);
    expect(await assessDamage(dir, rowsBefore(damage, bases))).toMatchObject({ state, loss: null });
  });
});
