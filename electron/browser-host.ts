import type { Socket } from 'node:net';
import { Problem } from '../shared/domain/problem.ts';
import { unfinishedFilesMessage } from '../shared/format/unfinished-files.ts';
import { type App, createApp } from './api/app.ts';
import { endOnUncaughtError } from './api/last-resort.ts';
import { noNative } from './api/native.ts';
import type { FrontMessage, HostMessage, HostTask } from './browser-front.ts';
import { systemClock } from './platform/clock.ts';
import { makeDataPaths } from './platform/data-paths.ts';
import { openLog } from './platform/log.ts';
import { programFilesFrom } from './program-files.ts';
import { type BrowserHost, createBrowserHost } from './serve.ts';
import { explainError } from './store/store-problems.ts';
import { forkChild } from './threads/child-process.ts';

/**
 * The application behind the browser host, as a process of its own that ends when the vault is locked. electron/browser-front.ts
 * starts this process, hands on the connections, and starts the next one.
 */

// Signals go to the whole process group; the front process says when to close.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
// Without its front this process ends as if both had been killed.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const send = (message: HostMessage) => void process.send?.(message);
/** Tells the person, in the terminal: not a log. */
const print = (line: string) => void process.stdout.write(`${line}\n`);

process.once('message', ({ type, ...begin }: FrontMessage & { task?: HostTask }) => {
  if (type === 'begin' && begin.task) void run(begin.task);
});

async function run({ origin, dataPaths, pages, entrance }: HostTask): Promise<void> {
  const programFiles = programFilesFrom(import.meta.url);
  makeDataPaths(dataPaths);
  const log = openLog(dataPaths.log);
  let host: BrowserHost | undefined;
  let onHeld = () => {};
  const endProcess = () =>
    new Promise<void>((resolve) => {
      onHeld = resolve;
      if (host) send({ type: 'successor', entrance: host.handOver() });
    });
  const app = createApp({
    vaults: { own: dataPaths.own, sample: dataPaths.sample },
    pages,
    workers: programFiles.workers,
    startChild: forkChild,
    native: noNative,
    clock: systemClock,
    host: 'browser',
    version: programFiles.version,
    log,
    endProcess,
  });
  endOnUncaughtError({
    log,
    close: app.close,
    say: ({ happened, kept, todo }) => print(`${happened}\n${kept}\n${todo}`),
    exit: (code) => process.exit(code),
  });
  const opened = await createBrowserHost(app, {
    handedOver: { origin, entrance },
    onEntered: (next) => {
      send({ type: 'entered' });
      print(`Opened. For another browser, once: ${next}`);
    },
  });
  host = opened;
  process.on('message', (message: FrontMessage, socket: Socket | undefined) => {
    if (message.type === 'connection') socket && opened.accept(socket);
    else if (message.type === 'held') {
      // From now on the next process gets the connections.
      onHeld();
      void opened.answered().then(() => process.exit(0));
    } else if (message.type === 'close') void close(app);
  });
  send({ type: 'ready', address: opened.address() });
}

async function close(app: App): Promise<void> {
  try {
    // The work stops before anything is waited for: a signal to the whole process group may end the reading child first.
    const unfinished = app.client.import.unfinished({ caseId: null }).then(unfinishedFilesMessage, () => null);
    const closed = unfinished.then(() => app.close());
    const message = await unfinished;
    if (message) print([message.happened, message.kept, message.todo].filter(Boolean).join(' '));
    await closed;
    process.exit(0);
  } catch (caught) {
    const error = explainError(caught);
    const name = error instanceof Error ? error.name : 'unknown error';
    print(error instanceof Problem ? error.message : `Something went wrong inside Second Look: ${name}.`);
    process.exit(1);
  }
}
