import type { Ledger, LedgerEntry } from '../domain/ledger.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import type { MedicalRecord } from '../domain/record.ts';
import { physicianOf } from '../opinions/opinion.ts';
import { personOf } from './recipients.ts';

/**
 * What is known of one record and one opinion. `had`: it was in a packet that they were handed before; `told`: the person says that
 * they saw it; `own`: they wrote it, or it comes from them; `not-yet`: dated after the opinion; `unknown`: nothing says that they saw it.
 */
type Seen =
  | { state: 'had'; packetId: string; on: string; page: number; pages: number; sealed: boolean }
  | { state: 'told' | 'own' | 'not-yet' | 'unknown' };

/** One record: what each opinion (by its id) could rest on of it. */
interface EvidenceRow {
  entry: LedgerEntry;
  seen: ReadonlyMap<string, Seen>;
}

export interface Evidence {
  /** Every record of the case, and what issued packets still name, in the order of the ledger. */
  rows: EvidenceRow[];
  /** Opinions of which something is known: a packet, or a record that they saw. Of the others it is a gap, not a difference. */
  known: ReadonlySet<string>;
  /** What one had seen and another had not. What they wrote themselves is no evidence and not among them. */
  differences: EvidenceRow[];
  /** By opinion, the packets that its physician was handed after it. */
  since: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface EvidenceFacts {
  ledger: Ledger;
  opinions: readonly Opinion[];
  records: readonly Pick<MedicalRecord, 'id' | 'providerId'>[];
  providers: readonly Provider[];
}

/** Whether a packet of this day can have been before an opinion; a date that is known in part, or not at all, does not forbid it. */
const before = (on: string, date: PartialDate | null) => date === null || on.slice(0, date.length) <= date;

/** Whether a record was not there yet when the opinion was given, as far as both dates are known. */
const later = (record: PartialDate | null, opinion: PartialDate | null) =>
  record !== null && opinion !== null && record.slice(0, opinion.length) > opinion.slice(0, record.length);

/** Which packets an opinion could rest on: those that its physician was handed before, and those that the person says they looked at; and those handed to them since. */
function packetsOf(
  opinion: Opinion,
  { ledger, providers }: EvidenceFacts,
): { before: ReadonlySet<string>; since: ReadonlySet<string> } {
  const written = { providerId: opinion.providerId, recipient: physicianOf(opinion, providers) };
  const persons = ledger.recipients.map((recipient) => ({ ...recipient, names: [recipient.name] }));
  const handed = personOf(written, persons, providers)?.packets ?? [];
  const ids = (those: typeof handed) => those.map(({ packetId }) => packetId);
  return {
    before: new Set([...ids(handed.filter(({ on }) => before(on, opinion.date))), ...opinion.packetIds]),
    since: new Set(ids(handed.filter(({ on }) => !before(on, opinion.date)))),
  };
}

function seenBy(opinion: Opinion, entry: LedgerEntry, packets: ReadonlySet<string>, from: string | null): Seen {
  const had = entry.had.find(({ packetId }) => packets.has(packetId));
  if (had) {
    const { packetId, on, firstPage: page, pages, sealed } = had;
    return { state: 'had', packetId, on, page, pages, sealed };
  }
  if (opinion.sawRecordIds.includes(entry.id)) return { state: 'told' };
  if (opinion.recordIds.includes(entry.id) || (from !== null && from === opinion.providerId)) return { state: 'own' };
  return { state: later(entry.serviceDate, opinion.date) ? 'not-yet' : 'unknown' };
}

const saw = (seen: Seen | undefined) => seen?.state === 'had' || seen?.state === 'told' || seen?.state === 'own';

/** Whether it is what one of these physicians wrote, a report, a letter or an answer: no evidence, but what was made of it. */
function isOwnWords({ entry, seen }: EvidenceRow, opinions: readonly Opinion[]): boolean {
  if (opinions.some(({ recordIds }) => recordIds.includes(entry.id))) return true;
  const written = entry.recordKind === 'consultation' || entry.recordKind === 'summary';
  return written && opinions.some(({ id }) => seen.get(id)?.state === 'own');
}

/** Which records one of these opinions had seen and another had not; with two of them, where the evidence of a pair differs. */
export function evidenceDifferences(
  { rows, known }: Pick<Evidence, 'rows' | 'known'>,
  opinions: readonly Opinion[],
): EvidenceRow[] {
  return rows.filter((row) => {
    const { seen } = row;
    const missed = ({ id }: Opinion) => seen.get(id)?.state === 'not-yet' || (known.has(id) && seen.get(id)?.state === 'unknown');
    return !isOwnWords(row, opinions) && opinions.some(({ id }) => saw(seen.get(id))) && opinions.some(missed);
  });
}

/** Which records each opinion could rest on, from the ledger of issued packets and what the person says. */
export function evidenceOf(facts: EvidenceFacts): Evidence {
  const { ledger, opinions, records } = facts;
  const from = new Map(records.map(({ id, providerId }) => [id, providerId]));
  const packets = new Map(opinions.map((opinion) => [opinion.id, packetsOf(opinion, facts)]));
  const rows = ledger.entries
    .filter(({ kind }) => kind === 'record')
    .map((entry): EvidenceRow => {
      const seen = opinions.map((opinion): [string, Seen] => [
        opinion.id,
        seenBy(opinion, entry, packets.get(opinion.id)?.before ?? new Set(), from.get(entry.id) ?? null),
      ]);
      return { entry, seen: new Map(seen) };
    });
  const isKnown = ({ id }: Opinion) => rows.some(({ seen }) => seen.get(id)?.state === 'had' || seen.get(id)?.state === 'told');
  const known = new Set(opinions.filter(isKnown).map(({ id }) => id));
  const since = new Map([...packets].map(([id, those]) => [id, those.since]));
  return { rows, known, differences: evidenceDifferences({ rows, known }, opinions), since };
}
