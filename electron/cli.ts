#!/usr/bin/env node
/** The terminal: the same calls as the window, without HTTP. */
import { enableCompileCache } from 'node:module';

// Before anything else is loaded: what Node compiled of this program serves its next start, which takes half the time.
enableCompileCache();
const { run } = await import('./cli/run.ts');
const { programFilesFrom: layoutFrom } = await import('./program-files.ts');

process.exitCode = await run(process.argv.slice(2), layoutFrom(import.meta.url));
