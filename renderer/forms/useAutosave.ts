import { useCallback, useEffect, useRef, useState } from 'react';
import { showProblem } from '../ui/toasts.tsx';
import { addSaver, reportSaving } from './unsaved.ts';

/** The pause in typing after which the text is saved. */
const PAUSE_MS = 600;

export type SaveState = 'clean' | 'unsaved' | 'saving' | 'saved' | 'failed';

/** Whether two texts differ only in the space around them. The store trims it; a space typed between two words stays. */
function differsOnlyInSpace(typed: unknown, stored: unknown): boolean {
  return typeof typed === 'string' && typed.trim() === stored;
}

/**
 * Saves a value at every pause, on blur and on unmount: one save at a time, the newest value last. The stored value never
 * replaces the draft while the person types. `save` resolves once the value is stored. `error` holds a failure; the draft stays
 * and is saved again on blur. After unmount, a toast shows the failure and offers to try again.
 */
export function useAutosave<T>(stored: T, save: (value: T) => Promise<unknown>) {
  const [draft, setDraft] = useState(stored);
  const [state, setState] = useState<SaveState>('clean');
  const [error, setError] = useState<unknown>(null);
  const [field] = useState(() => Symbol('field'));
  const pending = useRef<{ value: T } | null>(null);
  const running = useRef(false);
  const isInvalid = useRef(false);
  const unmounted = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  const latestSave = useRef(save);
  latestSave.current = save;

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (running.current) return;
    running.current = true;
    while (pending.current) {
      const { value } = pending.current;
      pending.current = null;
      setState('saving');
      try {
        await latestSave.current(value);
        setError(null);
        if (pending.current) continue;
        setState('saved');
        reportSaving(field, 'saved');
      } catch (failure) {
        setError(failure);
        setState('failed');
        if (pending.current) continue;
        reportSaving(field, unmounted.current ? 'saved' : 'failed');
        pending.current = { value };
        if (unmounted.current) showProblem(failure, () => void flush());
        break;
      }
    }
    running.current = false;
  }, [field]);

  const change = useCallback(
    (value: T) => {
      setDraft(value);
      setState('unsaved');
      reportSaving(field, 'saving');
      pending.current = { value };
      isInvalid.current = false;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, PAUSE_MS);
    },
    [field, flush],
  );

  /** Keeps an invalid value from being saved. */
  const markInvalid = useCallback(() => {
    window.clearTimeout(timer.current);
    pending.current = null;
    isInvalid.current = true;
    if (!running.current) reportSaving(field, 'saved');
  }, [field]);

  useEffect(() => {
    if (!pending.current && !running.current && !isInvalid.current)
      setDraft((draftBefore) => (differsOnlyInSpace(draftBefore, stored) ? draftBefore : stored));
  }, [stored]);

  useEffect(() => {
    unmounted.current = false;
    const removeSaver = addSaver(flush);
    const saveNow = () => void flush();
    window.addEventListener('beforeunload', saveNow);
    window.addEventListener('pagehide', saveNow);
    return () => {
      unmounted.current = true;
      removeSaver();
      window.removeEventListener('beforeunload', saveNow);
      window.removeEventListener('pagehide', saveNow);
      if (pending.current || running.current) void flush();
      else reportSaving(field, 'saved');
    };
  }, [field, flush]);

  return { draft, change, markInvalid, flush, state, error };
}
