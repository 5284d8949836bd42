import { showProblem, showUndo } from './toasts.tsx';

interface UndoOffer {
  /** What went, for the toast. */
  words: string;
  /** Leads the keyboard on once it is gone. */
  gone: () => void;
  restore: () => Promise<unknown>;
  /** Leads the keyboard to what came back. */
  back?: () => void;
  /** The common name of steps that follow each other quickly: only the latest has a toast. */
  step?: string;
}

/**
 * Offers Undo for a removal, once it succeeded. `removing` is a promise of its own (`mutateAsync`), so that Undo also comes after the
 * person left the page. The mutation shows its own failure; a failure of `restore` is shown here.
 */
export function offerUndo(removing: Promise<unknown>, { words, gone, restore, back, step }: UndoOffer): void {
  removing.then(
    () => {
      gone();
      showUndo(words, () => restore().then(back, (failure) => showProblem(failure)), step);
    },
    () => undefined,
  );
}
