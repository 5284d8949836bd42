import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../shared/domain/problem.ts';
import type { WorkerMessage } from './run-worker.ts';

/** The body of a worker entry: runs over the input it was started with, tells what it has to, answers once. */
export async function runWorkerEntry<In, Message, Out>(
  run: (input: In, tell: (message: Message) => void) => Promise<Out>,
): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This file is the entry of a worker.');
  const say = (says: WorkerMessage<Message, Out>) => port.postMessage(says);
  try {
    say({ type: 'done', out: await run(workerData as In, (message) => say({ type: 'message', message })) });
  } catch (error) {
    if (error instanceof Problem) say({ type: 'problem', code: error.code, userMessage: error.userMessage });
    else say({ type: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
  }
}
