/** A store that lives as long as the window, for `useSyncExternalStore`: only its listeners, the value stays with its owner. */
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
