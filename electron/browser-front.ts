import { type ChildProcess, fork } from 'node:child_process';
import { createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { DataPaths } from './platform/data-paths.ts';
import { listenOnLoopback } from './platform/listen-on-loopback.ts';
import type { ProgramFiles } from './program-files.ts';
import type { Entrance } from './serve.ts';

export interface ServeOptions {
  programFiles: ProgramFiles;
  dataPaths: DataPaths;
  /** 0: a free one. */
  port: number;
  /** Prints a line to the terminal. */
  print: (line: string) => void;
  /** Opens an address in the person's browser, and gives what clears up once it was used; null where there is none. */
  openBrowser: ((address: string) => () => void) | null;
}

/** What the host process needs to begin. */
export interface HostTask {
  origin: string;
  dataPaths: DataPaths;
  /** Folder of the built page. */
  pages: string;
  /** From the process before; null: this is the first. */
  entrance: Entrance | null;
}

/** From the front to the host process. A connection comes with its socket. */
export type FrontMessage = { type: 'begin'; task: HostTask } | { type: 'connection' } | { type: 'held' } | { type: 'close' };

/** `ready`: takes connections. `entered`: the address was used. `successor`: the vault was locked, and a new process is to go on with this entrance. */
export type HostMessage = { type: 'ready'; address: string } | { type: 'entered' } | { type: 'successor'; entrance: Entrance };

/**
 * Runs the application for a browser until the process gets a signal to stop (Ctrl+C); gives the exit code. The application runs in
 * a process of its own, which ends when the vault is locked: the system takes its memory, with the keys and the texts in it.
 * This process only hands on connections and never reads from one. Rejects with Problem REFUSED when the port is taken.
 */
export async function serve({ programFiles, dataPaths, port, print, openBrowser }: ServeOptions): Promise<0 | 1> {
  /** Connections that no process takes yet. */
  const waiting: Socket[] = [];
  let deliver: ((socket: Socket) => void) | null = null;
  const server = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => {
    socket.on('error', () => {});
    if (deliver) deliver(socket);
    else waiting.push(socket);
  });
  const origin = await listenOnLoopback(server, port);
  let current: ChildProcess;
  let clearUp: (() => void) | undefined;
  let isStopping = false;
  let setExitCode: (code: 0 | 1) => void = () => {};
  const exitCode = new Promise<0 | 1>((resolve) => {
    setExitCode = resolve;
  });

  function start(entrance: Entrance | null): void {
    const child = fork(fileURLToPath(programFiles.browserHost));
    const send = (message: FrontMessage, socket?: Socket) => {
      if (child.connected) child.send(message, socket, () => {});
    };
    current = child;
    child.on('message', (message: HostMessage) => {
      if (message.type === 'ready') {
        if (entrance === null) announce(message.address);
        deliver = (socket) => send({ type: 'connection' }, socket);
        for (const socket of waiting.splice(0)) deliver(socket);
        if (isStopping) send({ type: 'close' });
      } else if (message.type === 'entered') clearUp?.();
      else {
        deliver = null;
        send({ type: 'held' });
        start(message.entrance);
      }
    });
    child.once('error', () => child === current && setExitCode(1));
    child.once('exit', (code) => child === current && setExitCode(code === 0 ? 0 : 1));
    send({ type: 'begin', task: { origin, dataPaths, pages: programFiles.pages, entrance } });
  }

  function announce(address: string): void {
    print(`Second Look is at ${address}`);
    print('That address works once, and only on this computer. Stop with Ctrl+C.');
    clearUp = openBrowser?.(address);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      isStopping = true;
      if (deliver && current.connected) current.send({ type: 'close' } satisfies FrontMessage, () => {});
    });
  start(null);
  const code = await exitCode;
  clearUp?.();
  server.close();
  for (const socket of waiting) socket.destroy();
  return code;
}
