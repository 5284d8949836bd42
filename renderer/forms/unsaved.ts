import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { showDone } from '../ui/toasts.tsx';
import { createStore } from './create-store.ts';

/** Fields of the window whose text is being saved. */
const saving = new Set<symbol>();
/** How many fields are not saved and wait for the person, by the component that reports them. */
const unsaved = new Map<symbol, number>();
const { notify, subscribe } = createStore();

/** Reports the state of a field's text; `saved` forgets the field. */
export function reportSaving(field: symbol, state: 'saving' | 'failed' | 'saved'): void {
  if (state === 'saving') saving.add(field);
  else saving.delete(field);
  // A field that failed waits until it is saved, also while it is tried again.
  if (state === 'failed') unsaved.set(field, 1);
  if (state === 'saved') unsaved.delete(field);
  notify();
}

/**
 * Reports, while the component is mounted, how many of its fields hold text that cannot be saved. `lost` is the toast when the
 * component goes away without the person being asked.
 */
export function useInvalidFields(fields: number, lossMessage = ''): void {
  const [reporter] = useState(() => Symbol('invalid'));
  const latestMessage = useRef(lossMessage);
  latestMessage.current = lossMessage;
  useEffect(() => {
    if (fields > 0) unsaved.set(reporter, fields);
    else unsaved.delete(reporter);
    notify();
  }, [reporter, fields]);
  useEffect(
    () => () => {
      if (!unsaved.delete(reporter)) return;
      notify();
      if (latestMessage.current) showDone(latestMessage.current);
    },
    [reporter],
  );
}

/** Forgets the unsaved fields: the person said that their text may be lost. */
export function discardUnsaved(): void {
  unsaved.clear();
  notify();
}

/** How many fields of this window are not saved and wait for the person. */
export function countUnsaved(): number {
  return [...unsaved.values()].reduce((sum, fields) => sum + fields, 0);
}

/** As `fieldsWaiting`, as it changes. */
export function useUnsavedCount(): number {
  return useSyncExternalStore(subscribe, countUnsaved);
}

/** Whether a field is being saved. */
export function isSaving(): boolean {
  return saving.size > 0;
}

/** As `isSaving`, as it changes. */
export function useSaving(): boolean {
  return useSyncExternalStore(subscribe, isSaving);
}

/** Resolves once no field is being saved: each is saved, or failed. */
export function whenSaved(): Promise<void> {
  return new Promise((resolve) => {
    const resolveOnceSaved = () => {
      if (isSaving()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = subscribe(resolveOnceSaved);
    resolveOnceSaved();
  });
}
