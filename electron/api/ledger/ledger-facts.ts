import type { Ledger } from '../../../shared/domain/ledger.ts';
import { journeyLedger } from '../../../shared/ledger/ledger.ts';
import type { Queries } from '../queries.ts';

/** Computes who has what of a case from its packets. */
export function caseLedger(queries: Queries, caseId: string): Ledger {
  return journeyLedger({
    handedOver: queries.packets.handedOver(caseId),
    contentsOf: queries.packets.contents,
    records: queries.records.list(caseId),
    notes: queries.notes.list(caseId),
    providers: queries.providers.list(caseId),
  });
}
