import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import type { ProviderKind } from '../../shared/domain/provider.ts';
import type { MedicalRecord, RecordKind } from '../../shared/domain/record.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '../../shared/domain/record-kinds.ts';
import { recordTitle } from '../../shared/packet/plan.ts';
import { counted } from '../../shared/wording/amounts.ts';
import fields from '../components/Fields.module.css';
import { AutosaveDate, AutosaveSelect, AutosaveText } from '../components/fields.tsx';
import { ProviderSelect } from '../physicians/ProviderSelect.tsx';
import { PasswordForm } from '../uploads/PasswordForm.tsx';
import { Proves } from './Proves.tsx';
import classes from './RecordDetails.module.css';
import { Thumbnail } from './Thumbnail.tsx';
import { useSaveRecord } from './useRecords.ts';

const KINDS: { value: RecordKind | ''; label: string }[] = [
  { value: '', label: 'Not chosen' },
  ...RECORD_KINDS.map((value) => ({ value, label: RECORD_KIND_LABELS[value] })),
];

/** Who mostly writes such a record, where that is no physician: what a name that is new is added as. */
const MADE_BY: Partial<Record<RecordKind, ProviderKind>> = {
  'imaging-report': 'imaging',
  'imaging-study': 'imaging',
  laboratory: 'laboratory',
  pathology: 'laboratory',
  treatment: 'department',
  hospital: 'department',
};

/** How the pages were obtained, where that was not simply by reading the file. */
const READINGS: Record<MedicalRecord['reading'], string> = {
  'as-is': '',
  repaired: 'The file was damaged; its pages were repaired. The file itself is kept as it came.',
  decrypted: 'The file is protected; its pages were opened with its password.',
  pictures: 'The file could not be read as it is; its pages are shown and printed as pictures of them.',
  locked: '',
};

/** What a place may ask of the details. */
export interface RecordDetailsHandle {
  recordId: string;
  /** Where the review of the record goes on: the first field that is still empty (password, kind, date), else the button that confirms. */
  firstOpen(): HTMLElement | null;
}

/** Everything known of one record, to correct and to confirm. */
export function RecordDetails({
  record,
  onOpen,
  onLooksRight,
  onRemove,
  onRestore,
  ref,
}: {
  record: MedicalRecord;
  onOpen: () => void;
  onLooksRight: (record: MedicalRecord) => void;
  onRemove: () => void;
  onRestore: () => void;
  ref: Ref<RecordDetailsHandle>;
}) {
  const saveRecord = useSaveRecord();
  const save = (change: Parameters<typeof saveRecord>[1]) => saveRecord(record.id, change);
  const removed = record.removed !== null;
  const locked = record.reading === 'locked';
  const toReview = !record.reviewed && !removed;
  const box = useRef<HTMLDivElement>(null);
  const formId = useId();
  const [kindAsked, setKindAsked] = useState(false);
  const firstOpen = () => box.current?.querySelector<HTMLElement>('[data-unanswered] input, button[data-unanswered]') ?? null;
  // A quick hand confirms while the kind just chosen is still on its way.
  const kindSaving = useRef<Promise<MedicalRecord> | null>(null);
  async function confirm() {
    const kind = kindSaving.current ? (await kindSaving.current.catch(() => record)).kind : record.kind;
    if (kind) onLooksRight({ ...record, kind });
    else {
      setKindAsked(true);
      firstOpen()?.focus();
    }
  }
  useImperativeHandle(ref, () => ({ recordId: record.id, firstOpen }));
  return (
    <div ref={box} className={classes.details}>
      <div className={classes.scroll}>
        <div className={classes.head}>
          <button type="button" className={classes.picture} onClick={onOpen} disabled={locked} aria-label="Open the pages">
            <Thumbnail record={record} large />
          </button>
          <div>
            <h2>{recordTitle(record)}</h2>
            <p className={classes.facts}>
              {locked ? 'Locked' : counted(record.pages, 'page')} · {record.source.format.toUpperCase()}
            </p>
          </div>
        </div>
        {record.loss && <p className={classes.loss}>{record.loss}</p>}
        {locked && !removed && (
          <div data-unanswered>
            <PasswordForm recordId={record.id} next={firstOpen} />
          </div>
        )}
        <form
          id={formId}
          className={fields.fields}
          onSubmit={(event) => {
            event.preventDefault();
            if (toReview) void confirm();
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
              {...(kindAsked && !record.kind ? { description: 'Choose what it is first.' } : {})}
              value={record.kind ?? ''}
              options={KINDS}
              disabled={removed}
              onSave={(kind) => {
                kindSaving.current = save({ kind: kind === '' ? null : kind });
                return kindSaving.current;
              }}
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
            added={record.kind ? MADE_BY[record.kind] : undefined}
            value={record.providerId}
            disabled={removed}
            onSave={(providerId) => save({ providerId })}
          />
          {!removed && <Proves record={record} />}
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
        <p className={classes.source}>
          From the file “{record.source.name}”. {READINGS[record.reading]}
        </p>
      </div>
      <div className={classes.actions}>
        {removed && <Button onClick={onRestore}>Put back</Button>}
        {toReview && (
          <Button type="submit" form={formId} data-unanswered>
            Looks right
          </Button>
        )}
        {!locked && (
          <Button variant="default" onClick={onOpen}>
            Open
          </Button>
        )}
        {!removed && (
          <Menu position="top-end">
            <Menu.Target>
              <ActionIcon className={classes.more ?? ''} size={36} aria-label="More for this record">
                <IconDots size={20} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {record.reviewed && <Menu.Item onClick={() => void save({ reviewed: false })}>Review it again</Menu.Item>}
              <Menu.Item component="a" href={`/files/records/${record.id}/source`} download={record.source.name}>
                Save the file as it came
              </Menu.Item>
              <Menu.Item onClick={onRemove} rightSection={<kbd>Del</kbd>}>
                Remove
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </div>
  );
}
