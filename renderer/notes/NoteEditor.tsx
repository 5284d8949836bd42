import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Note, NoteChange } from '../../shared/domain/note.ts';
import { client, orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { AutosaveDate, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { PrintButton } from '../pages/PrintButton.tsx';
import { ProviderSelect } from '../providers/ProviderSelect.tsx';
import { LinkedRecords } from '../records/LinkedRecords.tsx';
import { ConversationField } from './ConversationField.tsx';
import { ConversationQuestions } from './ConversationQuestions.tsx';
import { NextSteps } from './NextSteps.tsx';
import classes from './Notes.module.css';

/** The form of a note: with whom and when, what was said, asked and recommended, and the next steps. Every field saves itself. */
export function NoteEditor({ note, isNew, onRemove }: { note: Note; isNew: boolean; onRemove: () => void }) {
  const queryClient = useQueryClient();
  const { caseId } = note;
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } })).data ?? [];
  const save = (change: NoteChange) => client.notes.update({ id: note.id, change });
  // Updates the list at once, because the next chosen record adds to it.
  const update = useMutation(
    orpc.notes.update.mutationOptions({
      onSuccess: (next) =>
        queryClient.setQueryData(orpc.notes.list.queryKey({ input: { caseId } }), (list) =>
          list?.map((listed) => (listed.id === next.id ? next : listed)),
        ),
    }),
  );

  return (
    <div className={classes.editor}>
      <div className={`${fields.fields} ${classes.header}`}>
        <AutosaveText
          label="Title"
          placeholder="For example: Talk about surgery"
          value={note.title}
          onSave={(title) => save({ title })}
        />
        <AutosaveDate label="Date" value={note.date} onSave={(date) => save({ date })} />
        <ProviderSelect caseId={caseId} label="With" value={note.providerId} onSave={(providerId) => save({ providerId })} />
        <AutosaveText
          label="Who was there"
          placeholder="For example: my daughter, a nurse"
          value={note.present}
          onSave={(present) => save({ present })}
        />
      </div>
      <div className={classes.columns}>
        <ConversationField
          noteId={note.id}
          value={note.text}
          isNew={isNew}
          onSave={(text) => save({ text })}
          onConversationStart={() => note.date === null && update.mutate({ id: note.id, change: { date: today() } })}
        />
        <ConversationQuestions note={note} />
        <div className={classes.outcome}>
          <AutosaveText
            label="What was recommended"
            lines={2}
            value={note.recommended}
            onSave={(recommended) => save({ recommended })}
          />
          <AutosaveText label="Why" lines={2} value={note.why} onSave={(why) => save({ why })} />
          <NextSteps caseId={caseId} value={note.nextSteps} onSave={(nextSteps) => save({ nextSteps })} />
        </div>
        <div className={classes.records}>
          <LinkedRecords
            label="Records spoken of"
            moreLabel="Another record"
            records={records}
            recordIds={note.recordIds}
            onSave={(recordIds) => update.mutate({ id: note.id, change: { recordIds } })}
          />
        </div>
      </div>
      <div className={classes.footer}>
        <PrintButton kind="note" of={note.id} />
        <Button variant="default" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}
