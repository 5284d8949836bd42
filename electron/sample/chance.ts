/** A stream of numbers in [0, 1) that a seed decides for good: the sample case must be the same bytes twice. */
export type Chance = () => number;

/** Mulberry32 over a seed in words. */
export function chance(seed: string): Chance {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between two others. */
export const between = (draw: Chance, low: number, high: number): number => low + (high - low) * draw();
