import { Button, CloseButton, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { noteTitle } from '../../shared/domain/note.ts';
import type { Opinion, OpinionChange, RecordPage } from '../../shared/domain/opinion.ts';
import type { MedicalRecord, RecordKind } from '../../shared/domain/record.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { orpc } from '../client/client.ts';
import { pagePath } from '../pages/pages.ts';
import { recordLine } from '../records/LinkedRecords.tsx';
import { AddSelect } from '../ui/AddSelect.tsx';
import { TextLink } from '../ui/links.tsx';
import { showProblem } from '../ui/toasts.tsx';
import classes from './Opinions.module.css';
import type { SaveOpinion } from './useOpinions.ts';

const FORM_OPTIONS: { value: Opinion['form']; label: string }[] = [
  { value: 'report', label: 'A written report' },
  { value: 'talk', label: 'A talk' },
];

/** The kinds of record that usually contain an opinion; they are offered first. */
const LIKELY_KINDS: ReadonlySet<RecordKind | null> = new Set(['consultation', 'pathology', 'imaging-report', 'summary']);

/** Whether the opinion was spoken or written, with links to its reports and notes. */
export function OpinionSource({
  opinion,
  records,
  save,
  onOpenPage,
}: {
  opinion: Opinion;
  /** By id, including records in the trash. */
  records: ReadonlyMap<string, MedicalRecord>;
  save: SaveOpinion;
  onOpenPage: (page: RecordPage) => void;
}) {
  const { caseId, form, recordIds, noteIds } = opinion;
  const notesQuery = useQuery(orpc.notes.list.queryOptions({ input: { caseId } }));
  const notes = (notesQuery.data ?? []).filter(({ removed }) => removed === null);
  const field = useRef<HTMLInputElement>(null);
  const change = (next: OpinionChange) => void save(() => next).catch((failure) => showProblem(failure));
  const linked = recordIds.flatMap((id) => records.get(id) ?? []);
  const linkedNotes = noteIds.map((id) => ({ id, note: notes.find((note) => note.id === id) }));
  const others = [...records.values()].filter(({ id, removed }) => removed === null && !recordIds.includes(id));
  const otherNotes = notes.filter(({ id }) => !noteIds.includes(id));
  const optionOf = (record: MedicalRecord) => ({ value: record.id, label: recordLine(record) });
  const groups = [
    { group: 'Reports and consultations', items: others.filter(({ kind }) => LIKELY_KINDS.has(kind)).map(optionOf) },
    { group: 'Other records', items: others.filter(({ kind }) => !LIKELY_KINDS.has(kind)).map(optionOf) },
  ].filter(({ items }) => items.length > 0);

  function unlink(next: OpinionChange) {
    change(next);
    field.current?.focus();
  }

  return (
    <section className={classes.sourceSection} aria-label="Where it stands">
      <div className={classes.form}>
        <span id={`form ${opinion.id}`}>It was given in</span>
        <SegmentedControl
          aria-labelledby={`form ${opinion.id}`}
          data={FORM_OPTIONS}
          value={form}
          onChange={(value) => change({ form: value })}
        />
      </div>
      {(linked.length > 0 || linkedNotes.length > 0) && (
        <ul className={classes.linked} aria-label="Where it can be read">
          {linked.map((record) => (
            <li key={record.id}>
              <span className={classes.name}>
                {recordLine(record)}
                {record.removed !== null && <span className={classes.muted}> (removed from the records)</span>}
              </span>
              <Button
                variant="light"
                size="compact-md"
                aria-label={`Read beside the fields: ${recordTitle(record)}`}
                onClick={() => onOpenPage({ recordId: record.id, page: 1 })}
              >
                Read beside the fields
              </Button>
              <CloseButton
                size={32}
                aria-label={`Take off: ${recordTitle(record)}`}
                onClick={() => unlink({ recordIds: recordIds.filter((id) => id !== record.id) })}
              />
            </li>
          ))}
          {linkedNotes.map(({ id, note }) => (
            <li key={id}>
              <span className={classes.name}>
                {note ? (
                  <TextLink to={pagePath('notes')} params={{ caseId }} search={{ open: id }}>
                    {noteTitle(note)}
                  </TextLink>
                ) : (
                  <span className={classes.muted}>A note that was removed</span>
                )}
                {note?.date && `, ${formatDate(note.date)}`}
              </span>
              <CloseButton
                size={32}
                aria-label={`Take off: ${note ? noteTitle(note) : 'the removed note'}`}
                onClick={() => unlink({ noteIds: noteIds.filter((each) => each !== id) })}
              />
            </li>
          ))}
        </ul>
      )}
      {form === 'report' ? (
        <AddSelect
          ref={field}
          data-begin
          label={linked.length > 0 ? 'Another report' : 'Which report'}
          placeholder={records.size > 0 ? 'Choose a record' : 'No records are here yet'}
          data={groups.length > 1 ? groups : groups.flatMap(({ items }) => items)}
          nothingFoundMessage="No record is called this."
          onAdd={(id) => change({ recordIds: [...recordIds, id] })}
        />
      ) : (
        otherNotes.length > 0 && (
          <AddSelect
            ref={field}
            data-begin
            label={linkedNotes.length > 0 ? 'Another note' : 'Which note'}
            placeholder="Choose a note, or write below what you remember"
            data={otherNotes.map((note) => ({
              value: note.id,
              label: note.date ? `${noteTitle(note)}, ${formatDate(note.date)}` : noteTitle(note),
            }))}
            nothingFoundMessage="No note is called this."
            onAdd={(id) => change({ noteIds: [...noteIds, id] })}
          />
        )
      )}
    </section>
  );
}
