import type { MedicalRecord } from '../../shared/domain/record.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import classes from './RecordDetails.module.css';
import { Thumbnail } from './Thumbnail.tsx';

/** The identity of a record: its first page, which opens all pages, its title, page count and file format. */
export function RecordSummary({ record, onOpen }: { record: MedicalRecord; onOpen: () => void }) {
  const locked = record.reading === 'locked';
  return (
    <div className={classes.header}>
      <button type="button" className={classes.picture} onClick={onOpen} disabled={locked} aria-label="Open the pages">
        <Thumbnail record={record} large />
      </button>
      <div>
        <h2>{recordTitle(record)}</h2>
        <p className={classes.facts}>
          {locked ? 'Locked' : formatCount(record.pages, 'page')} · {record.source.format.toUpperCase()}
        </p>
      </div>
    </div>
  );
}
