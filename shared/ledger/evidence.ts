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
 * What is known about one record and one opinion. `received`: in a packet received before. `stated`: the person says that they saw it.
 * `authored`: they wrote it. `not-yet`: dated after the opinion. `unknown`: nothing says that they saw it.
 */
type Seen =
  | { state: 'received'; packetId: string; on: string; page: number; pages: number; sealed: boolean }
  | { state: 'stated' | 'authored' | 'not-yet' | 'unknown' };

/** One record, and what is known about it for each opinion (by opinion id). */
export interface EvidenceRow {
  entry: LedgerEntry;
  seen: ReadonlyMap<string, Seen>;
  /**
   * Whether it contains a conclusion: a report, letter or answer of a physician who gave an opinion. Such a record is no
   * evidence.
   */
  concludes: boolean;
}

/** The packets (by id) that a physician received: before the opinion or ticked with it, and since. */
interface HandedOver {
  before: ReadonlySet<string>;
  since: ReadonlySet<string>;
}

export interface Evidence {
  /** Every record of the case and of the packets, in the order of the ledger. */
  rows: EvidenceRow[];
  /** The opinions for which a packet or a seen record is known. For the others a missing record is a gap, not a difference. */
  known: ReadonlySet<string>;
  /** The packets, by opinion. */
  handovers: ReadonlyMap<string, HandedOver>;
}

export interface EvidenceFacts {
  case: Pick<Case, 'firstPhysician' | 'firstOpinionDate' | 'recipient'>;
  ledger: Ledger;
  opinions: readonly Opinion[];
  /** The records that are not removed. */
  records: readonly Pick<MedicalRecord, 'id' | 'kind' | 'providerId' | 'serviceDate'>[];
  providers: readonly Provider[];
}

/** Whether a day is after an opinion. An opinion without a date counts from the day it was written down. */
const isAfterOpinion = (day: string, { date, created }: Opinion) => isAfter(day, date ?? localDayOf(created));

/** Returns the packets that an opinion could rest on, and those that its physician received later. */
function handedOverTo(opinion: Opinion, { ledger, providers }: EvidenceFacts): HandedOver {
  const written = { providerId: opinion.providerId, recipient: physicianOf(opinion, providers) };
  const persons = ledger.recipients.map((recipient) => ({ ...recipient, names: [recipient.name] }));
  const packets = findPerson(written, persons, providers)?.packets ?? [];
  const { before = [], since = [] } = Object.groupBy(packets, ({ on }) => (isAfterOpinion(on, opinion) ? 'since' : 'before'));
  const receivedBefore = new Set([...before.map(({ packetId }) => packetId), ...opinion.packetIds]);
  return {
    before: receivedBefore,
    since: new Set(since.map(({ packetId }) => packetId).filter((id) => !receivedBefore.has(id))),
  };
}

function seenBy(opinion: Opinion, entry: LedgerEntry, packets: ReadonlySet<string>, isOwn: boolean): Seen {
  const receipt = entry.had.find(({ packetId }) => packets.has(packetId));
  if (receipt) {
    const { packetId, on, firstPage: page, pages, sealed } = receipt;
    return { state: 'received', packetId, on, page, pages, sealed };
  }
  if (opinion.sawRecordIds.includes(entry.id)) return { state: 'stated' };
  if (isOwn) return { state: 'authored' };
  const isLater = entry.serviceDate !== null && opinion.date !== null && isAfter(entry.serviceDate, opinion.date);
  return { state: isLater ? 'not-yet' : 'unknown' };
}

const hasSeen = (seen: Seen | undefined) => seen?.state === 'received' || seen?.state === 'stated' || seen?.state === 'authored';

/** Returns the records that at least one of these opinions is based on, without those that contain a conclusion. */
export function seenByAny({ rows }: Pick<Evidence, 'rows'>, opinions: readonly Opinion[]): EvidenceRow[] {
  return rows.filter(({ seen, concludes }) => !concludes && opinions.some(({ id }) => hasSeen(seen.get(id))));
}

/** Returns the records that only some of these opinions are based on, without those that contain a conclusion. */
export function evidenceDifferences(
  { rows, known }: Pick<Evidence, 'rows' | 'known'>,
  opinions: readonly Opinion[],
): EvidenceRow[] {
  return seenByAny({ rows }, opinions).filter(({ seen }) =>
    opinions.some(({ id }) => seen.get(id)?.state === 'not-yet' || (known.has(id) && seen.get(id)?.state === 'unknown')),
  );
}

/** Returns what each opinion could rest on, from the ledger and from what the person says. */
export function evidenceOf(facts: EvidenceFacts): Evidence {
  const { ledger, opinions, records, providers } = facts;
  const from = new Map(records.map(({ id, providerId }) => [id, providerId]));
  const isOwn = (opinion: Opinion, id: string) => {
    const author = from.get(id) ?? null;
    const provider = providers.find((each) => each.id === author);
    return opinion.recordIds.includes(id) || (author !== null && isGivenBy(opinion, provider ?? { id: author, name: '' }));
  };
  // By the rule that seals a packet, and the reports of the opinions also where they left the case.
  const conclusions = new Set([...conclusionsOf({ ...facts, notes: [] }), ...opinions.flatMap(({ recordIds }) => recordIds)]);
  const handovers = new Map(opinions.map((opinion) => [opinion.id, handedOverTo(opinion, facts)]));
  const rows = ledger.entries
    .filter(({ kind }) => kind === 'record')
    .map((entry): EvidenceRow => {
      const seen = opinions.map((opinion): [string, Seen] => [
        opinion.id,
        seenBy(opinion, entry, handovers.get(opinion.id)?.before ?? new Set(), isOwn(opinion, entry.id)),
      ]);
      return { entry, seen: new Map(seen), concludes: conclusions.has(entry.id) };
    });
  const isKnown = ({ id }: Opinion) =>
    rows.some(({ seen }) => seen.get(id)?.state === 'received' || seen.get(id)?.state === 'stated');
  const known = new Set(opinions.filter(isKnown).map(({ id }) => id));
  return { rows, known, handovers };
}
