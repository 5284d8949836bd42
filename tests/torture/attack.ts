/** The attacks that `--only` can name. */
export const ATTACK_NAMES = [
  'kills',
  'disks',
  'damages',
  'hostile',
  'wrong-calls',
  'backup',
  'removals',
  'bundles',
  'memory',
  'passphrase',
] as const;
export type AttackName = (typeof ATTACK_NAMES)[number];

/** One way to attack the program. */
export interface Attack {
  name: AttackName;
  /** Makes attempts until the deadline. An error that leaves it is a loss of the attempt at work. */
  run(context: AttackContext): Promise<void>;
}

/** One attempt of an attack. The same seed and number give the same attempt. */
export interface Attempt {
  /** From 0. */
  number: number;
  /** Numbers of 0 to 1 (exclusive). */
  random: () => number;
}

export interface AttackContext {
  seed: number;
  /** When the attack is to end: ms of `Date.now`. */
  deadline: number;
  /** An empty folder, removed after the attack. */
  folder: string;
  report: Report;
  /** The number of the first attempt: those before were made by an earlier run. */
  resumeAt: number;
  /** The attempts from `resumeAt` on, until the deadline or `most` in all. Progress is saved after each. */
  attempts(most?: number): Iterable<Attempt>;
}

/** Counts what became of the attempts; an attempt may count more than once. */
interface Report {
  survived(count?: number): void;
  /** One thing was lost, in one sentence. */
  lost(sentence: string): void;
  /** This attack cannot be made on this computer, and why. */
  skipped(why: string): void;
}

/** One of the values, by chance. */
export function pick<Value>(random: () => number, values: readonly [Value, ...Value[]]): Value {
  return values[Math.floor(random() * values.length)] ?? values[0];
}
