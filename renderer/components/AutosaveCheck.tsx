import { Checkbox } from '@mantine/core';
import { toldOf } from '../client/told.ts';
import { useAutosave } from './useAutosave.ts';

/** A box to tick that saves itself at once. */
export function AutosaveCheck({
  label,
  value,
  onSave,
}: {
  label: string;
  value: boolean;
  onSave: (value: boolean) => Promise<unknown>;
}) {
  const { draft, change, flush, state, error } = useAutosave(value, onSave);
  return (
    <Checkbox
      label={label}
      checked={draft}
      error={state === 'failed' && `Not saved. ${toldOf(error).happened}`}
      onChange={(event) => {
        change(event.currentTarget.checked);
        void flush();
      }}
    />
  );
}
