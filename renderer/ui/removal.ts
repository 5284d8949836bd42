import { showProblem, showUndo } from './toasts.tsx';

interface UndoOffer {
  /** What went, for the toast. */
  words: string;
  /** Leads the keyboard on once it is gone. */
  gone: () => void;
  restore: () => Promise<unknown>;
  /** Leads the keyboard to what came back. */
  back?: () => void;
  /** The common name of steps that follow each other quickly: only the latest of them is told. */
  step?: string;
}

/**
 * Offers back what is being removed, once it is. `removing` is a promise of its own (`mutateAsync`), so that Undo is offered also to
 * who went on to another place; a failure of it is told by itself, one of the way back here.
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
