import type { Ledger, LedgerRecipient } from '../../shared/domain/ledger.ts';
import { differenceOf } from '../../shared/ledger/difference.ts';
import { CONTENTS_UNKNOWN_REMARK, differenceSummary } from '../../shared/ledger/ledger-labels.ts';
import classes from './Ledger.module.css';
import { RecordTable, SectionRows } from './LedgerTable.tsx';

/** What only one and only the other of two recipients had. */
export function DifferenceCard({
  caseId,
  ledger,
  a,
  b,
}: {
  caseId: string;
  ledger: Ledger;
  a: LedgerRecipient;
  b: LedgerRecipient;
}) {
  const difference = differenceOf(ledger, a.key, b.key);
  const { onlyA, onlyB, sure: certain } = difference;
  const recipients = [a, b];
  return (
    <>
      <p role="status" className={classes.words}>
        {differenceSummary(difference, a.name, b.name)}
        {!certain && ` ${CONTENTS_UNKNOWN_REMARK}`}
      </p>
      {onlyA.length + onlyB.length > 0 && (
        <RecordTable label={`The difference between ${a.name} and ${b.name}`} recipients={recipients}>
          {onlyA.length > 0 && (
            <SectionRows title={`Only ${a.name} had`} caseId={caseId} entries={onlyA} recipients={recipients} />
          )}
          {onlyB.length > 0 && (
            <SectionRows title={`Only ${b.name} had`} caseId={caseId} entries={onlyB} recipients={recipients} />
          )}
        </RecordTable>
      )}
    </>
  );
}
