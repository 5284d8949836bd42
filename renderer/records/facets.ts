import type { MedicalRecord, RecordKind } from '../../shared/domain/record.ts';

/** What part of the records is shown. */
export type Facet = 'all' | 'review' | 'locked' | 'undated' | 'removed';

export const FACET_LABELS: Record<Facet, string> = {
  all: 'All',
  review: 'To review',
  locked: 'Need a password',
  undated: 'No date',
  removed: 'Trash',
};

const HOLDS: Record<Exclude<Facet, 'removed'>, (record: MedicalRecord) => boolean> = {
  all: () => true,
  review: (record) => !record.reviewed,
  locked: (record) => record.reading === 'locked',
  undated: (record) => record.serviceDate === null,
};

/** Whether a record belongs to a part; which records are in the trash is known by the list they come from. */
export function inFacet(record: MedicalRecord, facet: Facet): boolean {
  return facet === 'removed' || HOLDS[facet](record);
}

/** The kinds that occur, each with how many, the most frequent first. */
export function kindCounts(records: readonly MedicalRecord[]): { kind: RecordKind | null; count: number }[] {
  const counts = new Map<RecordKind | null, number>();
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** What a list says of a record because it is not as it should be; empty for one that is fine. */
export function exceptionOf(record: MedicalRecord): { text: string; tone: 'attention' | 'accent' } | null {
  if (record.reading === 'locked') return { text: 'locked', tone: 'attention' };
  if (!record.reviewed) return { text: 'to review', tone: 'attention' };
  if (record.serviceDate === null) return { text: 'date?', tone: 'accent' };
  return null;
}

/** The record to look at after `id`: the next one that is to be reviewed in the order shown, round to the first; null: none is left. */
export function nextToReview(shown: readonly MedicalRecord[], id: string): string | null {
  const at = shown.findIndex((record) => record.id === id);
  const others = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
  return others.find((record) => !record.reviewed)?.id ?? null;
}

/** The record that takes the place of those removed: the next one below, else the last above. */
export function neighbour(shown: readonly MedicalRecord[], gone: ReadonlySet<string>, id: string): string | null {
  const at = shown.findIndex((record) => record.id === id);
  const below = shown.slice(at + 1).find((record) => !gone.has(record.id));
  const above = shown.slice(0, Math.max(0, at)).findLast((record) => !gone.has(record.id));
  return (below ?? above)?.id ?? null;
}
