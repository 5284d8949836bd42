import type { KnipConfig } from 'knip';

export default {
  entry: [
    'electron/{main,start,cli,browser-host}.ts',
    'electron/workers/{reading,sample,watchdog,packet,printouts,vault-check,reseal}.ts',
    'renderer/main.tsx',
    'scripts/dev/{dev,host}.ts',
    'tests/**/*.{test,spec}.ts',
    'tests/{run,notices,screenshots,foreign-pdfs,foreign-files-in-terminal}.ts',
    'tests/bench/*.ts',
    // Programs of their own, which a test starts and kills.
    'tests/faults/vault-process.ts',
    'tests/unit/vault/killed-process.ts',
  ],
  project: [
    'electron/**/*.ts',
    'shared/**/*.ts',
    'renderer/**/*.{ts,tsx}',
    'scripts/**/*.{ts,js}',
    'build/**/*.ts',
    'tests/**/*.ts',
  ],
  ignoreDependencies: [
    // Read as files, by the name of the package: electron/typesetting/families.ts.
    /^@fontsource/,
    // The canvas on which pdf.js draws: pdf.js loads it by itself.
    '@napi-rs/canvas',
  ],
  // Programs of the system that read PDFs and archives back, see tests/required-programs.ts.
  ignoreBinaries: [/.*/],
  treatConfigHintsAsErrors: true,
} satisfies KnipConfig;
