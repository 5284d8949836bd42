import { parentPort, workerData } from 'node:worker_threads';

/** Watches a child process from a separate thread: the work of the child may block its main thread. */
const EVERY_MS = 100;
/** The id of the parent process. This thread cannot ask for the id: the parent may have ended already. */
const parent: number = workerData;
let maxMemory = Number.POSITIVE_INFINITY;

parentPort?.on('message', (bytes: number) => {
  maxMemory = bytes;
});
// The heap's limit knows nothing of buffers, pictures and WebAssembly. POSIX gives an orphan another parent.
setInterval(() => {
  if (process.memoryUsage.rss() > maxMemory || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
