import { useCallback, useEffect, useRef, useState } from 'react';
import { showProblem } from '../ui/toasts.tsx';
import { reportSaving } from './unsaved.ts';

/** The pause in typing after which the text is saved. */
const PAUSE_MS = 600;

export type SaveState = 'clean' | 'unsaved' | 'saving' | 'saved' | 'failed';

/** Whether a text is the stored one but for the space around it, which the store trims: a space typed between two words stays. */
function isSpacedOut(now: unknown, stored: unknown): boolean {
  return typeof now === 'string' && now.trim() === stored;
}

/**
 * Saves a value at every pause, on blur and on unmount; one save at a time, the newest value last. While the person types, the
 * stored value never replaces the draft. `save` resolves once the value is stored. A failure stays in `error`; the draft is kept and
 * saved again on blur. After unmount, a toast shows the failure and offers to try again.
 */
export function useAutosave<T>(stored: T, save: (value: T) => Promise<unknown>) {
  const [draft, setDraft] = useState(stored);
  const [state, setState] = useState<SaveState>('clean');
  const [error, setError] = useState<unknown>(null);
  const [field] = useState(() => Symbol('field'));
  const pending = useRef<{ value: T } | null>(null);
  const running = useRef(false);
  const held = useRef(false);
  const gone = useRef(false);
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
        reportSaving(field, gone.current ? 'saved' : 'failed');
        pending.current = { value };
        if (gone.current) showProblem(failure, () => void flush());
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
      held.current = false;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, PAUSE_MS);
    },
    [field, flush],
  );

  /** Keeps the typed value from being saved: it is invalid. */
  const hold = useCallback(() => {
    window.clearTimeout(timer.current);
    pending.current = null;
    held.current = true;
    if (!running.current) reportSaving(field, 'saved');
  }, [field]);

  useEffect(() => {
    if (!pending.current && !running.current && !held.current) setDraft((now) => (isSpacedOut(now, stored) ? now : stored));
  }, [stored]);

  useEffect(() => {
    gone.current = false;
    const leave = () => void flush();
    window.addEventListener('beforeunload', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      gone.current = true;
      window.removeEventListener('beforeunload', leave);
      window.removeEventListener('pagehide', leave);
      if (pending.current || running.current) void flush();
      else reportSaving(field, 'saved');
    };
  }, [field, flush]);

  return { draft, change, hold, flush, state, error };
}
