import type { RemovalCount, TrashKind } from '../domain/trash.ts';
import { formatCount } from './amounts.ts';

/** What each kind is called, one and many. */
export const TRASH_KIND_LABELS: Record<RemovalCount['kind'], readonly [one: string, many: string]> = {
  case: ['case', 'cases'],
  record: ['record', 'records'],
  note: ['note', 'notes'],
  opinion: ['opinion', 'opinions'],
  reply: ['answer of a physician', 'answers of physicians'],
  question: ['question', 'questions'],
  request: ['request', 'requests'],
  letter: ['letter', 'letters'],
  packet: ['packet', 'packets'],
  provider: ['physician or office', 'physicians and offices'],
  custody: ['log of slides or discs', 'logs of slides and discs'],
  contact: ['call', 'calls'],
  reminder: ['reminder', 'reminders'],
  part: ['other entry', 'other entries'],
};

const MAX_LABEL = 120;

/** The name of a thing in the trash, on one line; a thing without a name has that of its kind. */
export function trashLabel(kind: TrashKind, name: string): string {
  const line = name.replaceAll(/\s+/g, ' ').trim();
  const [label] = TRASH_KIND_LABELS[kind];
  if (line === '') return `A ${label} without a name`;
  return line.length > MAX_LABEL ? `${line.slice(0, MAX_LABEL - 1)}…` : line;
}

/** "3 records, 1 note, 12 other entries". */
export function describeCounts(counts: readonly RemovalCount[]): string {
  return counts.map(({ kind, count }) => formatCount(count, ...TRASH_KIND_LABELS[kind])).join(', ');
}
