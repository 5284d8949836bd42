import type { Ledger, LedgerEntry, LedgerRecipient } from '../domain/ledger.ts';

/** What two recipients received. Each entry still names its packet pages. */
export interface LedgerDifference {
  onlyA: LedgerEntry[];
  onlyB: LedgerEntry[];
  both: LedgerEntry[];
  /** In the case now, and received by neither. */
  neither: LedgerEntry[];
  /** Whether the contents of all their packets are known. If not, one of them may have received more. */
  sure: boolean;
}

/** Returns how a recipient received an entry, the latest packet first; empty: not at all. */
export function receivedBy(entry: LedgerEntry, recipient: string): LedgerEntry['had'] {
  return entry.had.filter((had) => had.recipient === recipient);
}

/** Whether the contents of every packet of a recipient are known. */
export function isContentsKnown({ packets }: Pick<LedgerRecipient, 'packets'>): boolean {
  return packets.every(({ listed }) => listed);
}

/**
 * Returns what only one, only the other, or both of two recipients (by key) received. An earlier version of a record counts as
 * that record.
 */
export function differenceOf({ recipients, entries }: Ledger, a: string, b: string): LedgerDifference {
  const hasReceived = (entry: LedgerEntry, key: string) => receivedBy(entry, key).length > 0;
  return {
    onlyA: entries.filter((entry) => hasReceived(entry, a) && !hasReceived(entry, b)),
    onlyB: entries.filter((entry) => hasReceived(entry, b) && !hasReceived(entry, a)),
    both: entries.filter((entry) => hasReceived(entry, a) && hasReceived(entry, b)),
    neither: entries.filter((entry) => entry.present && !hasReceived(entry, a) && !hasReceived(entry, b)),
    sure: recipients.filter(({ key }) => key === a || key === b).every(isContentsKnown),
  };
}
