import type { LedgerEntry } from '../domain/ledger.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { Day } from '../domain/partial-date.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { formatList } from '../format/sentences.ts';
import { type Evidence, type EvidenceRow, evidenceDifferences, seenByAny } from './evidence.ts';

/** A record on which an opinion could not rest. `since`: the day on which it was handed to its physician afterwards; null: it was not. */
export type MissedEntry = LedgerEntry & { since: Day | null };

/** What of the evidence of the others one opinion could not rest on. */
export interface EvidenceGap {
  opinion: Opinion;
  /** Others saw it; nothing says that this physician did. */
  notReceived: MissedEntry[];
  /** Others saw it; it was not there yet when this opinion was given. */
  later: MissedEntry[];
  /** Whether anything is known of what they looked at. */
  known: boolean;
  /** Where nothing is known: what others saw, which may have been missing here too. */
  unsure: MissedEntry[];
}

/** `differs`: one saw what another did not; `unknown`: of one of them nothing is known; `same`: nothing says that they saw other things. */
type EvidenceState = 'differs' | 'unknown' | 'same';

/** What each of these opinions could not rest on, and how they stand to one another. */
export function evidenceGaps(evidence: Evidence, opinions: readonly Opinion[]): { gaps: EvidenceGap[]; state: EvidenceState } {
  const differences = evidenceDifferences(evidence, opinions);
  const gaps = opinions.map((opinion): EvidenceGap => {
    const packets = evidence.handed.get(opinion.id)?.since;
    const sinceOf = ({ had }: LedgerEntry) => had.find(({ packetId }) => packets?.has(packetId))?.on ?? null;
    const missed = (rows: readonly EvidenceRow[], state: 'unknown' | 'not-yet') =>
      rows.filter(({ seen }) => seen.get(opinion.id)?.state === state).map(({ entry }) => ({ ...entry, since: sinceOf(entry) }));
    const known = evidence.known.has(opinion.id);
    const notReceived = known ? missed(differences, 'unknown') : [];
    const unsure = known ? [] : missed(seenByAny(evidence, opinions), 'unknown');
    return { opinion, notReceived, later: missed(differences, 'not-yet'), known, unsure };
  });
  const differs = gaps.some(({ notReceived, later }) => notReceived.length + later.length > 0);
  return { gaps, state: differs ? 'differs' : gaps.every(({ known }) => known) ? 'same' : 'unknown' };
}

export const EVIDENCE_TITLES: Record<EvidenceState, string> = {
  differs: 'As far as is known, they did not look at the same records',
  unknown: 'It is not known whether they looked at the same records',
  same: 'As far as is known, they could look at the same records',
};

/** Why this stands before what they concluded. */
export const WHY_EVIDENCE_FIRST =
  'Physicians who looked at different records may differ for that reason alone. With the same records they might agree, or still differ.';

const theseRecords = (entries: readonly LedgerEntry[]) =>
  entries.length === 1 ? 'this record' : `these ${formatCount(entries.length, 'record')}`;

/** What heads the records that a physician did not have. */
export function notReceivedLabel(name: string, entries: readonly LedgerEntry[]): string {
  return `As far as is known, ${name} did not have ${theseRecords(entries)}:`;
}

/** What heads the records that were not there yet when a physician gave their opinion. */
export function laterLabel(name: string, entries: readonly LedgerEntry[]): string {
  return `The opinion of ${name} could not rest on ${theseRecords(entries)} of a later date:`;
}

/** The day on which somebody of whom nothing is known had everything that others saw; null: not yet, or nobody saw anything. */
export function caughtUpOn({ known, unsure, later }: Pick<EvidenceGap, 'known' | 'unsure' | 'later'>): Day | null {
  if (known) return null;
  const seen = [...unsure, ...later];
  const days = seen.flatMap(({ since }) => since ?? []);
  return days.length < seen.length ? null : (days.toSorted().at(-1) ?? null);
}

/** Whether something that one of them missed was not handed to them since. */
export function isAnyOutstanding(gaps: readonly Pick<EvidenceGap, 'notReceived' | 'later'>[]): boolean {
  return gaps.some(({ notReceived, later }) => [...notReceived, ...later].some(({ since }) => since === null));
}

/** A record that they missed, in words: its date, and since when they have it. */
export function missedRecordLabel({ title, serviceDate, since }: Pick<MissedEntry, 'title' | 'serviceDate' | 'since'>): string {
  return [title, serviceDate && formatDate(serviceDate), since && `handed over since, on ${formatDate(since)}`]
    .filter(Boolean)
    .join(', ');
}

/** Said of somebody of whom it is not written down what they looked at, once they were handed what others saw. */
export function caughtUpLabel(name: string, day: Day): string {
  return `It is not written down what ${name} looked at; since ${formatDate(day)} they have what others saw.`;
}

/** Of whom it is not written down what they looked at; empty: of nobody. */
export function unknownEvidenceLabel(names: readonly string[]): string {
  return names.length === 0 ? '' : `It is not written down what ${formatList(names)} looked at.`;
}
