import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { showDone } from '../ui/toasts.tsx';
import { createStore } from './create-store.ts';

/** Fields of the window whose text is being saved. */
const saving = new Set<symbol>();
/** The number of unsaved fields that need the person, by the component that reports them. */
const unsaved = new Map<symbol, number>();
const { notify, subscribe } = createStore();

/** Reports the state of a field's text; `saved` drops the field. */
export function reportSaving(field: symbol, state: 'saving' | 'failed' | 'saved'): void {
  if (state === 'saving') saving.add(field);
  else saving.delete(field);
  // A failed field stays unsaved while it is tried again.
  if (state === 'failed') unsaved.set(field, 1);
  if (state === 'saved') unsaved.delete(field);
  notify();
}

/**
 * Reports how many fields of the mounted component hold text that cannot be saved. A toast shows `lossMessage` if the component
 * unmounts without a question to the person.
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

/** Drops the unsaved fields: the person accepted the loss of their text. */
export function discardUnsaved(): void {
  unsaved.clear();
  notify();
}

/** How many fields of this window are not saved and wait for the person. */
export function countUnsaved(): number {
  return [...unsaved.values()].reduce((sum, fields) => sum + fields, 0);
}

/** As `countUnsaved`, and follows its changes. */
export function useUnsavedCount(): number {
  return useSyncExternalStore(subscribe, countUnsaved);
}

/** Whether a field is being saved. */
export function isSaving(): boolean {
  return saving.size > 0;
}

/** As `isSaving`, and follows its changes. */
export function useSaving(): boolean {
  return useSyncExternalStore(subscribe, isSaving);
}

/** What saves the text of a field that waits for a pause in typing. */
const savers = new Set<() => Promise<void>>();

/** Adds what saves a field at once; gives what removes it. */
export function addSaver(save: () => Promise<void>): () => void {
  savers.add(save);
  return () => void savers.delete(save);
}

/** Saves every field that waits; resolves once each is saved or failed. */
export async function saveEverything(): Promise<void> {
  await Promise.all([...savers].map((save) => save()));
  await whenSaved();
}

/** Resolves once no field is being saved: each is saved or failed. */
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
