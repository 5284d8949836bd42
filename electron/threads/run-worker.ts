import { Worker } from 'node:worker_threads';
import { Problem, type ProblemCode, type UserMessage } from '../../shared/domain/problem.ts';

/** The file of each named entry. Builds move files, so each host passes its own function. */
export type EntryFiles<Name extends string> = (name: Name) => URL;

interface RunOptions<Message> {
  /** Terminates the worker at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Receives the worker's messages in order, before its answer. */
  onMessage?: (message: Message) => void;
}

/** The worker ended without an answer, for example out of memory. */
export class WorkerExited extends Error {
  override name = 'WorkerExited';
}

/** The messages of `worker-entry.ts` to `runWorker`. */
export type WorkerMessage<Message, Output> =
  | { type: 'message'; message: Message }
  | { type: 'done'; out: Output }
  /** A Problem in parts: classes are not kept between threads. */
  | { type: 'problem'; code: ProblemCode; userMessage: UserMessage }
  | { type: 'failed'; error: Error };

/**
 * Runs one worker on one input and gives its answer. Only for code without native parts; see ChildProcess.
 * Rejects with the worker's error, an error of `onMessage`, WorkerExited or the signal's reason, once the thread has ended.
 */
export function runWorker<Input, Message, Output>(entry: URL, input: Input, options: RunOptions<Message> = {}): Promise<Output> {
  const { signal, onMessage } = options;
  return new Promise<Output>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(entry, { workerData: input });
    let ended = false;
    const end = (answer: () => void) => {
      if (ended) return;
      ended = true;
      signal?.removeEventListener('abort', onAbort);
      worker.terminate().then(answer, answer);
    };
    const onAbort = () => end(() => reject(signal?.reason));
    /** A listener has no caller: an error that left it would end the program. */
    const receive = (message: Message) => {
      try {
        if (!ended) onMessage?.(message);
      } catch (error) {
        end(() => reject(error));
      }
    };
    signal?.addEventListener('abort', onAbort);
    worker.on('message', (message: WorkerMessage<Message, Output>) => {
      if (message.type === 'message') receive(message.message);
      else if (message.type === 'done') end(() => resolve(message.out));
      else if (message.type === 'problem') end(() => reject(new Problem(message.code, message.userMessage)));
      else end(() => reject(message.error));
    });
    worker.on('error', (error) => end(() => reject(new WorkerExited(error.message, { cause: error }))));
    worker.on('messageerror', (error) => end(() => reject(error)));
    worker.on('exit', () => end(() => reject(new WorkerExited('the worker ended without an answer'))));
  });
}
