import { EventEmitter, on } from 'node:events';
import type { StartChild } from '../threads/child-process.ts';
import { type EntryFiles, WorkerExited } from '../threads/run-worker.ts';
import type { SampleFile } from './files.ts';

/** What the drawing child is asked, once: the day on which the sample is opened. */
export interface DrawingAsk {
  today: string;
}

export type DrawingSays = { type: 'file'; file: SampleFile; total: number } | { type: 'end' };

/** A file of the sample case, and how many there are in all. */
export type DrawnFile = Pick<Extract<DrawingSays, { type: 'file' }>, 'file' | 'total'>;

/**
 * Every file of the sample case as of `today`, drawn in a process of its own while those before are taken in. Throws WorkerExited
 * when that process falls, or the signal's reason.
 */
export async function* drawnFiles(
  { workers, startChild }: { workers: EntryFiles<'sample' | 'watchdog'>; startChild: StartChild },
  today: string,
  signal: AbortSignal,
): AsyncGenerator<DrawnFile> {
  signal.throwIfAborted();
  const heard = new EventEmitter<{ file: [DrawnFile]; end: []; error: [Error] }>();
  // After the last file its going is as it should be.
  heard.on('error', () => {});
  const files = on(heard, 'file', { close: ['end'] });
  const child = startChild(workers('sample'), workers('watchdog').href, (message) => {
    const says = message as DrawingSays;
    if (says.type === 'file') heard.emit('file', says);
    else heard.emit('end');
  });
  child.exited.then(() => heard.emit('error', new WorkerExited('the drawing of the sample ended early')));
  const stop = () => child.kill();
  signal.addEventListener('abort', stop);
  try {
    child.send({ today } satisfies DrawingAsk);
    for await (const [drawn] of files) yield drawn as DrawnFile;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    child.kill();
    await child.exited;
  }
}
