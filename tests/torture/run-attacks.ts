import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../seeded-random.ts';
import type { Attack, AttackContext, Attempt } from './attack.ts';
import { type AttackProgress, noProgress, type Progress } from './progress.ts';

export interface RunOptions {
  /** Together they take about this long, ms; each attack ends the attempt that it is at. */
  ms: number;
  progress: Progress;
  /** Called after every attempt, with `progress` as it is then. */
  onProgress: () => void;
}

/** Runs attacks one after the other; each gets an equal part of the time that is left. Changes `progress`. */
export async function runAttacks(attacks: readonly Attack[], { ms, progress, onProgress }: RunOptions): Promise<void> {
  const end = Date.now() + ms;
  for (const [index, attack] of attacks.entries()) {
    const state = progress.attacks[attack.name] ?? noProgress();
    progress.attacks[attack.name] = state;
    const begun = Date.now();
    await runAttack(attack, state, {
      seed: progress.seed,
      deadline: begun + (end - begun) / (attacks.length - index),
      onProgress,
    });
    state.seconds += Math.round((Date.now() - begun) / 1000);
    onProgress();
  }
}

interface AttackTime {
  seed: number;
  deadline: number;
  onProgress: () => void;
}

async function runAttack(attack: Attack, state: AttackProgress, { seed, deadline, onProgress }: AttackTime): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `second-look-${attack.name}-`));
  const context: AttackContext = {
    seed,
    deadline,
    folder,
    resumeAt: state.next,
    report: {
      survived: (count = 1) => {
        state.survived += count;
      },
      lost: (sentence) => {
        state.lost.push(`attempt ${state.next}: ${sentence}`);
      },
      skipped: (why) => {
        state.skipped = why;
      },
    },
    *attempts(most = Number.POSITIVE_INFINITY): Iterable<Attempt> {
      while (state.next < most && Date.now() < deadline) {
        yield { number: state.next, random: createRandom(seedOf(seed, state.next)) };
        state.next += 1;
        onProgress();
      }
    },
  };
  try {
    await attack.run(context);
  } catch (error) {
    context.report.lost(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    state.next += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A seed of each attempt, so that an attempt can be repeated without those before. */
const seedOf = (seed: number, attempt: number) => (Math.imul(seed, 0x9e3779b1) ^ Math.imul(attempt + 1, 0x85ebca6b)) | 0;
