import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { showProblem } from '../ui/toasts.tsx';
import classes from './AddLine.module.css';
import { useInvalidFields } from './unsaved.ts';

/** Adds one line after another to a list: Enter adds it, and the field waits for the next. What could not be added is told here. */
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
        // What could not be added stands here again, unless the next one was begun.
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
