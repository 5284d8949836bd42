import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { showProblem } from '../ui/toasts.tsx';
import classes from './AddLine.module.css';
import { useInvalidFields } from './unsaved.ts';

/** A field that adds lines to a list: Enter adds a line and empties the field. A toast shows a failure. */
export function AddLine({
  label,
  placeholder,
  maxLength = 300,
  onAdd,
}: {
  label: string;
  placeholder: string;
  maxLength?: number;
  onAdd: (text: string) => Promise<unknown>;
}) {
  const [text, setText] = useState('');
  useInvalidFields(text.trim() ? 1 : 0, text.trim() && `“${text.trim()}” was not added.`);
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        const line = text.trim();
        if (line === '') return;
        setText('');
        // A line that failed returns to the field, unless the person began the next one.
        onAdd(line).catch((failure) => {
          setText((next) => next || line);
          showProblem(failure);
        });
      }}
    >
      <TextInput
        label={label}
        placeholder={placeholder}
        autoComplete="off"
        maxLength={maxLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        Add
      </Button>
    </form>
  );
}
