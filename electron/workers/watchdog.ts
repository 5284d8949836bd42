import { parentPort, workerData } from 'node:worker_threads';

/** Watches over a child from a thread of its own: what the child is busy with may never give another a turn. */
const EVERY_MS = 100;
/** Known from before this thread began: the parent may be gone already. */
const parent: number = workerData;
let mostMemory = Number.POSITIVE_INFINITY;

parentPort?.on('message', (bytes: number) => {
  mostMemory = bytes;
});
// The heap's limit knows nothing of buffers, pictures and WebAssembly. POSIX gives an orphan another parent.
setInterval(() => {
  if (process.memoryUsage.rss() > mostMemory || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
