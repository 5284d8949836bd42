import { localMoment } from '../dates/local-day.ts';
import type { Packet, Paper } from '../domain/packet.ts';
import type { CheckFinding } from '../domain/packet-plan.ts';
import { formatBytes, formatCount } from '../format/amounts.ts';
import { formatMoment } from '../format/format-date.ts';

/** The label of each paper. */
export const PAPER_LABELS: Record<Paper, string> = { letter: 'Letter', a4: 'A4', original: 'Original sizes' };

/** The title of the page, and of a packet. */
export function packetTitle(recipient: string): string {
  return recipient === '' ? 'Packet' : `Packet for ${recipient}`;
}

/** When a packet was made, in local time: "24 Nov 2026, 10:12". */
export function formatMadeAt(made: string): string {
  return formatMoment(localMoment(new Date(made)));
}

/** "104 pages, 3.6 MB" */
export function sizeLabel({ pages, bytes }: Pick<Packet, 'pages' | 'bytes'>): string {
  return `${formatCount(pages, 'page')}, ${formatBytes(bytes)}`;
}

/** The result of the check in a phrase. */
export function checkSummary(findings: number): string {
  return findings === 0 ? 'nothing to check' : `${formatCount(findings, 'thing')} to check`;
}

const FINDING_LABELS: Record<CheckFinding['kind'], string> = {
  empty: 'empty',
  style: 'about its style',
  reveals: 'giving an opinion away',
  missing: 'missing',
  'left-out': 'left out',
  stale: 'older than usual',
  locked: 'locked',
  loss: 'not whole',
  unreviewed: 'not reviewed',
  undated: 'without a date',
  ahead: 'dated in the future',
};

/** The open findings of a packet that was made anyway: "6 things to check are open: 4 missing, 2 not reviewed." */
export function openFindingsLabel(findings: readonly CheckFinding[]): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  const each = kinds.map((kind) => `${findings.filter((finding) => finding.kind === kind).length} ${FINDING_LABELS[kind]}`);
  return `${formatCount(findings.length, 'thing')} to check ${findings.length === 1 ? 'is' : 'are'} open: ${each.join(', ')}.`;
}
