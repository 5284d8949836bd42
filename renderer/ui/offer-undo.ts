import { showProblem, showUndo } from './toasts.tsx';

interface UndoOffer {
  /** The text of the toast. */
  message: string;
  /** Moves the focus once the row is removed. */
  onRemoved: () => void;
  restore: () => Promise<unknown>;
  /** Focuses what was restored. */
  onRestored?: () => void;
  /** Removals that follow each other quickly share a group: only the latest shows its toast. */
  group?: string;
}

/**
 * Offers Undo once a removal succeeded. `removing` comes from `mutateAsync`, so that Undo also appears after the person left the
 * page. The mutation shows its own failure; this function shows a failure of `restore`.
 */
export function offerUndo(removing: Promise<unknown>, { message, onRemoved, restore, onRestored, group }: UndoOffer): void {
  removing.then(
    () => {
      onRemoved();
      showUndo(message, () => restore().then(onRestored, (failure) => showProblem(failure)), group);
    },
    () => undefined,
  );
}
