import type { Reader } from '../../reading/reader.ts';

/** The reader of the open vault, which all imports share. */
export interface SharedReader {
  /** Runs work with the reader. The reader closes when nobody works with it. */
  withReader<T>(work: (reader: Pick<Reader, 'read'>) => Promise<T>): Promise<T>;
}

/** Shares one reader at a time, made by `create` for its first user. */
export function createSharedReader(create: () => Reader): SharedReader {
  let current: { reader: Reader; users: number } | null = null;
  return {
    async withReader(work) {
      current ??= { reader: create(), users: 0 };
      const shared = current;
      shared.users += 1;
      try {
        return await work({
          // A file may wait for a file of somebody else: who cancels does not wait for that.
          read: (task, options) => orAborted(shared.reader.read(task, options), options.signal),
        });
      } finally {
        shared.users -= 1;
        if (shared.users === 0) {
          current = null;
          await shared.reader.close();
        }
      }
    },
  };
}

/** The promise, or a rejection with the signal's reason as soon as the signal aborts. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    const done = () => signal.removeEventListener('abort', onAbort);
    promise.then(
      (value) => {
        done();
        resolve(value);
      },
      (error: unknown) => {
        done();
        reject(error);
      },
    );
  });
}
