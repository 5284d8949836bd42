import { fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/**
 * A process for native code that works on untrusted files (pictures, drawing). The program survives when the process crashes,
 * hangs or runs out of memory, and can kill it at any moment. A thread that ends inside native code would end the program.
 */
export interface ChildProcess {
  /** The only way for secrets: other programs can read the arguments and the environment of a process. */
  send(message: unknown): void;
  /** Ends the process at once. */
  kill(): void;
  /** Resolves when the process has ended for any reason and all its messages were delivered. */
  exited: Promise<void>;
}

/** Starts an entry as a child process with one argument. Each host passes its own: `forkChild`, or that of Electron. */
export type StartChild = (entry: URL, argument: string, onMessage: (message: unknown) => void) => ChildProcess;

/** Limits of a child's JavaScript heap, MiB. Without them the young generation grows to 100 MB, mostly empty. */
export const CHILD_LIMITS = ['--max-old-space-size=512', '--max-semi-space-size=4'];

/** The environment variables that a child needs. The others may hold passphrases. SECURITY: 16 */
export function childEnvironment(): Record<string, string> {
  const needed = ['HOME', 'LANG', 'PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'USERPROFILE'];
  return Object.fromEntries(needed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

/** The compile cache of this process, if there is one. With this cache a child starts in half the time. */
function compileCache(): Record<string, string> {
  const nodeCompileCache = getCompileCacheDir();
  return nodeCompileCache === undefined ? {} : { NODE_COMPILE_CACHE: dirname(nodeCompileCache) };
}

/** Starts a child with Node's `fork`. */
export const forkChild: StartChild = (entry, argument, onMessage) => {
  const child = fork(entry, [argument], {
    execArgv: CHILD_LIMITS,
    env: { ...childEnvironment(), ...compileCache() },
    serialization: 'advanced',
    // What libraries print may name personal files.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('message', onMessage);
  const exited = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.on('error', () => child.pid === undefined && resolve());
  });
  return {
    // A failed send needs no error: `exited` tells the caller.
    send: (message) => void child.send(message as object, () => {}),
    kill: () => void child.kill('SIGKILL'),
    exited,
  };
};

/** What ends a child. */
export interface ChildLimits {
  /** Resident memory. */
  memoryBytes: number;
  /** Processor time of the process since its start. The clock counts nothing: a computer may sleep, or be busy. */
  processorMs: number;
}

/** The parent process, seen from a child. */
interface Parent<Incoming, Outgoing> {
  onMessage(listener: (message: Incoming) => void): void;
  send(message: Outgoing): void;
  /** From now on the child ends when its process takes more; other limits stay. */
  limit(limits: Partial<ChildLimits>): void;
}

/**
 * Connects a child to its parent. The child ends when its parent does, even while it is busy. The process's last argument is
 * the URL of the entry `watchdog`.
 */
export function connectToParent<Incoming, Outgoing>(): Parent<Incoming, Outgoing> {
  const watchdog = new Worker(new URL(process.argv.at(-1) ?? ''), {
    workerData: process.ppid,
    resourceLimits: { maxYoungGenerationSizeMb: 1 },
  });
  const limit = (limits: Partial<ChildLimits>) => watchdog.postMessage(limits);
  // Only Electron has a `parentPort`; it ends its children itself.
  const { parentPort } = process as { parentPort?: Electron.ParentPort };
  // V8 still accepts this limit once the heap exists: the young generation keeps its first size.
  if (parentPort) setFlagsFromString('--semi-space-growth-factor=1');
  if (parentPort)
    return {
      onMessage: (listener) => void parentPort.on('message', ({ data }) => listener(data)),
      send: (message) => parentPort.postMessage(message),
      limit,
    };
  // These signals go to the whole process group; the parent ends its children itself.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  return {
    onMessage: (listener) => void process.on('message', (message) => listener(message as Incoming)),
    send: (message) => void process.send?.(message),
    limit,
  };
}
