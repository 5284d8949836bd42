import { Worker } from 'node:worker_threads';
import { Problem, type ProblemCode, type Told } from '../../shared/domain/problem.ts';

/** The file of a worker entry (`reading`, `rescue`, `packet`, `check`): each host passes its own, since builds move files. */
export type WorkerEntry = (name: 'reading' | 'rescue' | 'packet' | 'check') => URL;

export interface RunOptions<Message> {
  /** Terminates the worker at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** What the worker tells on its way, in order. */
  onMessage?: (message: Message) => void;
  /** Terminated when it says nothing for so long, ms. */
  quietMs?: number;
  /** Limit of the JavaScript heap, MiB. */
  heapMiB?: number;
}

/** The worker said nothing for too long: it hangs, or the input is hostile. */
export class WorkerQuiet extends Error {
  override name = 'WorkerQuiet';
}

/** The worker ended without an answer: out of memory, or a crash of native code. */
export class WorkerGone extends Error {
  override name = 'WorkerGone';
}

/** What travels from a worker to its owner; `worker.ts` speaks it. */
export type WorkerSays<Message, Out> =
  | { type: 'message'; message: Message }
  | { type: 'done'; out: Out }
  /** A class does not survive the way between threads: a Problem travels as what it is made of. */
  | { type: 'problem'; code: ProblemCode; told: Told }
  | { type: 'failed'; error: Error };

/**
 * Runs one worker over one input to its end: one worker a job, `terminate()` to cancel.
 * Rejects with what the worker threw, WorkerQuiet, WorkerGone or the signal's reason; by then the thread is gone.
 */
export function runWorker<In, Message, Out>(entry: URL, input: In, options: RunOptions<Message> = {}): Promise<Out> {
  const { signal, onMessage, quietMs, heapMiB } = options;
  return new Promise<Out>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(entry, {
      workerData: input,
      ...(heapMiB === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMiB } }),
    });
    let settled = false;
    let watch: NodeJS.Timeout | undefined;
    const settle = (how: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(watch);
      signal?.removeEventListener('abort', onAbort);
      worker.terminate().then(how, how);
    };
    const onAbort = () => settle(() => reject(signal?.reason));
    const stillThere = () => {
      if (quietMs === undefined) return;
      clearTimeout(watch);
      watch = setTimeout(() => settle(() => reject(new WorkerQuiet(`no word for ${quietMs} ms`))), quietMs);
    };
    signal?.addEventListener('abort', onAbort);
    stillThere();
    worker.on('message', (says: WorkerSays<Message, Out>) => {
      stillThere();
      if (says.type === 'message') onMessage?.(says.message);
      else if (says.type === 'done') settle(() => resolve(says.out));
      else if (says.type === 'problem') settle(() => reject(new Problem(says.code, says.told)));
      else settle(() => reject(says.error));
    });
    worker.on('error', (error) => settle(() => reject(new WorkerGone(error.message, { cause: error }))));
    worker.on('exit', () => settle(() => reject(new WorkerGone('the worker ended without an answer'))));
  });
}
