/** Something of the whole window that components draw: whoever listens is told that it changed (useSyncExternalStore). */
export function createWatched() {
  const listeners = new Set<() => void>();
  return {
    tell(): void {
      for (const listener of listeners) listener();
    },
    /** Gives the way to stop listening. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
