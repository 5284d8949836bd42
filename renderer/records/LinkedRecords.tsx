import { CloseButton } from '@mantine/core';
import { useId, useRef } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { pagePath } from '../pages/pages.ts';
import { AddSelect } from '../ui/AddSelect.tsx';
import { TextLink } from '../ui/links.tsx';
import classes from './LinkedRecords.module.css';

/** A record with its date, to tell several apart: "Pathology report, 12 Mar 2026". */
export function recordLine(record: MedicalRecord): string {
  return record.serviceDate ? `${recordTitle(record)}, ${formatDate(record.serviceDate)}` : recordTitle(record);
}

/** The records that something is linked to, with a choice among the others of the case. */
export function LinkedRecords({
  label,
  moreLabel,
  records,
  recordIds,
  onSave,
}: {
  label: string;
  /** The label of the choice once a record is linked: "Another record". */
  moreLabel: string;
  /** All records of the case. */
  records: readonly MedicalRecord[];
  recordIds: readonly string[];
  onSave: (recordIds: string[]) => void;
}) {
  const linked = recordIds.flatMap((id) => records.find((record) => record.id === id) ?? []);
  const others = records.filter(({ id, removed }) => removed === null && !recordIds.includes(id));
  const labelId = useId();
  const field = useRef<HTMLInputElement>(null);
  if (records.length === 0) return null;
  return (
    <div className={classes.records}>
      {linked.length > 0 && (
        <>
          <p id={labelId} className={classes.label}>
            {label}
          </p>
          <ul aria-labelledby={labelId}>
            {linked.map((record) => (
              <li key={record.id}>
                <TextLink to={pagePath('record')} params={{ caseId: record.caseId, recordId: record.id }}>
                  {recordLine(record)}
                </TextLink>
                {record.removed !== null && <span className={classes.muted}>removed from the records</span>}
                <CloseButton
                  size={32}
                  aria-label={`Take off: ${recordTitle(record)}`}
                  onClick={() => {
                    onSave(recordIds.filter((id) => id !== record.id));
                    field.current?.focus();
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <AddSelect
        ref={field}
        label={linked.length > 0 ? moreLabel : label}
        placeholder="Choose a record"
        data={others.map((record) => ({ value: record.id, label: recordLine(record) }))}
        nothingFoundMessage="No record is called this."
        onAdd={(id) => onSave([...recordIds, id])}
      />
    </div>
  );
}
