import { Button, CloseButton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import type { RecordRequest, RequestItem } from '../../shared/domain/request.ts';
import { stateOf } from '../../shared/requests/answer-deadline.ts';
import { possiblyReceived, receivedFor } from '../../shared/requests/received.ts';
import { isLent } from '../../shared/requests/request-texts.ts';
import { orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { useInvalidFields } from '../forms/unsaved.ts';
import { pagePath } from '../pages/pages.ts';
import { recordLine } from '../records/LinkedRecords.tsx';
import { AddSelect } from '../ui/AddSelect.tsx';
import { TextLink } from '../ui/links.tsx';
import { offerUndo } from '../ui/offer-undo.ts';
import classes from './Requests.module.css';
import type { SaveRequest } from './useRequests.ts';

/** What a request asks for, with the records received for each item. A received record ticks the checklist. */
export function RequestItems({
  request,
  records,
  save,
}: {
  request: RecordRequest;
  records: readonly MedicalRecord[] | undefined;
  save: SaveRequest;
}) {
  const state = stateOf(request);
  const [newItem, setNewItem] = useState('');
  useInvalidFields(newItem.trim() ? 1 : 0);
  const section = useRef<HTMLElement>(null);
  const focusWhenDrawn = useFocusWhenDrawn();
  const change = (position: number, next: Partial<RequestItem>) =>
    save(({ items }) => ({ items: items.map((item, index) => (index === position ? { ...item, ...next } : item)) }));

  function add(event: FormEvent) {
    event.preventDefault();
    const text = newItem.trim();
    if (text === '') return;
    void save(({ items }) => ({ items: [...items, { key: null, ask: text, came: [] }] })).then(
      () => setNewItem(''),
      () => undefined,
    );
  }

  function removeItem(position: number) {
    const item = request.items[position];
    if (!item) return;
    offerUndo(
      save(({ items }) => ({ items: items.toSpliced(position, 1) })),
      {
        message: `“${item.ask}” is no longer asked for.`,
        onRemoved: () => focusWhenDrawn(() => section.current?.querySelector('form input')),
        restore: () => save(({ items }) => ({ items: items.toSpliced(position, 0, item) })),
      },
    );
  }

  return (
    <section ref={section} className={classes.section}>
      <h3>What is asked for</h3>
      {request.items.length === 0 && <p className={classes.muted}>Nothing yet: the letter asks for a copy of the records.</p>}
      <ul className={classes.items}>
        {request.items.map((item, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no id; it is saved by its position in the letter.
          <li key={position}>
            <div className={fields.fields}>
              <div className={`${classes.ask} ${fields.unlabelled}`}>
                <AutosaveText
                  label={`Item ${position + 1}`}
                  lines={1}
                  value={item.ask}
                  check={(text) => (text.trim() === '' ? 'Say what is asked for.' : null)}
                  onSave={(text) => change(position, { ask: text })}
                />
                <CloseButton size={36} aria-label={`Do not ask for: ${item.ask}`} onClick={() => removeItem(position)} />
              </div>
            </div>
            {records && (state !== 'drafted' || receivedFor(item, records).length > 0) && (
              <ReceivedRecords
                item={item}
                request={request}
                records={records}
                onChange={(receivedIds) => void change(position, { came: receivedIds }).catch(() => undefined)}
              />
            )}
          </li>
        ))}
      </ul>
      {request.items.some((item) => isLent(item.ask)) && (
        <p className={classes.muted}>
          What is lent is followed on its way in{' '}
          <TextLink to={pagePath('custody')} params={{ caseId: request.caseId }}>
            Slides and discs
          </TextLink>
          .
        </p>
      )}
      <form className={classes.add} onSubmit={add}>
        <TextInput
          aria-label="Something else to ask for"
          placeholder="Something else to ask for"
          value={newItem}
          maxLength={500}
          onChange={(event) => setNewItem(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={newItem.trim() === ''}>
          Add
        </Button>
      </form>
    </section>
  );
}

/** The records received for an item; likely ones are offered first. */
function ReceivedRecords({
  item,
  request,
  records,
  onChange,
}: {
  item: RequestItem;
  request: RecordRequest;
  records: readonly MedicalRecord[];
  onChange: (receivedIds: string[]) => void;
}) {
  const { caseId } = request;
  const checklist = useQuery(orpc.checklist.get.queryOptions({ input: { caseId } })).data;
  const receivedIds = receivedFor(item, records);
  const likelyIds = possiblyReceived(item, request, records, checklist?.items ?? []);
  const received = records.filter(({ id }) => receivedIds.includes(id));
  const others = records.filter(({ id, reading }) => !receivedIds.includes(id) && reading !== 'locked');
  const add = (id: string) => onChange([...item.came, id]);
  return (
    <div className={`${fields.fields} ${classes.received}`}>
      {received.length > 0 && (
        <ul aria-label="What came">
          {received.map((record) => (
            <li key={record.id}>
              <span>
                Came:{' '}
                <TextLink to={pagePath('record')} params={{ caseId, recordId: record.id }}>
                  {recordLine(record)}
                </TextLink>
              </span>
              <CloseButton
                size={28}
                aria-label={`Did not come for this: ${recordLine(record)}`}
                onClick={() => onChange(item.came.filter((id) => id !== record.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {received.length === 0 &&
        records
          .filter(({ id }) => likelyIds.includes(id))
          .slice(0, 3)
          .map((record) => (
            <p key={record.id} className={classes.likely}>
              <span>Did this come for it? {recordLine(record)}</span>
              <Button
                variant="light"
                size="compact-sm"
                aria-label={`It came: ${recordLine(record)}`}
                onClick={() => add(record.id)}
              >
                It came
              </Button>
            </p>
          ))}
      {others.length > 0 && (
        <AddSelect
          className={classes.choose ?? ''}
          size="sm"
          aria-label={`A record that came for: ${item.ask}`}
          placeholder={received.length > 0 ? 'Another record that came…' : 'A record that came for it…'}
          data={others.map((record) => ({ value: record.id, label: recordLine(record) }))}
          nothingFoundMessage="No record is called this."
          onAdd={add}
        />
      )}
    </div>
  );
}
