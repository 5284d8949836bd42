import type { LedgerEntry } from '../domain/ledger.ts';
import type { Method } from '../domain/letter.ts';
import type { Handover, Packet } from '../domain/packet.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { capitalize, formatList } from '../format/sentences.ts';
import { formatPageRange } from '../packets/numbering.ts';
import type { LedgerDifference } from './difference.ts';

/** How a packet was handed over, within a sentence. */
const METHOD_PHRASES: Record<Method, string> = {
  portal: 'by patient portal',
  mail: 'by mail',
  fax: 'by fax',
  email: 'by e-mail',
  'in-person': 'in person',
  phone: 'by telephone',
};

/** The methods by which a packet can be handed over. */
export const PACKET_METHODS: readonly Method[] = ['in-person', 'portal', 'mail', 'email', 'fax'];

/** Formats day and method: "12 Mar 2026, by mail". */
export function handedOverLabel({ on, method }: Pick<Handover, 'on' | 'method'>): string {
  return `${formatDate(on)}, ${METHOD_PHRASES[method]}`;
}

/** Says whether a packet was handed over, when and how: "Handed over 12 Mar 2026, by mail". */
export function handOverLabel({ issue }: Pick<Packet, 'issue'>): string {
  return issue ? `Handed over ${handedOverLabel(issue)}` : 'Not handed over yet';
}

/** The label of a packet with unknown contents. */
export const CONTENTS_UNKNOWN = 'What it held is not known';

type Receipt = LedgerEntry['had'][number];

/** Formats the packet pages of a record: "page 12", "pages 12–14, sealed". */
export function pagesLabel({ firstPage, pages, sealed }: Receipt): string {
  const range = formatPageRange({ from: firstPage, to: firstPage + pages - 1 });
  return `${pages === 1 ? 'page' : 'pages'} ${range}${sealed ? ', sealed' : ''}`;
}

/**
 * Formats how a recipient received a record, over all packets: "pages 12–14 (12 Mar 2026) and page 3 (1 Apr 2026)"; empty: not
 * at all.
 */
export function receivedLabel(had: readonly Receipt[]): string {
  const [one] = had;
  if (one && had.length === 1) return pagesLabel(one);
  return formatList(had.toReversed().map((each) => `${pagesLabel(each)} (${formatDate(each.on)})`));
}

/** The remark next to a difference where the contents of a packet are unknown. */
export const CONTENTS_UNKNOWN_REMARK = 'What a packet of an earlier version held is not known, so there may be more.';

/** Counts entries: "2 records", "1 note", "12 records and 2 notes". */
function countedEntries(entries: readonly Pick<LedgerEntry, 'kind'>[]): string {
  const notes = entries.filter(({ kind }) => kind === 'note').length;
  const records = entries.length - notes;
  return formatList([
    ...(records > 0 ? [formatCount(records, 'record')] : []),
    ...(notes > 0 ? [formatCount(notes, 'note')] : []),
  ]);
}

/**
 * Returns one or two sentences on how the contents of two recipients, `a` and `b`, differ. They state what was handed over, not
 * what was read.
 */
export function differenceSummary({ onlyA, onlyB, both, neither }: LedgerDifference, a: string, b: string): string {
  const shared = both.length > 0 ? `Both had ${countedEntries(both)}.` : 'Nothing was handed to both.';
  const differ = [
    ...(onlyA.length > 0 ? [`only ${a} had ${countedEntries(onlyA)}`] : []),
    ...(onlyB.length > 0 ? [`only ${b} had ${countedEntries(onlyB)}`] : []),
  ];
  const summary =
    differ.length === 0 ? (both.length > 0 ? 'Both were handed the same.' : '') : `${capitalize(formatList(differ))}.`;
  const out = neither.length > 0 ? `${capitalize(countedEntries(neither))} of this case went to neither.` : '';
  return [summary, shared, out].filter(Boolean).join(' ');
}
