#!/usr/bin/env node
/** The terminal: the same calls as the window, without HTTP. */
import { enableCompileCache } from 'node:module';

// Comes first: Node keeps the compiled program, which halves the time of the next start.
enableCompileCache();
const { run } = await import('./cli/run.ts');
const { programFilesFrom } = await import('./program-files.ts');

process.exitCode = await run(process.argv.slice(2), programFilesFrom(import.meta.url));
