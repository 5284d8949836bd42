import { type Ref, useId, useImperativeHandle, useRef } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { PasswordForm } from '../import/PasswordForm.tsx';
import { RecordActions } from './RecordActions.tsx';
import classes from './RecordDetails.module.css';
import { RecordForm } from './RecordForm.tsx';
import { RecordSummary } from './RecordSummary.tsx';
import { useSaveRecord } from './useRecords.ts';

/** How the application obtained the pages, where plain reading was not enough. */
const READING_NOTES: Record<MedicalRecord['reading'], string> = {
  'as-is': '',
  repaired: 'The file was damaged; its pages were repaired. The file itself is kept as it came.',
  decrypted: 'The file is protected; its pages were opened with its password.',
  pictures: 'The file could not be read as it is; its pages are shown and printed as pictures of them.',
  locked: '',
};

/** The handle of the details for the page. */
export interface RecordDetailsHandle {
  recordId: string;
  /** The first empty field (password, kind, date), else the button that confirms. */
  firstUnanswered(): HTMLElement | null;
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
  const container = useRef<HTMLDivElement>(null);
  const formId = useId();
  const firstUnanswered = () =>
    container.current?.querySelector<HTMLElement>('[data-unanswered] input, button[data-unanswered]') ?? null;
  useImperativeHandle(ref, () => ({ recordId: record.id, firstUnanswered }));
  return (
    <div ref={container} className={classes.details}>
      <div className={classes.scroll}>
        <RecordSummary record={record} onOpen={onOpen} />
        {record.loss && <p className={classes.loss}>{record.loss}</p>}
        {record.reading === 'locked' && record.removed === null && (
          <div data-unanswered>
            <PasswordForm recordId={record.id} nextFocus={firstUnanswered} />
          </div>
        )}
        <RecordForm record={record} id={formId} firstUnanswered={firstUnanswered} onLooksRight={onLooksRight} />
        <p className={classes.source}>
          From the file “{record.source.name}”. {READING_NOTES[record.reading]}
        </p>
      </div>
      <RecordActions
        record={record}
        formId={formId}
        onOpen={onOpen}
        onReviewAgain={() => void saveRecord(record.id, { reviewed: false })}
        onRemove={onRemove}
        onRestore={onRestore}
      />
    </div>
  );
}
