/** The seed of a run, from SEED in the environment; `vitest.config.ts` sets a default. */
export const SEED = Number(process.env.SEED ?? 1);

/** Numbers of 0 to 1 (exclusive), the same for the same seed (mulberry32). */
export function createRandom(seed = SEED): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
