import type { MedicalRecord } from '../../shared/domain/record.ts';
import place from '../ui/Page.module.css';
import { MarkedDetails } from './MarkedDetails.tsx';
import { RecordDetails } from './RecordDetails.tsx';
import type { RecordSteps } from './useRecordSteps.ts';

/** Beside the list: what can be done with those that are marked, else all that is known of the one chosen, else what the side is for. */
export function RecordsSide({
  marked,
  trash,
  current,
  missing,
  steps: { details, open, looksRight, removeAll, putBack, after },
  onNone,
}: {
  /** Several that are marked; of none or one nothing is said. */
  marked: readonly MedicalRecord[];
  /** What is marked is in the trash. */
  trash: boolean;
  current: MedicalRecord | null;
  /** One is chosen that is not in the case any more. */
  missing: boolean;
  steps: RecordSteps;
  /** Unmarks all. */
  onNone: () => void;
}) {
  const restore = (ids: readonly string[]) => putBack(ids, after(ids));
  if (marked.length > 1) {
    const ids = marked.map(({ id }) => id);
    return (
      <MarkedDetails
        records={marked}
        trash={trash}
        onLooksRight={() => void looksRight(marked.filter(({ reviewed }) => !reviewed))}
        onRemove={() => removeAll(ids)}
        onRestore={() => restore(ids)}
        onNone={onNone}
      />
    );
  }
  if (current)
    return (
      <RecordDetails
        record={current}
        ref={details}
        onOpen={() => open(current.id)}
        onLooksRight={(record) => void looksRight([record])}
        onRemove={() => removeAll([current.id])}
        onRestore={() => restore([current.id])}
      />
    );
  return (
    <p className={place.hint}>
      {missing ? 'This record is not in the case any more.' : 'Choose a record to see and correct what is known of it.'}
    </p>
  );
}
