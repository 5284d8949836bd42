import type { MedicalRecord, RecordKind } from '../domain/record.ts';

/** A part of the records that can be shown alone. */
export type Facet = 'all' | 'review' | 'locked' | 'undated' | 'removed';

export const FACET_LABELS: Record<Facet, string> = {
  all: 'All',
  review: 'To review',
  locked: 'Need a password',
  undated: 'No date',
  removed: 'Trash',
};

const FACET_MATCHES: Record<Exclude<Facet, 'removed'>, (record: MedicalRecord) => boolean> = {
  all: () => true,
  review: (record) => !record.reviewed,
  locked: (record) => record.reading === 'locked',
  undated: (record) => record.serviceDate === null,
};

/** Whether a record belongs to a facet. The trash is a list of its own. */
export function inFacet(record: MedicalRecord, facet: Facet): boolean {
  return facet === 'removed' || FACET_MATCHES[facet](record);
}

/** The kinds that occur with their counts, the most frequent first. */
export function kindCounts(records: readonly MedicalRecord[]): { kind: RecordKind | null; count: number }[] {
  const counts = new Map<RecordKind | null, number>();
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** Names what is exceptional about a record; null for a record that is fine. */
export function exceptionOf(record: MedicalRecord): { text: string; tone: 'attention' | 'accent' } | null {
  if (record.reading === 'locked') return { text: 'locked', tone: 'attention' };
  if (record.loss !== '') return { text: 'not whole', tone: 'attention' };
  if (!record.reviewed) return { text: 'to review', tone: 'attention' };
  if (record.serviceDate === null) return { text: 'date?', tone: 'accent' };
  return null;
}

/** The record to review after `id`, in list order and from the top again; null if none is left. */
export function nextToReview(shown: readonly MedicalRecord[], id: string): string | null {
  const index = shown.findIndex((record) => record.id === id);
  const others = [...shown.slice(index + 1), ...shown.slice(0, Math.max(0, index))];
  return others.find((record) => !record.reviewed)?.id ?? null;
}

/** The record to show after a removal: the next one below, else the last one above. */
export function neighborAfterRemoval(
  shown: readonly MedicalRecord[],
  removedIds: ReadonlySet<string>,
  id: string,
): string | null {
  const index = shown.findIndex((record) => record.id === id);
  const below = shown.slice(index + 1).find((record) => !removedIds.has(record.id));
  const above = shown.slice(0, Math.max(0, index)).findLast((record) => !removedIds.has(record.id));
  return (below ?? above)?.id ?? null;
}
