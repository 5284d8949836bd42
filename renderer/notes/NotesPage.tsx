import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { noteTitle } from '../../shared/domain/note.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { client, orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { RowList } from '../lists/RowList.tsx';
import { Split } from '../lists/Split.tsx';
import { useListPosition } from '../lists/useListPosition.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { pagePath } from '../pages/pages.ts';
import { useProviders } from '../providers/useProviders.ts';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import page from '../ui/Page.module.css';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { NoteEditor } from './NoteEditor.tsx';

/** The notes on conversations with physicians, as a list with the editor beside it. */
export function NotesPage() {
  const { caseId } = useParams({ from: pagePath('notes') });
  const { open = null } = useSearch({ from: pagePath('notes') });
  const { byId } = useProviders(caseId);
  const query = useQuery(orpc.notes.list.queryOptions({ input: { caseId } }));
  const notes = (query.data ?? []).filter(({ removed }) => removed === null);
  const [chosen, setChosen] = useState<string | null>(open);
  const [newNote, setNewNote] = useState<string | null>(null);
  const { pageRef, offerRowUndo } = useListPosition(setChosen);
  const create = useMutation(orpc.notes.create.mutationOptions());
  const remove = useMutation(orpc.notes.remove.mutationOptions());
  const current = notes.find(({ id }) => id === chosen) ?? null;

  function createNote() {
    create.mutate(
      { caseId, draft: { date: today() } },
      {
        onSuccess: ({ id }) => {
          setChosen(id);
          setNewNote(id);
        },
      },
    );
  }

  function removeNote(id: string) {
    const note = notes.find((each) => each.id === id);
    if (!note) return;
    offerRowUndo(id, {
      rows: notes,
      removing: remove.mutateAsync({ id }),
      message: `“${noteTitle(note)}” removed.`,
      restore: () => client.notes.restore({ id }),
    });
  }

  const writeButton = (
    <Button onClick={createNote} loading={create.isPending}>
      Write a note
    </Button>
  );
  const empty = !query.isPending && notes.length === 0;
  return (
    <div ref={pageRef} className={page.fullHeight}>
      <PageHeader
        title="Questions & notes"
        sentence="Written during a talk or after it. Notes go into the packet unless you leave them out there."
        actions={!empty && writeButton}
      />
      <PageTabs first="questions" />
      <ProblemNote error={query.error} />
      {empty && !query.error && (
        <EmptyPage title="No notes yet" action={writeButton}>
          <p>
            Write down each talk the same day: what was found, what was recommended and why, what you asked, how long you can
            safely wait. Half of what is said in a consultation is forgotten by the evening; the second physician will ask for it.
          </p>
        </EmptyPage>
      )}
      {notes.length > 0 && (
        <Split
          wide
          open={current !== null}
          label="Note"
          onBack={() => setChosen(null)}
          list={
            <RowList
              label="Notes"
              rows={notes.map((note) => ({
                id: note.id,
                title: noteTitle(note),
                detail: note.providerId ? byId.get(note.providerId)?.name : undefined,
                rightSection: note.date ? formatDate(note.date) : 'No date',
              }))}
              current={current?.id ?? null}
              onChoose={setChosen}
              onRemove={removeNote}
            />
          }
          details={
            current ? (
              <NoteEditor
                key={current.id}
                note={current}
                isNew={current.id === newNote}
                onRemove={() => removeNote(current.id)}
              />
            ) : (
              <p className={page.hint}>Choose a note in the list to read and write on.</p>
            )
          }
        />
      )}
    </div>
  );
}
