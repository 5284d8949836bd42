import type { Ledger, LedgerEntry, LedgerRecipient } from '../domain/ledger.ts';

/** What of the issued packets two recipients had; each entry still says from which packet page. */
export interface LedgerDifference {
  onlyA: LedgerEntry[];
  onlyB: LedgerEntry[];
  both: LedgerEntry[];
  /** In the case now, and handed to neither. */
  neither: LedgerEntry[];
  /** Of every packet of both it is known what it held; else one of them may have had more. */
  sure: boolean;
}

/** How a recipient had an entry, the latest first; empty: not in a packet that they were handed. */
export function receivedBy(entry: LedgerEntry, recipient: string): LedgerEntry['had'] {
  return entry.had.filter((had) => had.recipient === recipient);
}

/** Whether it is known of every packet of a recipient what it held. */
export function isContentsKnown({ packets }: Pick<LedgerRecipient, 'packets'>): boolean {
  return packets.every(({ listed }) => listed);
}

/** What only one, only the other and both of two recipients (by their keys) had. An earlier version of a record is that record. */
export function differenceOf({ recipients, entries }: Ledger, a: string, b: string): LedgerDifference {
  const has = (entry: LedgerEntry, key: string) => receivedBy(entry, key).length > 0;
  return {
    onlyA: entries.filter((entry) => has(entry, a) && !has(entry, b)),
    onlyB: entries.filter((entry) => has(entry, b) && !has(entry, a)),
    both: entries.filter((entry) => has(entry, a) && has(entry, b)),
    neither: entries.filter((entry) => entry.present && !has(entry, a) && !has(entry, b)),
    sure: recipients.filter(({ key }) => key === a || key === b).every(isContentsKnown),
  };
}
