import { showProblem, showUndo } from './toasts.tsx';

interface UndoOffer {
  /** What went, for the toast. */
  message: string;
  /** Leads the keyboard on once it is gone. */
  onRemoved: () => void;
  restore: () => Promise<unknown>;
  /** Leads the keyboard to what came back. */
  onRestored?: () => void;
  /** The common name of steps that follow each other quickly: only the latest has a toast. */
  group?: string;
}

/**
 * Offers Undo for a removal, once it succeeded. `removing` is a promise of its own (`mutateAsync`), so that Undo also comes after the
 * person left the page. The mutation shows its own failure; a failure of `restore` is shown here.
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
