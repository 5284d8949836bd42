import type { MedicalRecord } from '../../shared/domain/record.ts';
import page from '../ui/Page.module.css';
import { MarkedDetails } from './MarkedDetails.tsx';
import { RecordDetails } from './RecordDetails.tsx';
import type { RecordListActions } from './useRecordActions.ts';

/** Beside the list: the actions for marked records, else the details of the current one, else a hint. */
export function RecordsSide({
  marked,
  isTrash,
  current,
  isMissing,
  actions: { details, open, confirm, removeRecords, restoreRecords, nextAfter },
  onUnmark,
}: {
  /** Two or more marked records; fewer are ignored. */
  marked: readonly MedicalRecord[];
  /** The marked records are in the trash. */
  isTrash: boolean;
  current: MedicalRecord | null;
  /** The current record is no longer in the case. */
  isMissing: boolean;
  actions: RecordListActions;
  /** Unmarks all records. */
  onUnmark: () => void;
}) {
  const restore = (ids: readonly string[]) => restoreRecords(ids, nextAfter(ids));
  if (marked.length > 1) {
    const ids = marked.map(({ id }) => id);
    return (
      <MarkedDetails
        records={marked}
        isTrash={isTrash}
        onLooksRight={() => void confirm(marked.filter(({ reviewed }) => !reviewed))}
        onRemove={() => removeRecords(ids)}
        onRestore={() => restore(ids)}
        onUnmark={onUnmark}
      />
    );
  }
  if (current)
    return (
      <RecordDetails
        record={current}
        ref={details}
        onOpen={() => open(current.id)}
        onLooksRight={(record) => void confirm([record])}
        onRemove={() => removeRecords([current.id])}
        onRestore={() => restore([current.id])}
      />
    );
  return (
    <p className={page.hint}>
      {isMissing ? 'This record is not in the case any more.' : 'Choose a record to see and correct what is known of it.'}
    </p>
  );
}
