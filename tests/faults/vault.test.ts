import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { inspectVault } from '../../electron/vault/inspect.ts';
import { Problem } from '../../shared/domain/problem.ts';
import { createRandom } from '../seeded-random.ts';
import { create, reopen } from '../unit/vault/invented-vault.ts';
import { test } from '../unit/vault/temporary-folder.ts';
import { KILLS } from './kill.ts';
import { killRenewal, makeRenewable } from './killed-renewal.ts';

const random = createRandom();

/** Starts a process that works on vaults, and kills it at a random moment within a second of its first output. */
async function killedAtWork(operation: 'make' | 'change', dir: string): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'vault-process.ts'), operation, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  setTimeout(() => child.kill('SIGKILL'), random() * 1000);
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}

test(`a vault whose creation is killed exists or can be created again, ${KILLS} times`, { timeout: 900_000 }, async ({
  folder,
}) => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const dir = join(folder, String(kill));
    await killedAtWork('make', dir);
    if (!existsSync(dir)) continue;
    for (const name of readdirSync(dir)) {
      const vault = await reopen(join(dir, name)).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'VAULT_MISSING' });
        return create(join(dir, name));
      });
      expect(await inspectVault(vault.access, () => {})).toMatchObject({ files: 0, problems: [], foundAgain: 0 });
      vault.close();
    }
  }
});

test(`a killed passphrase change leaves the old or the new passphrase, ${KILLS} times`, {
  timeout: 900_000,
}, async ({ folder }) => {
  (await create(folder, 'a')).close();
  for (let kill = 0; kill < KILLS; kill += 1) {
    await killedAtWork('change', folder);
    const vault = await reopen(folder, 'a').catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'WRONG_PASSPHRASE') return reopen(folder, 'b');
      throw error;
    });
    if (vault.keys.passphrase) await vault.keys.changePassphrase('b', 'a').catch(() => {});
    vault.close();
  }
  (await reopen(folder, 'a')).close();
});

test(`a killed change of the master key leaves everything readable with the old or the new passphrase, ${KILLS} times`, {
  timeout: 900_000,
}, async ({ folder }) => {
  const dir = join(folder, 'vault');
  await makeRenewable(dir);
  for (let kill = 0; kill < KILLS; kill += 1) expect(await killRenewal(dir, random() * 1500)).toEqual([]);
});
