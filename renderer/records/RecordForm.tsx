import { useRef, useState } from 'react';
import type { ProviderKind } from '../../shared/domain/provider.ts';
import type { MedicalRecord, RecordKind } from '../../shared/domain/record.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '../../shared/domain/record-kinds.ts';
import { AutosaveDate, AutosaveSelect, AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { ProviderSelect } from '../providers/ProviderSelect.tsx';
import { ChecklistLinks } from './ChecklistLinks.tsx';
import { useSaveRecord } from './useRecords.ts';

const KIND_OPTIONS: { value: RecordKind | ''; label: string }[] = [
  { value: '', label: 'Not chosen' },
  ...RECORD_KINDS.map((value) => ({ value, label: RECORD_KIND_LABELS[value] })),
];

/** The kind of provider that usually makes such a record, where that is no physician. A new provider gets this kind. */
const USUAL_AUTHORS: Partial<Record<RecordKind, ProviderKind>> = {
  'imaging-report': 'imaging',
  'imaging-study': 'imaging',
  laboratory: 'laboratory',
  pathology: 'laboratory',
  treatment: 'department',
  hospital: 'department',
};

/** The facts of a record, to correct. Submitting the form confirms them. */
export function RecordForm({
  record,
  id,
  firstUnanswered,
  onLooksRight,
}: {
  record: MedicalRecord;
  /** The form's element id, for a submit button outside the form. */
  id: string;
  /** The first field that is still empty. */
  firstUnanswered: () => HTMLElement | null;
  onLooksRight: (record: MedicalRecord) => void;
}) {
  const saveRecord = useSaveRecord();
  const save = (change: Parameters<typeof saveRecord>[1]) => saveRecord(record.id, change);
  const removed = record.removed !== null;
  const { kindMissing, saveKind, confirm } = useConfirm(record, firstUnanswered, onLooksRight);
  return (
    <form
      id={id}
      className={fields.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (!record.reviewed && !removed) void confirm();
      }}
    >
      <AutosaveText
        label="Title"
        value={record.title}
        placeholder={record.source.name}
        disabled={removed}
        onSave={(title) => save({ title })}
      />
      <div data-unanswered={record.kind ? undefined : true}>
        <AutosaveSelect
          label="Kind"
          {...(kindMissing && !record.kind ? { description: 'Choose what it is first.' } : {})}
          value={record.kind ?? ''}
          options={KIND_OPTIONS}
          disabled={removed}
          onSave={(kind) => saveKind(save({ kind: kind === '' ? null : kind }))}
        />
      </div>
      <div data-unanswered={record.serviceDate ? undefined : true}>
        <AutosaveDate
          label="Service date"
          description="When it was done or written."
          value={record.serviceDate}
          disabled={removed}
          onSave={(serviceDate) => save({ serviceDate })}
        />
      </div>
      <ProviderSelect
        caseId={record.caseId}
        label="From"
        newKind={record.kind ? USUAL_AUTHORS[record.kind] : undefined}
        value={record.providerId}
        disabled={removed}
        onSave={(providerId) => save({ providerId })}
      />
      {!removed && <ChecklistLinks record={record} />}
      <AutosaveText
        label="Key event"
        description="One line for the packet’s first page; empty: none."
        value={record.keyEvent}
        disabled={removed}
        onSave={(keyEvent) => save({ keyEvent })}
      />
      <AutosaveText
        label="Remarks"
        description="Your own; never in a packet."
        lines={1}
        value={record.remarks}
        disabled={removed}
        onSave={(remarks) => save({ remarks })}
      />
    </form>
  );
}

/** Confirms a record that has a kind, or asks for the kind. */
function useConfirm(
  record: MedicalRecord,
  firstUnanswered: () => HTMLElement | null,
  onLooksRight: (record: MedicalRecord) => void,
) {
  const [kindMissing, setKindMissing] = useState(false);
  // The person may confirm while the kind just chosen is still being saved.
  const kindSaving = useRef<Promise<MedicalRecord> | null>(null);
  function saveKind(saving: Promise<MedicalRecord>) {
    kindSaving.current = saving;
    return saving;
  }
  async function confirm() {
    const kind = kindSaving.current ? (await kindSaving.current.catch(() => record)).kind : record.kind;
    if (kind) onLooksRight({ ...record, kind });
    else {
      setKindMissing(true);
      firstUnanswered()?.focus();
    }
  }
  return { kindMissing, saveKind, confirm };
}
