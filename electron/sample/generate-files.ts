import { EventEmitter, on } from 'node:events';
import type { StartChild } from '../threads/child-process.ts';
import { type EntryFiles, WorkerExited } from '../threads/run-worker.ts';
import type { SampleFile } from './sample-file.ts';

/** The one request to the child process: the day on which the sample is opened (ISO). */
export interface GenerateRequest {
  today: string;
}

/** Messages of the child process. */
export type GenerateMessage = { type: 'file'; file: SampleFile; total: number } | { type: 'end' };

/** A file of the sample case, and how many there are in all. */
export type GeneratedFile = Pick<Extract<GenerateMessage, { type: 'file' }>, 'file' | 'total'>;

/**
 * Every file of the sample cases as of `today`, made in a child process while the caller imports the files before. Throws
 * WorkerExited when that process ends early, or the signal's reason.
 */
export async function* generateFiles(
  { workers, startChild }: { workers: EntryFiles<'sample' | 'watchdog'>; startChild: StartChild },
  today: string,
  signal: AbortSignal,
): AsyncGenerator<GeneratedFile> {
  signal.throwIfAborted();
  const messages = new EventEmitter<{ file: [GeneratedFile]; end: []; error: [Error] }>();
  // The child ends after the last file; without a listener its end would throw.
  messages.on('error', () => {});
  const files = on(messages, 'file', { close: ['end'] });
  const child = startChild(workers('sample'), workers('watchdog').href, (message) => {
    const received = message as GenerateMessage;
    if (received.type === 'file') messages.emit('file', received);
    else messages.emit('end');
  });
  child.exited.then(() => messages.emit('error', new WorkerExited('the drawing of the sample ended early')));
  const stop = () => child.kill();
  signal.addEventListener('abort', stop);
  try {
    child.send({ today } satisfies GenerateRequest);
    for await (const [file] of files) yield file as GeneratedFile;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    child.kill();
    await child.exited;
  }
}
