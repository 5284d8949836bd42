#!/usr/bin/env node
/** The terminal: the same calls as the window, without HTTP. */
import { run } from './cli/run.ts';
import { layoutFrom } from './layout.ts';

process.exitCode = await run(process.argv.slice(2), layoutFrom(import.meta.url));
