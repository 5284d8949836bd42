import { Checkbox, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { timeOfMoment } from '../../shared/domain/partial-date.ts';
import { stampAt } from '../../shared/notes/time-stamps.ts';
import { toldOf } from '../client/user-message.ts';
import { now } from '../forms/calendar-labels.ts';
import { SaveStatus } from '../forms/SaveStatus.tsx';
import { useAutosave } from '../forms/useAutosave.ts';
import { isTalking, setTalking } from './conversation.ts';
import classes from './Notes.module.css';

/** Whether a key that goes down writes something: a letter, or the first of several that make one (an input method). */
function writes(event: KeyboardEvent): boolean {
  if (event.key === 'Process') return true;
  const held = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  return [...event.key].length === 1 && event.key !== ' ' && !held;
}

/** What was said, saved at every pause. While the talk is going on each line begins with the time at which it was begun. */
export function SaidField({
  noteId,
  value,
  fresh,
  onSave,
  onTalk,
}: {
  noteId: string;
  value: string;
  /** Just made: the keyboard goes there. */
  fresh: boolean;
  onSave: (text: string) => Promise<unknown>;
  /** The talk begins. */
  onTalk: () => void;
}) {
  const text = useAutosave(value, onSave);
  const [talking, setTalk] = useState(() => isTalking(noteId));
  const told = text.state === 'failed' ? toldOf(text.error) : null;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (fresh) box.current?.focus();
  }, [fresh]);

  function stamp(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { value: written, selectionStart, selectionEnd } = event.currentTarget;
    if (!isTalking(noteId) || !writes(event) || selectionStart !== selectionEnd) return;
    const time = stampAt(written, selectionStart, timeOfMoment(now()));
    // As if it were typed, so that Ctrl+Z takes it back as well.
    if (time) document.execCommand('insertText', false, time);
  }

  return (
    <div className={classes.said}>
      <Textarea
        ref={box}
        label="What was said"
        description="What was found, what you asked, how long you can wait."
        placeholder="Begin to write…"
        minRows={7}
        value={text.draft}
        error={told && `${told.happened} What you wrote is still here. ${told.todo}`}
        onKeyDown={stamp}
        onChange={(event) => text.change(event.currentTarget.value)}
        onBlur={() => void text.flush()}
      />
      <div className={classes.talk}>
        <Checkbox
          label="The talk is now: begin each line with the time"
          checked={talking}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            setTalking(noteId, checked);
            setTalk(checked);
            if (!checked) return;
            onTalk();
            box.current?.focus();
          }}
        />
        <SaveStatus state={text.state} />
      </div>
    </div>
  );
}
