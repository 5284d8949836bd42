import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AttackName } from './attack.ts';

/** What became of one attack so far. */
export interface AttackProgress {
  /** The number of the next attempt. */
  next: number;
  survived: number;
  /** A sentence for each loss. */
  lost: string[];
  /** Why the attack cannot be made on this computer; empty: it can. */
  skipped: string;
  seconds: number;
}

/** The state of a run, from which `--resume` goes on. */
export interface Progress {
  seed: number;
  attacks: Partial<Record<AttackName, AttackProgress>>;
}

export const noProgress = (): AttackProgress => ({ next: 0, survived: 0, lost: [], skipped: '', seconds: 0 });

/** The saved run, or null. */
export function loadProgress(path: string): Progress | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Progress) : null;
}

export function saveProgress(path: string, progress: Progress): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, `${JSON.stringify(progress, null, 2)}\n`);
  renameSync(`${path}.part`, path);
}
