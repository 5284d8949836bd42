import { Worker } from 'node:worker_threads';
import { Problem, type ProblemCode, type UserMessage } from '../../shared/domain/problem.ts';

/** The file of each named entry. Builds move files, so each host passes its own function. */
export type EntryFiles<Name extends string> = (name: Name) => URL;

interface RunOptions<Message> {
  /** Terminates the worker at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** What the worker tells on its way, in order. */
  onMessage?: (message: Message) => void;
}

/** The worker ended without an answer: out of memory. */
export class WorkerExited extends Error {
  override name = 'WorkerExited';
}

/** What travels from a worker to its owner; `worker-entry.ts` speaks it. */
export type WorkerMessage<Message, Out> =
  | { type: 'message'; message: Message }
  | { type: 'done'; out: Out }
  /** A class does not survive the way between threads: a Problem travels as what it is made of. */
  | { type: 'problem'; code: ProblemCode; userMessage: UserMessage }
  | { type: 'failed'; error: Error };

/**
 * Runs one worker over one input to its end: one worker a job, `terminate()` to cancel. For code of our own: a thread that draws
 * may take the program with it when it is ended, and runs in a child instead (child.ts).
 * Rejects with what the worker threw, WorkerExited or the signal's reason; by then the thread is gone.
 */
export function runWorker<In, Message, Out>(entry: URL, input: In, options: RunOptions<Message> = {}): Promise<Out> {
  const { signal, onMessage } = options;
  return new Promise<Out>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(entry, { workerData: input });
    let settled = false;
    const settle = (how: () => void) => {
      if (settled) return;
      settled = true;
      signal?.removeEventListener('abort', onAbort);
      worker.terminate().then(how, how);
    };
    const onAbort = () => settle(() => reject(signal?.reason));
    signal?.addEventListener('abort', onAbort);
    worker.on('message', (says: WorkerMessage<Message, Out>) => {
      if (says.type === 'message') onMessage?.(says.message);
      else if (says.type === 'done') settle(() => resolve(says.out));
      else if (says.type === 'problem') settle(() => reject(new Problem(says.code, says.userMessage)));
      else settle(() => reject(says.error));
    });
    worker.on('error', (error) => settle(() => reject(new WorkerExited(error.message, { cause: error }))));
    worker.on('exit', () => settle(() => reject(new WorkerExited('the worker ended without an answer'))));
  });
}
