#!/usr/bin/env node
/** The terminal: the same calls as the window, without HTTP. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder, privateFolder } from './platform/private-folder.ts';

// Comes first: Node keeps the compiled program, which halves the time of the next start. SECURITY: 25 — where no other user can write.
const cache = privateFolder(join(cacheFolder(), 'compiled'));
if (cache !== null) enableCompileCache(cache);
const { run } = await import('./cli/run.ts');
const { programFilesFrom } = await import('./program-files.ts');

process.exitCode = await run(process.argv.slice(2), programFilesFrom(import.meta.url));
