import { Button } from '@mantine/core';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import classes from './RecordDetails.module.css';

/** The actions for several records at once. */
export function MarkedDetails({
  records,
  isTrash,
  onLooksRight,
  onRemove,
  onRestore,
  onUnmark,
}: {
  records: readonly MedicalRecord[];
  /** The records are in the trash. */
  isTrash: boolean;
  onLooksRight: () => void;
  onRemove: () => void;
  onRestore: () => void;
  onUnmark: () => void;
}) {
  const pages = records.reduce((sum, record) => sum + record.pages, 0);
  const toReview = records.filter(({ reviewed }) => !reviewed).length;
  return (
    <div className={classes.marked}>
      <h2>{formatCount(records.length, 'record')} marked</h2>
      <p>{formatCount(pages, 'page')} together</p>
      {isTrash ? (
        <Button onClick={onRestore}>Put back</Button>
      ) : (
        <>
          {toReview > 0 && (
            <Button onClick={onLooksRight}>{`${toReview} to review: ${toReview === 1 ? 'looks' : 'look'} right`}</Button>
          )}
          <Button variant="default" onClick={onRemove}>
            Remove
          </Button>
        </>
      )}
      <Button variant="subtle" onClick={onUnmark}>
        Unmark all
      </Button>
    </div>
  );
}
