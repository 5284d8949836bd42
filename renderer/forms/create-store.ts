/** A list of listeners for `useSyncExternalStore`, which lives as long as the window. The caller keeps the value. */
export function createStore() {
  const listeners = new Set<() => void>();
  return {
    /** Calls every listener: the value changed. */
    notify(): void {
      for (const listener of listeners) listener();
    },
    /** Adds a listener; gives what removes it. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
