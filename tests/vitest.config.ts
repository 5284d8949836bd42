import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    include: ['tests/{unit,contract,shell,faults}/**/*.test.ts'],
    alias: { electron: fileURLToPath(new URL('./fakes/electron.ts', import.meta.url)) },
    reporters: ['default', fileURLToPath(new URL('./tally.ts', import.meta.url))],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
