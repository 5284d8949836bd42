import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { showDone } from '../ui/toasts.tsx';
import { createStore } from './store.ts';

/** Fields whose text is on its way to the store, over the whole window. */
const saving = new Set<symbol>();
/** How many fields are not saved and wait to be mended, by the part of the window that they stand in. */
const waiting = new Map<symbol, number>();
const { notify, subscribe } = createStore();

/** A field tells how its text stands; `saved` forgets it. */
export function reportSaving(field: symbol, state: 'saving' | 'failed' | 'saved'): void {
  if (state === 'saving') saving.add(field);
  else saving.delete(field);
  // One that failed waits until it is saved, also while it is tried again.
  if (state === 'failed') waiting.set(field, 1);
  if (state === 'saved') waiting.delete(field);
  notify();
}

/**
 * Tells, for as long as it is drawn, how many fields hold what cannot be saved as it is typed. `lost`: said when it goes away
 * so, and nobody was asked.
 */
export function useInvalidFields(fields: number, lost = ''): void {
  const [part] = useState(() => Symbol('refused'));
  const words = useRef(lost);
  words.current = lost;
  useEffect(() => {
    if (fields > 0) waiting.set(part, fields);
    else waiting.delete(part);
    notify();
  }, [part, fields]);
  useEffect(
    () => () => {
      if (!waiting.delete(part)) return;
      notify();
      if (words.current) showDone(words.current);
    },
    [part],
  );
}

/** The person said that what waits may be lost. */
export function discardUnsaved(): void {
  waiting.clear();
  notify();
}

/** How many fields of this window are not saved and will not be by themselves. */
export function countUnsaved(): number {
  return [...waiting.values()].reduce((sum, fields) => sum + fields, 0);
}

/** As `fieldsWaiting`, as it changes. */
export function useUnsavedCount(): number {
  return useSyncExternalStore(subscribe, countUnsaved);
}

/** Whether something is on its way to the store. */
export function isSaving(): boolean {
  return saving.size > 0;
}

/** As `isSaving`, as it changes. */
export function useSaving(): boolean {
  return useSyncExternalStore(subscribe, isSaving);
}

/** Waits until nothing is on its way any more: it is saved, or known not to be. */
export function whenSaved(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (isSaving()) return;
      stop();
      resolve();
    };
    const stop = subscribe(look);
    look();
  });
}
