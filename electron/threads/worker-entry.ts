import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../shared/domain/problem.ts';
import type { WorkerMessage } from './run-worker.ts';

/** The body of a worker's entry: runs on the worker's input, may send messages, and answers `runWorker` once. */
export async function runWorkerEntry<Input, Message, Output>(
  run: (input: Input, send: (message: Message) => void) => Promise<Output>,
): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This file is the entry of a worker.');
  const post = (message: WorkerMessage<Message, Output>) => port.postMessage(message);
  try {
    post({ type: 'done', out: await run(workerData as Input, (message) => post({ type: 'message', message })) });
  } catch (error) {
    if (error instanceof Problem) post({ type: 'problem', code: error.code, userMessage: error.userMessage });
    else post({ type: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
  }
}
