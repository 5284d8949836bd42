import type { CSSProperties, ReactNode } from 'react';
import type { Ledger, LedgerEntry, LedgerRecipient } from '../../shared/domain/ledger.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { isContentsKnown, receivedBy } from '../../shared/ledger/difference.ts';
import { pagesLabel } from '../../shared/ledger/ledger-labels.ts';
import { pagePath } from '../pages/pages.ts';
import clamped from '../ui/Clamped.module.css';
import { TextLink } from '../ui/links.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import classes from './Ledger.module.css';

type LedgerColumns = { caseId: string; recipients: readonly LedgerRecipient[] };

/** The records as rows, the recipients as columns, in the order of a packet. */
export function LedgerTable({ caseId, ledger, recipients }: LedgerColumns & { ledger: Ledger }) {
  const sections = Map.groupBy(ledger.entries, ({ section }) => section);
  return (
    <RecordTable label="Who has which record" recipients={recipients}>
      {[...sections].map(([title, entries]) => (
        <SectionRows key={title} title={title} caseId={caseId} entries={entries} recipients={recipients} />
      ))}
    </RecordTable>
  );
}

/** A table of records whose columns are recipients. */
export function RecordTable({
  label,
  recipients,
  children,
}: {
  label: string;
  recipients: readonly LedgerRecipient[];
  children: ReactNode;
}) {
  return (
    <ScrollRegion className={classes.frame} label={label}>
      <table
        className={classes.table}
        data-many={recipients.length > 2 || undefined}
        style={{ '--recipients': recipients.length } as CSSProperties}
      >
        <thead>
          <tr>
            <th scope="col">Record</th>
            {recipients.map(({ key, name }) => (
              <th key={key} scope="col" title={name}>
                <span className={clamped.clamped}>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </ScrollRegion>
  );
}

/** The rows under one heading. */
export function SectionRows({
  title,
  caseId,
  entries,
  recipients,
}: LedgerColumns & { title: string; entries: readonly LedgerEntry[] }) {
  return (
    <tbody>
      <tr>
        <th scope="colgroup" colSpan={recipients.length + 1} className={classes.group}>
          {title}
        </th>
      </tr>
      {entries.map((entry) => (
        <tr key={entry.id}>
          <th scope="row">
            <EntryName caseId={caseId} entry={entry} />
          </th>
          {recipients.map((recipient) => (
            <td key={recipient.key}>
              <HadCell caseId={caseId} entry={entry} recipient={recipient} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** The title of a record with a link; a record removed from the case keeps its title. */
function EntryName({ caseId, entry: { kind, id, title, serviceDate, present } }: { caseId: string; entry: LedgerEntry }) {
  const remark = [serviceDate && formatDate(serviceDate), !present && 'no longer in the case'].filter(Boolean).join(' · ');
  return (
    <>
      {!present ? (
        title
      ) : kind === 'record' ? (
        <TextLink to={pagePath('record')} params={{ caseId, recordId: id }} className={classes.name ?? ''}>
          {title}
        </TextLink>
      ) : (
        <TextLink to={pagePath('notes')} params={{ caseId }} search={{ open: id }} className={classes.name ?? ''}>
          {title}
        </TextLink>
      )}
      {remark && <span className={classes.muted}>{remark}</span>}
    </>
  );
}

/** Whether a recipient had a record, with a link for each range of packet pages. */
function HadCell({ caseId, entry, recipient }: { caseId: string; entry: LedgerEntry; recipient: LedgerRecipient }) {
  const receipts = receivedBy(entry, recipient.key);
  if (receipts.length === 0)
    return (
      <span className={classes.cell}>
        <StateShape shape="none" />
        <span className={classes.missing}>{isContentsKnown(recipient) ? 'not handed over' : 'not known'}</span>
      </span>
    );
  return (
    <span className={classes.cell}>
      <StateShape shape="done" />
      <span>
        {receipts.map((receipt) => (
          <TextLink
            key={receipt.packetId}
            to={pagePath('packet')}
            params={{ caseId, packetId: receipt.packetId }}
            search={{ page: receipt.firstPage }}
            className={classes.pages ?? ''}
          >
            {pagesLabel(receipt)}
            {recipient.packets.length > 1 && <span className={classes.muted}>{formatDate(receipt.on)}</span>}
          </TextLink>
        ))}
      </span>
    </span>
  );
}
