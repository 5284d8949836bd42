import { Checkbox, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Day } from '../../shared/domain/partial-date.ts';
import { timeOfMoment } from '../../shared/domain/partial-date.ts';
import { timestampAt } from '../../shared/notes/timestamps.ts';
import { now, today } from '../format/calendar.ts';
import { userMessageOf } from '../format/user-message.ts';
import { SaveStatus } from '../forms/SaveStatus.tsx';
import { useAutosave } from '../forms/useAutosave.ts';
import classes from './Notes.module.css';

/**
 * The current conversation, until the next day. The value outlives the page, because the person may look something up meanwhile.
 */
let current: { noteId: string; day: Day } | null = null;

/** Whether the conversation of this note is going on. */
function isInConversation(noteId: string): boolean {
  return current?.noteId === noteId && current.day === today();
}

/** Starts or ends the conversation of a note. */
function setConversation(noteId: string, active: boolean): void {
  current = active ? { noteId, day: today() } : null;
}

/** Whether a pressed key writes text: a letter, or the first key of an input method. */
function isTypingKey(event: KeyboardEvent): boolean {
  if (event.key === 'Process') return true;
  const withModifier = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  return [...event.key].length === 1 && event.key !== ' ' && !withModifier;
}

/** The text of a note. During the conversation each line starts with the time. The field saves at every pause. */
export function ConversationField({
  noteId,
  value,
  isNew,
  onSave,
  onConversationStart,
}: {
  noteId: string;
  value: string;
  /** A new note: the field gets the focus. */
  isNew: boolean;
  onSave: (draft: string) => Promise<unknown>;
  /** The conversation begins. */
  onConversationStart: () => void;
}) {
  const draft = useAutosave(value, onSave);
  const [inConversation, setInConversation] = useState(() => isInConversation(noteId));
  const failure = draft.state === 'failed' ? userMessageOf(draft.error) : null;
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isNew) input.current?.focus();
  }, [isNew]);

  function insertTimestamp(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { value: text, selectionStart, selectionEnd } = event.currentTarget;
    if (!isInConversation(noteId) || !isTypingKey(event) || selectionStart !== selectionEnd) return;
    const time = timestampAt(text, selectionStart, timeOfMoment(now()));
    // Inserted like typing, so that Ctrl+Z undoes it.
    if (time) document.execCommand('insertText', false, time);
  }

  return (
    <div className={classes.conversation}>
      <Textarea
        ref={input}
        label="What was said"
        description="What was found, what you asked, how long you can wait."
        placeholder="Begin to write…"
        minRows={7}
        value={draft.draft}
        error={failure && `${failure.happened} What you wrote is still here. ${failure.todo}`}
        onKeyDown={insertTimestamp}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={() => void draft.flush()}
      />
      <div className={classes.conversationBar}>
        <Checkbox
          label="The talk is now: begin each line with the time"
          checked={inConversation}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            setConversation(noteId, checked);
            setInConversation(checked);
            if (!checked) return;
            onConversationStart();
            input.current?.focus();
          }}
        />
        <SaveStatus state={draft.state} />
      </div>
    </div>
  );
}
