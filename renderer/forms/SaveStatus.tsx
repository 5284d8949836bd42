import { unsavedLabel } from './leave-guard.ts';
import classes from './SaveStatus.module.css';
import type { SaveState } from './useAutosave.ts';

const WORDS: Record<SaveState, string> = {
  clean: '',
  unsaved: 'Saving…',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved',
};

/** Shows whether a form is saved; `refused`: how many of its fields hold text that cannot be saved. */
export function SaveStatus({ state, refused = 0 }: { state: SaveState; refused?: number }) {
  return (
    <span role="status" className={classes.word} data-state={refused > 0 ? 'failed' : state}>
      {unsavedLabel(refused) || WORDS[state]}
    </span>
  );
}
