import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { recordTitle } from '../../shared/packet/plan.ts';
import { showDate } from '../../shared/wording/dates.ts';
import { orpc } from '../client/client.ts';
import { TextLink } from '../components/links.tsx';
import classes from './Notes.module.css';

function called(record: MedicalRecord): string {
  return record.serviceDate ? `${recordTitle(record)}, ${showDate(record.serviceDate)}` : recordTitle(record);
}

/** The records that the talk was about: links to them, and a choice among the others of the case. */
export function NoteRecords({
  caseId,
  recordIds,
  onSave,
}: {
  caseId: string;
  recordIds: readonly string[];
  onSave: (recordIds: string[]) => void;
}) {
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } })).data ?? [];
  const linked = recordIds.flatMap((id) => records.find((record) => record.id === id) ?? []);
  const others = records.filter(({ id }) => !recordIds.includes(id));
  const field = useRef<HTMLInputElement>(null);
  if (records.length === 0) return null;
  return (
    <div className={classes.records}>
      {linked.length > 0 && (
        <ul aria-label="Records spoken of">
          {linked.map((record) => (
            <li key={record.id}>
              <TextLink to="/cases/$caseId/records/$recordId" params={{ caseId, recordId: record.id }}>
                {called(record)}
              </TextLink>
              <ActionIcon
                aria-label={`Take off: ${recordTitle(record)}`}
                onClick={() => {
                  onSave(recordIds.filter((id) => id !== record.id));
                  field.current?.focus();
                }}
              >
                <IconX size="1.125rem" aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Select
        ref={field}
        label={linked.length > 0 ? 'Another record' : 'Records spoken of'}
        placeholder="Choose a record"
        data={others.map((record) => ({ value: record.id, label: called(record) }))}
        value={null}
        searchable
        onChange={(id) => id && onSave([...recordIds, id])}
      />
    </div>
  );
}
