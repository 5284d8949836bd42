import { localDayOf } from '../dates/local-day.ts';
import type { Case } from '../domain/case.ts';
import type { Ledger, LedgerEntry } from '../domain/ledger.ts';
import type { Opinion } from '../domain/opinion.ts';
import { isAfter } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import type { MedicalRecord } from '../domain/record.ts';
import { physicianOf } from '../opinions/opinion-labels.ts';
import { conclusionsOf } from '../packets/sealed.ts';
import { isGivenBy } from '../providers/names.ts';
import { findPerson } from './recipients.ts';

/**
 * What is known of one record and one opinion. `had`: it was in a packet that they were handed before; `told`: the person says that
 * they saw it; `own`: they wrote it, or it comes from them; `not-yet`: dated after the opinion; `unknown`: nothing says that they saw it.
 */
type Seen =
  | { state: 'had'; packetId: string; on: string; page: number; pages: number; sealed: boolean }
  | { state: 'told' | 'own' | 'not-yet' | 'unknown' };

/** One record: what each opinion (by its id) could rest on of it. */
export interface EvidenceRow {
  entry: LedgerEntry;
  seen: ReadonlyMap<string, Seen>;
  /** Whether it is what somebody wrote who gave an opinion, a report, a letter or an answer: no evidence, but what was made of it. */
  concludes: boolean;
}

/** The packets that a physician was handed, by their ids: before the opinion or ticked with it; and since. */
interface HandedOver {
  before: ReadonlySet<string>;
  since: ReadonlySet<string>;
}

export interface Evidence {
  /** Every record of the case, and what issued packets still name, in the order of the ledger. */
  rows: EvidenceRow[];
  /** Opinions of which something is known: a packet, or a record that they saw. Of the others it is a gap, not a difference. */
  known: ReadonlySet<string>;
  /** By opinion. */
  handed: ReadonlyMap<string, HandedOver>;
}

export interface EvidenceFacts {
  case: Pick<Case, 'firstPhysician' | 'firstOpinionDate' | 'recipient'>;
  ledger: Ledger;
  opinions: readonly Opinion[];
  /** Those that are not removed. */
  records: readonly Pick<MedicalRecord, 'id' | 'kind' | 'providerId' | 'serviceDate'>[];
  providers: readonly Provider[];
}

/** Whether something of this day was after an opinion; one without a date was given when it was written down at the latest. */
const isSince = (day: string, { date, created }: Opinion) => isAfter(day, date ?? localDayOf(created));

/** Which packets an opinion could rest on, and which its physician was handed since. */
function handedOverTo(opinion: Opinion, { ledger, providers }: EvidenceFacts): HandedOver {
  const written = { providerId: opinion.providerId, recipient: physicianOf(opinion, providers) };
  const persons = ledger.recipients.map((recipient) => ({ ...recipient, names: [recipient.name] }));
  const handed = findPerson(written, persons, providers)?.packets ?? [];
  const { before = [], since = [] } = Object.groupBy(handed, ({ on }) => (isSince(on, opinion) ? 'since' : 'before'));
  const ticked = new Set([...before.map(({ packetId }) => packetId), ...opinion.packetIds]);
  return { before: ticked, since: new Set(since.map(({ packetId }) => packetId).filter((id) => !ticked.has(id))) };
}

function seenBy(opinion: Opinion, entry: LedgerEntry, packets: ReadonlySet<string>, isOwn: boolean): Seen {
  const had = entry.had.find(({ packetId }) => packets.has(packetId));
  if (had) {
    const { packetId, on, firstPage: page, pages, sealed } = had;
    return { state: 'had', packetId, on, page, pages, sealed };
  }
  if (opinion.sawRecordIds.includes(entry.id)) return { state: 'told' };
  if (isOwn) return { state: 'own' };
  const notYet = entry.serviceDate !== null && opinion.date !== null && isAfter(entry.serviceDate, opinion.date);
  return { state: notYet ? 'not-yet' : 'unknown' };
}

const hasSeen = (seen: Seen | undefined) => seen?.state === 'had' || seen?.state === 'told' || seen?.state === 'own';

/** What one or more of these opinions had seen, without what carries the conclusion of any. */
export function seenByAny({ rows }: Pick<Evidence, 'rows'>, opinions: readonly Opinion[]): EvidenceRow[] {
  return rows.filter(({ seen, concludes }) => !concludes && opinions.some(({ id }) => hasSeen(seen.get(id))));
}

/** Which records one of these opinions had seen and another had not, without what carries the conclusion of any. */
export function evidenceDifferences(
  { rows, known }: Pick<Evidence, 'rows' | 'known'>,
  opinions: readonly Opinion[],
): EvidenceRow[] {
  return seenByAny({ rows }, opinions).filter(({ seen }) =>
    opinions.some(({ id }) => seen.get(id)?.state === 'not-yet' || (known.has(id) && seen.get(id)?.state === 'unknown')),
  );
}

/** Which records each opinion could rest on, from the ledger of issued packets and what the person says. */
export function evidenceOf(facts: EvidenceFacts): Evidence {
  const { ledger, opinions, records, providers } = facts;
  const from = new Map(records.map(({ id, providerId }) => [id, providerId]));
  const isOwn = (opinion: Opinion, id: string) => {
    const by = from.get(id) ?? null;
    const provider = providers.find((each) => each.id === by);
    return opinion.recordIds.includes(id) || (by !== null && isGivenBy(opinion, provider ?? { id: by, name: '' }));
  };
  // By the rule that seals a packet, and the reports of the opinions also where they left the case.
  const conclusions = new Set([...conclusionsOf({ ...facts, notes: [] }), ...opinions.flatMap(({ recordIds }) => recordIds)]);
  const handed = new Map(opinions.map((opinion) => [opinion.id, handedOverTo(opinion, facts)]));
  const rows = ledger.entries
    .filter(({ kind }) => kind === 'record')
    .map((entry): EvidenceRow => {
      const seen = opinions.map((opinion): [string, Seen] => [
        opinion.id,
        seenBy(opinion, entry, handed.get(opinion.id)?.before ?? new Set(), isOwn(opinion, entry.id)),
      ]);
      return { entry, seen: new Map(seen), concludes: conclusions.has(entry.id) };
    });
  const isKnown = ({ id }: Opinion) => rows.some(({ seen }) => seen.get(id)?.state === 'had' || seen.get(id)?.state === 'told');
  const known = new Set(opinions.filter(isKnown).map(({ id }) => id));
  return { rows, known, handed };
}
