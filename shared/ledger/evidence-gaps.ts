import type { LedgerEntry } from '../domain/ledger.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { Day } from '../domain/partial-date.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { formatList } from '../format/sentences.ts';
import { type Evidence, type EvidenceRow, evidenceDifferences, seenByAny } from './evidence.ts';

/** A record that an opinion could not rest on. `since`: the day on which its physician received it later; null: not yet. */
export type MissedEntry = LedgerEntry & { since: Day | null };

/** The evidence of the other opinions that one opinion could not rest on. */
export interface EvidenceGap {
  opinion: Opinion;
  /** Other physicians saw it, and nothing says that this one did. */
  notReceived: MissedEntry[];
  /** Other physicians saw it, but it is dated after this opinion. */
  later: MissedEntry[];
  /** Whether anything is known about what this physician looked at. */
  known: boolean;
  /** Where nothing is known: what the others saw and this physician may have missed. */
  unsure: MissedEntry[];
}

/** `differs`: one saw what another did not. `unknown`: for one of them nothing is known. `same`: no difference is known. */
type EvidenceState = 'differs' | 'unknown' | 'same';

/** Returns the evidence gaps of these opinions, and the state of all together. */
export function evidenceGaps(evidence: Evidence, opinions: readonly Opinion[]): { gaps: EvidenceGap[]; state: EvidenceState } {
  const differences = evidenceDifferences(evidence, opinions);
  const gaps = opinions.map((opinion): EvidenceGap => {
    const packets = evidence.handovers.get(opinion.id)?.since;
    const sinceOf = ({ had }: LedgerEntry) => had.find(({ packetId }) => packets?.has(packetId))?.on ?? null;
    const missed = (rows: readonly EvidenceRow[], state: 'unknown' | 'not-yet') =>
      rows
        .filter(({ seen: entries }) => entries.get(opinion.id)?.state === state)
        .map(({ entry }) => ({ ...entry, since: sinceOf(entry) }));
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

/** Why the evidence comes before the conclusions. */
export const WHY_EVIDENCE_FIRST =
  'Physicians who looked at different records may differ for that reason alone. With the same records they might agree, or still differ.';

const theseRecords = (entries: readonly LedgerEntry[]) =>
  entries.length === 1 ? 'this record' : `these ${formatCount(entries.length, 'record')}`;

/** Returns the heading of the records that a physician did not receive. */
export function notReceivedLabel(name: string, entries: readonly LedgerEntry[]): string {
  return `As far as is known, ${name} did not have ${theseRecords(entries)}:`;
}

/** Returns the heading of the records that are dated after an opinion. */
export function laterLabel(name: string, entries: readonly LedgerEntry[]): string {
  return `The opinion of ${name} could not rest on ${theseRecords(entries)} of a later date:`;
}

/**
 * Returns the day on which a physician with unknown evidence had received all that the others saw. Null: not yet, or the others
 * saw nothing.
 */
export function caughtUpOn({ known, unsure, later }: Pick<EvidenceGap, 'known' | 'unsure' | 'later'>): Day | null {
  if (known) return null;
  const entries = [...unsure, ...later];
  const days = entries.flatMap(({ since }) => since ?? []);
  return days.length < entries.length ? null : (days.toSorted().at(-1) ?? null);
}

/** Whether a missed record has still not been handed over. */
export function isAnyOutstanding(gaps: readonly Pick<EvidenceGap, 'notReceived' | 'later'>[]): boolean {
  return gaps.some(({ notReceived, later }) => [...notReceived, ...later].some(({ since }) => since === null));
}

/** Formats a missed record: title, date, and since when the physician has it. */
export function missedRecordLabel({ title, serviceDate, since }: Pick<MissedEntry, 'title' | 'serviceDate' | 'since'>): string {
  return [title, serviceDate && formatDate(serviceDate), since && `handed over since, on ${formatDate(since)}`]
    .filter(Boolean)
    .join(', ');
}

/** Returns the sentence about a physician with unknown evidence who has since received what the others saw. */
export function caughtUpLabel(name: string, day: Day): string {
  return `It is not written down what ${name} looked at; since ${formatDate(day)} they have what others saw.`;
}

/** Names the physicians with unknown evidence in a sentence; empty: none. */
export function unknownEvidenceLabel(names: readonly string[]): string {
  return names.length === 0 ? '' : `It is not written down what ${formatList(names)} looked at.`;
}
