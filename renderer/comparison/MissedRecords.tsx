import { formatCount } from '../../shared/format/amounts.ts';
import {
  caughtUpLabel,
  caughtUpOn,
  type EvidenceGap,
  laterLabel,
  type MissedEntry,
  missedRecordLabel,
  notReceivedLabel,
} from '../../shared/ledger/evidence-gaps.ts';
import dashed from '../ui/Dashed.module.css';
import classes from './MissedRecords.module.css';

/** Records named at most; the others can be unfolded, or are only counted. */
const SHOWN_RECORDS = { folded: 4, counted: 6 };
type Overflow = keyof typeof SHOWN_RECORDS;

/**
 * The records that an opinion did not consider, and since when its physician has them. `overflow` says how to shorten a long
 * list.
 */
export function MissedRecords({ gap, name, overflow }: { gap: EvidenceGap; name: string; overflow: Overflow }) {
  const { notReceived, later } = gap;
  const caughtUp = caughtUpOn(gap);
  return (
    <>
      {notReceived.length > 0 && (
        <RecordList title={notReceivedLabel(name, notReceived)} entries={notReceived} overflow={overflow} />
      )}
      {later.length > 0 && <RecordList title={laterLabel(name, later)} entries={later} overflow={overflow} />}
      {caughtUp !== null && <p>{caughtUpLabel(name, caughtUp)}</p>}
    </>
  );
}

function RecordList({ title, entries, overflow }: { title: string; entries: readonly MissedEntry[]; overflow: Overflow }) {
  const namedRecords = entries.slice(0, SHOWN_RECORDS[overflow]).map(recordItem);
  const otherRecords = entries.slice(SHOWN_RECORDS[overflow]).map(recordItem);
  const moreLabel = `and ${formatCount(otherRecords.length, 'more', 'more')}`;
  return (
    <div className={classes.missed} data-rest={overflow}>
      <p>{title}</p>
      <ul className={dashed.dashed}>
        {namedRecords}
        {overflow === 'counted' && otherRecords.length > 0 && <li>{moreLabel}</li>}
      </ul>
      {overflow === 'folded' && otherRecords.length > 0 && (
        <details>
          <summary>{moreLabel}</summary>
          <ul className={dashed.dashed}>{otherRecords}</ul>
        </details>
      )}
    </div>
  );
}

const recordItem = (entry: MissedEntry) => <li key={entry.id}>{missedRecordLabel(entry)}</li>;
