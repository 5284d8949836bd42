import { parentPort, workerData } from 'node:worker_threads';
import { processorTime } from '../platform/processor-time.ts';
import type { ChildLimits } from '../threads/child-process.ts';

/** Watches a child process from a separate thread: the work of the child may block its main thread. */
const EVERY_MS = 100;
/** The id of the parent process. This thread cannot ask for the id: the parent may have ended already. */
const parent: number = workerData;
let limits: ChildLimits = { memoryBytes: Number.POSITIVE_INFINITY, processorMs: Number.POSITIVE_INFINITY };

parentPort?.on('message', (changed: Partial<ChildLimits>) => {
  limits = { ...limits, ...changed };
});
// The heap's limit knows nothing of buffers, pictures and WebAssembly. POSIX gives an orphan another parent.
setInterval(() => {
  const isOver = process.memoryUsage.rss() > limits.memoryBytes || processorTime() > limits.processorMs;
  if (isOver || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
