import classes from './SaveWord.module.css';
import type { SaveState } from './useAutosave.ts';

const WORDS: Record<SaveState, string> = {
  clean: '',
  unsaved: 'Saving…',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved',
};

/** Says quietly that what was typed is kept. */
export function SaveWord({ state }: { state: SaveState }) {
  return (
    <span role="status" className={classes.word} data-state={state}>
      {WORDS[state]}
    </span>
  );
}
