import { describe, expect, test } from 'vitest';
import type { Attack } from '../../torture/attack.ts';
import type { Progress } from '../../torture/progress.ts';
import { runAttacks } from '../../torture/run-attacks.ts';

/** An attack of so many attempts, of which every third loses something. */
const everyThird = (drawn: number[], most: number): Attack => ({
  name: 'kills',
  async run({ report, attempts }) {
    for (const { number, random } of attempts(most)) {
      drawn.push(random());
      if (number % 3 === 2) report.lost('a note is gone');
      else report.survived();
    }
  },
});

const run = async (attack: Attack, progress: Progress): Promise<number> => {
  let saved = 0;
  await runAttacks([attack], { ms: 60_000, progress, onProgress: () => void saved++ });
  return saved;
};

describe('a run of attacks', () => {
  test('counts what survived and names every loss with its attempt', async () => {
    const progress: Progress = { seed: 7, attacks: {} };
    const saved = await run(everyThird([], 4), progress);
    expect(progress.attacks.kills).toMatchObject({ next: 4, survived: 3, lost: ['attempt 2: a note is gone'] });
    expect(saved).toBe(5);
  });

  test('that was interrupted goes on with the attempts that were not made', async () => {
    const whole: number[] = [];
    await run(everyThird(whole, 6), { seed: 7, attacks: {} });
    const parts: number[] = [];
    const progress: Progress = { seed: 7, attacks: {} };
    await run(everyThird(parts, 2), progress);
    await run(everyThird(parts, 6), progress);
    expect(parts).toEqual(whole);
    expect(new Set(whole).size).toBe(6);
  });

  test('counts an error of an attack as a loss, and goes on with the next attack', async () => {
    const progress: Progress = { seed: 7, attacks: {} };
    const fails: Attack = { name: 'disks', run: () => Promise.reject(new TypeError('no such thing')) };
    await runAttacks([fails, everyThird([], 1)], { ms: 60_000, progress, onProgress: () => {} });
    expect(progress.attacks.disks?.lost).toEqual(['attempt 0: TypeError: no such thing']);
    expect(progress.attacks.kills?.survived).toBe(1);
  });

  test('makes no attempt after its time', async () => {
    const progress: Progress = { seed: 7, attacks: {} };
    await runAttacks([everyThird([], 5)], { ms: 0, progress, onProgress: () => {} });
    expect(progress.attacks.kills?.next).toBe(0);
  });
});
