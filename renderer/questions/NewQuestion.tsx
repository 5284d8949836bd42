import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRefused } from '../components/unsaved.ts';
import classes from './Questions.module.css';

/** Writes one question after another: Enter adds it, and the field waits for the next. */
export function NewQuestion({ label, onAdd }: { label: string; onAdd: (text: string) => Promise<unknown> }) {
  const [text, setText] = useState('');
  useRefused(text.trim() ? 1 : 0, text.trim() && `“${text.trim()}” was not added.`);
  return (
    <form
      className={classes.new}
      onSubmit={(event) => {
        event.preventDefault();
        const question = text.trim();
        if (question === '') return;
        setText('');
        // What could not be added stands here again, unless the next one was begun.
        onAdd(question).catch(() => setText((next) => next || question));
      }}
    >
      <TextInput
        label={label}
        placeholder="What do you want to know?"
        autoComplete="off"
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        Add
      </Button>
    </form>
  );
}
