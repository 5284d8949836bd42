import { fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/**
 * Work on files of strangers by native code (pictures, drawing) runs in a process of its own: its crash, its hanging and its memory
 * are then its own, and it can be killed at any moment. A thread can not: ended while it is in native code, it takes the whole
 * program with it.
 */
export interface ChildProcess {
  /** Secrets go this way alone: others can read a process's arguments and environment. */
  send(message: unknown): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
  /** Resolves when it has ended, however that came, and all that it said was heard. */
  exited: Promise<void>;
}

/** Starts an entry as a child of this process, with one argument. Each host has its way: this file's, or Electron's own. */
export type StartChild = (entry: URL, argument: string, onMessage: (message: unknown) => void) => ChildProcess;

/** Limits of a child's JavaScript heap, MiB: left to itself, its youngest part grows to 100 MB that nothing lives in. */
export const CHILD_LIMITS = ['--max-old-space-size=512', '--max-semi-space-size=4'];

/** What a child needs of the environment. The rest stays here: passphrases may be among it. SECURITY: 16 */
export function childEnvironment(): Record<string, string> {
  const needed = ['HOME', 'LANG', 'PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'USERPROFILE'];
  return Object.fromEntries(needed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

/** Where this process keeps what it compiled, so that a child starts in half the time; nothing where it keeps none. */
function compileCache(): Record<string, string> {
  const ofThisNode = getCompileCacheDir();
  return ofThisNode === undefined ? {} : { NODE_COMPILE_CACHE: dirname(ofThisNode) };
}

/** As plain Node does it. */
export const forkChild: StartChild = (entry, argument, onMessage) => {
  const child = fork(entry, [argument], {
    execArgv: CHILD_LIMITS,
    env: { ...childEnvironment(), ...compileCache() },
    serialization: 'advanced',
    // What its libraries print may name what they read.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('message', onMessage);
  const exited = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.on('error', () => child.pid === undefined && resolve());
  });
  return {
    // One that is exited says so by `exited`.
    send: (message) => void child.send(message as object, () => {}),
    kill: () => void child.kill('SIGKILL'),
    exited,
  };
};

/** What a child has of its parent. */
interface Parent<Hears, Says> {
  onMessage(listener: (message: Hears) => void): void;
  send(message: Says): void;
  /** From now on the child ends when the process takes more memory, bytes. */
  limitMemory(bytes: number): void;
}

/** In a child: its parent. The child ends with it, even when it is busy; its argument is the entry `watch`. */
export function connectToParent<Hears, Says>(): Parent<Hears, Says> {
  const watch = new Worker(new URL(process.argv.at(-1) ?? ''), {
    workerData: process.ppid,
    resourceLimits: { maxYoungGenerationSizeMb: 1 },
  });
  const limitMemory = (bytes: number) => watch.postMessage(bytes);
  // Only Electron has it, and sees to the end of its children.
  const { parentPort } = process as { parentPort?: Electron.ParentPort };
  // Of CHILD_LIMITS the one that a heap still follows once it is made: its youngest part stays as small as it began.
  if (parentPort) setFlagsFromString('--semi-space-growth-factor=1');
  if (parentPort)
    return {
      onMessage: (listener) => void parentPort.on('message', ({ data }) => listener(data)),
      send: (message) => parentPort.postMessage(message),
      limitMemory,
    };
  // Meant for the parent, which ends its children itself.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  return {
    onMessage: (listener) => void process.on('message', (message) => listener(message as Hears)),
    send: (message) => void process.send?.(message),
    limitMemory,
  };
}
