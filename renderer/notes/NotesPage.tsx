import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { noteTitle } from '../../shared/domain/note.ts';
import { showDate } from '../../shared/format/format-date.ts';
import { QuestionTabs } from '../app-shell/PageTabs.tsx';
import { client, orpc } from '../client/client.ts';
import { useListPosition } from '../focus/useListPosition.ts';
import { today } from '../forms/calendar-labels.ts';
import { useProviders } from '../providers/provider-options.ts';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import place from '../ui/Page.module.css';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { RowList } from '../ui/RowList.tsx';
import { Split } from '../ui/Split.tsx';
import { NoteEditor } from './NoteEditor.tsx';

/** What was written down of talks with physicians, with the editor beside the list. */
export function NotesPage() {
  const { caseId } = useParams({ from: '/cases/$caseId/notes' });
  const { open = null } = useSearch({ from: '/cases/$caseId/notes' });
  const { byId } = useProviders(caseId);
  const found = useQuery(orpc.notes.list.queryOptions({ input: { caseId } }));
  const notes = (found.data ?? []).filter(({ removed }) => removed === null);
  const [chosen, setChosen] = useState<string | null>(open);
  const [fresh, setFresh] = useState<string | null>(null);
  const { whole, offerRow } = useListPosition(setChosen);
  const create = useMutation(orpc.notes.create.mutationOptions());
  const remove = useMutation(orpc.notes.remove.mutationOptions());
  const current = notes.find(({ id }) => id === chosen) ?? null;

  function begin() {
    create.mutate(
      { caseId, draft: { date: today() } },
      {
        onSuccess: ({ id }) => {
          setChosen(id);
          setFresh(id);
        },
      },
    );
  }

  function removeOne(id: string) {
    const note = notes.find((each) => each.id === id);
    if (!note) return;
    offerRow(id, {
      rows: notes,
      removing: remove.mutateAsync({ id }),
      words: `“${noteTitle(note)}” removed.`,
      restore: () => client.notes.restore({ id }),
    });
  }

  const write = (
    <Button onClick={begin} loading={create.isPending}>
      Write a note
    </Button>
  );
  const empty = !found.isPending && notes.length === 0;
  return (
    <div ref={whole} className={place.whole}>
      <PageHeader
        title="Questions & notes"
        sentence="Written during a talk or after it. Notes go into the packet unless you leave them out there."
        actions={!empty && write}
      />
      <QuestionTabs />
      <ProblemNote error={found.error} />
      {empty && !found.error && (
        <EmptyPage title="No notes yet" action={write}>
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
                aside: note.date ? showDate(note.date) : 'No date',
              }))}
              current={current?.id ?? null}
              onChoose={setChosen}
              onRemove={removeOne}
            />
          }
          details={
            current ? (
              <NoteEditor key={current.id} note={current} fresh={current.id === fresh} onRemove={() => removeOne(current.id)} />
            ) : (
              <p className={place.hint}>Choose a note in the list to read and write on.</p>
            )
          }
        />
      )}
    </div>
  );
}
