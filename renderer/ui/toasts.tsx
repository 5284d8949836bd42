import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { UserMessage } from '../../shared/domain/user-message.ts';
import { focusPage } from '../focus/focus.ts';
import { userMessageOf } from '../format/user-message.ts';
import { MessageText } from './MessageText.tsx';
import classes from './toasts.module.css';

const UNDO_MS = 12_000;

/** Gives the focus to the page when a toast that has it closes. The action of its button may move the focus further. */
function returnFocus(): void {
  if (document.activeElement?.closest('.mantine-Notification-root')) focusPage();
}

let latestUndo: { id: string; undo: () => void; group: string | undefined } | null = null;

/**
 * Shows what was done and offers Undo; `Ctrl/Cmd+Z` does the same while the toast is open. Of the toasts of one `group` only the
 * latest stays.
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

/** Undoes the latest removal while its toast is open. Returns whether there was one. */
export function undoLatest(): boolean {
  if (!latestUndo) return false;
  latestUndo.undo();
  return true;
}

/** Closes every toast: a toast may name a case that is no longer open. */
export function clearToasts(): void {
  latestUndo = null;
  notifications.clean();
}

/** Shows a failure that belongs to no field. With `retry` the toast has a button “Try again”. */
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

/** Shows a message that stays until it is put away or cleared; the same `id` shows it once. */
export function showStanding(id: string, message: UserMessage): void {
  notifications.show({
    id,
    autoClose: false,
    onClose: returnFocus,
    className: classes.problem,
    message: <MessageText message={message} />,
  });
}

export const clearStanding = (id: string): void => void notifications.hide(id);

/** Confirms in a few words that something was done. */
export function showDone(message: string): void {
  notifications.show({ message, onClose: returnFocus });
}
