import { useCallback, useEffect, useRef, useState } from 'react';
import { showProblem } from '../ui/toasts.tsx';
import { reportSaving } from './unsaved.ts';

/** How long a pause in typing is before the text is saved. */
const PAUSE_MS = 600;

export type SaveState = 'clean' | 'unsaved' | 'saving' | 'saved' | 'failed';

/** Whether a text is what is stored but for space around it, which the store leaves out: who pauses between two words keeps it. */
function isSpacedOut(now: unknown, stored: unknown): boolean {
  return typeof now === 'string' && now.trim() === stored;
}

/**
 * Saves a value at every pause, when the field is left and when it goes away; one save at a time, the newest value
 * last. While the person types, what comes back from the store never replaces the draft. `save` answers when it is
 * kept; its failure stays in `error`, the draft is kept and tried again when the field is left; a failure after the field
 * went away is told in a toast that tries again.
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

  /** Keeps what was typed from being saved, because it cannot be saved as it is. */
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
