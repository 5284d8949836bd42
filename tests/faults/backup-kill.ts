import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openBackup } from '../../electron/backup/open-backup.ts';
import { restoreVersion } from '../../electron/backup/restore-version.ts';
import { verifyBackup } from '../../electron/backup/verify-backup.ts';
import { inspectVault } from '../../electron/vault/inspect.ts';
import { addCase, backUp } from '../unit/backup/invented-backup.ts';
import { create, reopen } from '../unit/vault/invented-vault.ts';

const PROCESS = fileURLToPath(new URL('./backup-process.ts', import.meta.url));

/** The kill comes within this time after the process began to work, ms: several versions are made in it. */
const LATEST_KILL_MS = 1500;

/** Bytes that versions may take together, so that old ones are thinned out while the process is killed. */
const SMALL_LIMIT = 3_000_000;

const silent = () => {};

/** A vault with a backup that is killed again and again. */
export interface KilledBackup {
  /** Kills a process that makes backups, once. Gives what was lost, each as a sentence. `random`: numbers of 0 to 1. */
  kill(random: () => number): Promise<string[]>;
}

/**
 * Makes a vault with a first backup in a folder. `isLimited`: old versions are thinned out by size; otherwise every version that was said
 * to be made must stay.
 */
export async function createKilledBackup(folder: string, isLimited: boolean): Promise<KilledBackup> {
  const [vaultDir, place] = [join(folder, 'vault'), join(folder, 'stick')];
  mkdirSync(place, { recursive: true });
  const vault = await create(vaultDir);
  const caseId = addCase(vault);
  const acknowledged = [(await backUp(vault, place, { now: '2026-03-12T00:00:00.000Z' })).version];
  vault.close();
  let minute = 0;

  return {
    async kill(random) {
      minute += 100;
      const begin = new Date(Date.parse('2026-03-12T00:00:00.000Z') + minute * 60_000).toISOString();
      const seed = String(Math.floor(random() * 2 ** 31));
      const made = await runAndKill([vaultDir, place, caseId, isLimited ? String(SMALL_LIMIT) : '', seed, begin], random);
      acknowledged.push(...made);
      return lossesOf(folder, place, acknowledged, isLimited);
    },
  };
}

/** Runs the process and kills it; gives the versions that it said it had made. */
async function runAndKill(args: string[], random: () => number): Promise<string[]> {
  const child = spawn(process.execPath, [PROCESS, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const made: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'at work') timer = setTimeout(() => child.kill('SIGKILL'), random() * LATEST_KILL_MS);
    else made.push(line);
  }
  clearTimeout(timer);
  const [code] = await exit;
  if (code !== null) throw new Error(`The process ended by itself: ${code}.`);
  return made;
}

/** Verifies every version, and restores the latest. */
async function lossesOf(folder: string, place: string, acknowledged: readonly string[], isLimited: boolean): Promise<string[]> {
  const backup = await openBackup(place, null);
  const { versions } = await verifyBackup(backup, silent);
  const losses = versions.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`));
  const names = versions.map(({ name }) => name);
  const [latest = ''] = names;
  // Within a limit the latest version stays: the last that was said to be made, or one that came after it.
  const isGone = (name: string) => (isLimited ? latest < (acknowledged.at(-1) ?? '') : !names.includes(name));
  for (const name of acknowledged.filter(isGone)) losses.push(`the version ${name} is gone`);
  const to = join(folder, 'restored');
  const restored = await restoreVersion(backup, latest, to, silent);
  const vault = await reopen(to);
  losses.push(...restored.lost, ...(await inspectVault(vault.access, silent)).problems);
  vault.close();
  rmSync(to, { recursive: true });
  return losses;
}
