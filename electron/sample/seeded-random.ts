/** Returns numbers in [0, 1). */
export type Random = () => number;

/** Mulberry32, seeded by a text: the sample case must give the same bytes every time. */
export function seededRandom(seed: string): Random {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random number from `low` to `high`. */
export const between = (random: Random, low: number, high: number): number => low + (high - low) * random();
