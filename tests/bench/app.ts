import { join } from 'node:path';
import pino from 'pino';
import { type App, createApp } from '../../electron/api/app.ts';
import { noNative } from '../../electron/api/native.ts';
import { systemClock } from '../../electron/platform/clock.ts';
import { forkChild } from '../../electron/threads/child-process.ts';

/** The application over the vaults in a folder, for benchmarks. */
export const appIn = (home: string): App =>
  createApp({
    vaults: { own: join(home, 'vault'), sample: join(home, 'sample') },
    pages: home,
    workers: (name) => new URL(`../../electron/workers/${name}.ts`, import.meta.url),
    startChild: forkChild,
    native: noNative,
    clock: systemClock,
    host: 'terminal',
    version: 'bench',
    log: pino({ level: 'silent' }),
  });
