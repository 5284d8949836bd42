/** Runs work of the same key one after another. */
export interface Turns {
  /** Runs `work` once all earlier work of `key` has ended, however that ended. */
  run<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

/** Turns by key; work of different keys runs at the same time. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(key, work) {
      const result = (last.get(key) ?? Promise.resolve()).then(work);
      const ended = result
        .catch(() => {})
        .then(() => {
          if (last.get(key) === ended) last.delete(key);
        });
      last.set(key, ended);
      return result;
    },
  };
}
