import type { Ledger, LedgerRecipient } from '../../shared/domain/ledger.ts';
import { differenceOf } from '../../shared/ledger/difference.ts';
import { CONTENTS_UNKNOWN_REMARK, differenceSummary } from '../../shared/ledger/ledger-labels.ts';
import classes from './Ledger.module.css';
import { RecordTable, SectionRows } from './LedgerTable.tsx';

/** What only one and only the other of two recipients had. */
export function DifferenceCard({
  caseId,
  ledger,
  first,
  second,
}: {
  caseId: string;
  ledger: Ledger;
  first: LedgerRecipient;
  second: LedgerRecipient;
}) {
  const difference = differenceOf(ledger, first.key, second.key);
  const { onlyA, onlyB, sure: isCertain } = difference;
  const recipients = [first, second];
  return (
    <>
      <p role="status" className={classes.text}>
        {differenceSummary(difference, first.name, second.name)}
        {!isCertain && ` ${CONTENTS_UNKNOWN_REMARK}`}
      </p>
      {onlyA.length + onlyB.length > 0 && (
        <RecordTable label={`The difference between ${first.name} and ${second.name}`} recipients={recipients}>
          {onlyA.length > 0 && (
            <SectionRows title={`Only ${first.name} had`} caseId={caseId} entries={onlyA} recipients={recipients} />
          )}
          {onlyB.length > 0 && (
            <SectionRows title={`Only ${second.name} had`} caseId={caseId} entries={onlyB} recipients={recipients} />
          )}
        </RecordTable>
      )}
    </>
  );
}
