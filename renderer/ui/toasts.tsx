import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { focusPage } from '../focus/focus.ts';
import { userMessageOf } from '../format/user-message.ts';
import { MessageText } from './MessageText.tsx';
import classes from './toasts.module.css';

const UNDO_MS = 12_000;

/** A toast that goes with the focus in it leaves the focus to the page; its button's action may move it further. */
function returnFocus(): void {
  if (document.activeElement?.closest('.mantine-Notification-root')) focusPage();
}

let latestUndo: { id: string; undo: () => void; group: string | undefined } | null = null;

/**
 * Says what was done and offers Undo; `Ctrl/Cmd+Z` does the same while the toast is there. Steps that follow each other quickly
 * share the name `step`: only the latest has a toast.
 */
export function showUndo(message: string, undo: () => void, group?: string): void {
  const id = crypto.randomUUID();
  if (group && latestUndo?.group === group) notifications.hide(latestUndo.id);
  const undoOnce = () => {
    notifications.hide(id);
    if (latestUndo?.id === id) latestUndo = null;
    undo();
  };
  latestUndo = { id, undo: undoOnce, group };
  notifications.show({
    id,
    autoClose: UNDO_MS,
    withCloseButton: true,
    onClose: () => {
      returnFocus();
      if (latestUndo?.id === id) latestUndo = null;
    },
    message: (
      <span className={classes.row}>
        <span>{message}</span>
        <Button variant="subtle" size="compact-md" onClick={undoOnce}>
          Undo
        </Button>
      </span>
    ),
  });
}

/** Takes the latest removal back, if its toast is still there. */
export function undoLatest(): boolean {
  if (!latestUndo) return false;
  latestUndo.undo();
  return true;
}

/** Clears every toast: they may name what is no longer open. */
export function clearToasts(): void {
  latestUndo = null;
  notifications.clean();
}

/** A failure that belongs to no field: what happened, what was kept, what to do; `again` is offered where it can be tried again. */
export function showProblem(error: unknown, retry?: () => void): void {
  const id = crypto.randomUUID();
  const runRetry = () => {
    notifications.hide(id);
    retry?.();
  };
  notifications.show({
    id,
    autoClose: false,
    onClose: returnFocus,
    className: classes.problem,
    message: (
      <span className={classes.row}>
        <MessageText message={userMessageOf(error)} />
        {retry && (
          <Button variant="subtle" size="compact-md" onClick={runRetry}>
            Try again
          </Button>
        )}
      </span>
    ),
  });
}

/** A short word that something was done. */
export function showDone(message: string): void {
  notifications.show({ message, onClose: returnFocus });
}
