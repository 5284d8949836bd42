import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Note, NoteDraft } from '../../shared/domain/note.ts';
import { client } from '../client/client.ts';
import { toldOf } from '../client/told.ts';
import fields from '../components/Fields.module.css';
import { AutosaveDate, AutosaveText } from '../components/fields.tsx';
import { type SaveState, useAutosave } from '../components/useAutosave.ts';
import { ProviderSelect } from '../physicians/ProviderSelect.tsx';
import classes from './Notes.module.css';

const SAID: Record<SaveState, string> = {
  clean: '',
  unsaved: 'Not saved yet',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved',
};

/** A note to write on: whom it was with, when, and what was said. Saved at every pause and when it is left. */
export function NoteEditor({ note, fresh, onRemove }: { note: Note; fresh: boolean; onRemove: () => void }) {
  const save = (change: Partial<NoteDraft>) => client.notes.update({ id: note.id, change });
  const text = useAutosave(note.text, (value) => save({ text: value }));
  const told = text.state === 'failed' ? toldOf(text.error) : null;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (fresh) box.current?.focus();
  }, [fresh]);

  return (
    <div className={classes.editor}>
      <div className={`${fields.fields} ${classes.head}`}>
        <AutosaveText
          label="Title"
          placeholder="For example: Talk about surgery"
          value={note.title}
          onSave={(title) => save({ title })}
        />
        <AutosaveDate label="Date" value={note.date} onSave={(date) => save({ date })} />
        <ProviderSelect caseId={note.caseId} label="With" value={note.providerId} onSave={(providerId) => save({ providerId })} />
      </div>
      <Textarea
        ref={box}
        className={classes.text ?? ''}
        label="What was said"
        description="What was found, what was recommended and why, what you asked, how long you can wait."
        placeholder="Begin to write…"
        autosize={false}
        value={text.draft}
        error={told && `${told.happened} What you wrote is still here. ${told.todo}`}
        onChange={(event) => text.change(event.currentTarget.value)}
        onBlur={() => void text.flush()}
      />
      <div className={classes.foot}>
        <span role="status" data-failed={text.state === 'failed' || undefined}>
          {SAID[text.state]}
        </span>
        <Button variant="default" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}
