import { unsavedLabel } from './leave-guard.ts';
import classes from './SaveStatus.module.css';
import type { SaveState } from './useAutosave.ts';

const STATE_LABELS: Record<SaveState, string> = {
  clean: '',
  unsaved: 'Saving…',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved',
};

/** Shows whether a form is saved; `invalidFields` counts the fields whose text cannot be saved. */
export function SaveStatus({ state, invalidFields = 0 }: { state: SaveState; invalidFields?: number }) {
  return (
    <span role="status" className={classes.label} data-state={invalidFields > 0 ? 'failed' : state}>
      {unsavedLabel(invalidFields) || STATE_LABELS[state]}
    </span>
  );
}
