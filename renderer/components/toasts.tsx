import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { toldOf } from '../client/told.ts';
import { ToldText } from './ToldText.tsx';
import classes from './toasts.module.css';

const UNDO_MS = 12_000;

let latestUndo: { id: string; undo: () => void } | null = null;

/** Says what was removed and offers it back; `Ctrl/Cmd+Z` takes it too while the toast is there. */
export function showUndo(message: string, undo: () => void): void {
  const id = crypto.randomUUID();
  const take = () => {
    notifications.hide(id);
    if (latestUndo?.id === id) latestUndo = null;
    undo();
  };
  latestUndo = { id, undo: take };
  notifications.show({
    id,
    autoClose: UNDO_MS,
    withCloseButton: true,
    onClose: () => {
      if (latestUndo?.id === id) latestUndo = null;
    },
    message: (
      <span className={classes.row}>
        <span>{message}</span>
        <Button variant="subtle" size="compact-md" onClick={take}>
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
export function putAwayToasts(): void {
  latestUndo = null;
  notifications.clean();
}

/** A failure that belongs to no field: what happened, what was kept, what to do. */
export function showProblem(error: unknown): void {
  notifications.show({ autoClose: false, className: classes.problem, message: <ToldText told={toldOf(error)} /> });
}

/** A short word that something was done. */
export function showDone(message: string): void {
  notifications.show({ message });
}
