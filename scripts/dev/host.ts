import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type App, createApp } from '../../electron/api/app.ts';
import { noNative } from '../../electron/api/native.ts';
import { systemClock } from '../../electron/platform/clock.ts';
import { findDataPaths, makeDataPaths } from '../../electron/platform/data-paths.ts';
import { openLog } from '../../electron/platform/log.ts';
import { programFilesFrom } from '../../electron/program-files.ts';
import { forkChild } from '../../electron/threads/child-process.ts';
import { type HostOptions, type HostReady, SECRET_HEADER } from './messages.ts';

// Runs the application from its sources in a separate process. The development server restarts the process when a source
// changes.

const files = programFilesFrom(new URL('../../electron/serve.ts', import.meta.url).href);

process.once('message', async ({ data, secret, sample }: HostOptions) => {
  const paths = findDataPaths({ env: { SECOND_LOOK_DATA: data } });
  makeDataPaths(paths);
  const app = createApp({
    vaults: { own: paths.own, sample: paths.sample },
    pages: files.pages,
    workers: files.workers,
    startChild: forkChild,
    native: noNative,
    clock: systemClock,
    host: 'browser',
    version: files.version,
    log: openLog(paths.log),
  });
  process.once('disconnect', () => void app.close().finally(() => process.exit()));
  if (sample) await openSample(app);
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: (request) =>
      request.headers.get(SECRET_HEADER) === secret ? app.fetch(request) : new Response('Not for you.', { status: 403 }),
  });
  server.listen(0, '127.0.0.1', () => {
    const ready: HostReady = { port: (server.address() as AddressInfo).port };
    process.send?.(ready);
  });
});

/** Opens the vault of the sample case. The first time, waits until the sample is made. */
async function openSample({ client }: App): Promise<void> {
  const events = await client.jobs.events();
  const { job } = await client.vault.openSample();
  if (!job) return;
  console.log('Making the sample case, once: half a minute.');
  for await (const event of events) if (event.type === 'job' && event.job.id === job.id && event.job.state !== 'running') return;
}
