import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Random tests use one seed, which `summary-reporter.ts` prints: SEED=… repeats the same tests. */
process.env.SEED ??= String(randomInt(2 ** 31));

export default defineConfig({
  root,
  test: {
    projects: [
      // A worker keeps loaded modules for its next file: nearly all of the program is plain functions, and loading it again for
      // two hundred files takes longer than most tests.
      { extends: true, test: { name: 'program', include: ['tests/{unit,contract,faults}/**/*.test.ts'], isolate: false } },
      // The desktop entry runs as soon as it is loaded, on a fake Electron.
      { extends: true, test: { name: 'shell', include: ['tests/shell/**/*.test.ts'] } },
    ],
    alias: { electron: fileURLToPath(new URL('./fakes/electron.ts', import.meta.url)) },
    reporters: ['default', fileURLToPath(new URL('./summary-reporter.ts', import.meta.url))],
    setupFiles: ['./seed-fast-check.ts', './cached-key-derivation.ts'].map((file) =>
      fileURLToPath(new URL(file, import.meta.url)),
    ),
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
