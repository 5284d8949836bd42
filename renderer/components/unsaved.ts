import { useSyncExternalStore } from 'react';

/** What is typed and not yet kept, over the whole window, by the field it stands in. */
const fields = new Map<symbol, 'saving' | 'failed'>();
const listeners = new Set<() => void>();

/** A field tells how its text stands; `saved` forgets it. */
export function tellSaving(field: symbol, state: 'saving' | 'failed' | 'saved'): void {
  if (state === 'saved') fields.delete(field);
  else fields.set(field, state);
  for (const listener of listeners) listener();
}

function standing(): 'saving' | 'failed' | 'saved' {
  const states = [...fields.values()];
  return states.includes('failed') ? 'failed' : states.length > 0 ? 'saving' : 'saved';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether everything that was typed anywhere is kept. */
export function useSaving(): 'saving' | 'failed' | 'saved' {
  return useSyncExternalStore(subscribe, standing);
}
