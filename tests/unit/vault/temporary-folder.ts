import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'vitest';

/** Every test has a place of its own on the real disk, gone afterwards. */
export const test = base.extend<{ place: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of what a fixture needs from this pattern.
  place: async ({}, use) => {
    const place = mkdtempSync(join(tmpdir(), 'second-look-test-'));
    await use(place);
    rmSync(place, { recursive: true, force: true });
  },
});
