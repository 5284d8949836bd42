import type { PacketPlan, PlannedNote, PlannedRecord } from '../../../shared/domain/packet.ts';
import type { Taken } from '../pieces.ts';

/** Where everything stands in the packet, packet pages counted from 1. */
export interface Numbers {
  /** First page of an entry of the plan; undefined when it is not in the packet. */
  page(entryId: string): number | undefined;
  /** Pages of an entry. */
  pages(entryId: string): number;
  /** Whether only a notice stands for the entry: nothing of it is enclosed. */
  isNotice(entryId: string): boolean;
  /** The page that gives in full what the first page shortens. */
  full: number;
  manifest: number;
  total: number;
}

/** All entries of a plan, in its order. */
export function entriesOf(plan: PacketPlan): (PlannedRecord | PlannedNote)[] {
  return plan.sections.flatMap(({ entries }) => entries);
}

/** Counts the packet through: front pages, the entries in the order of the plan, the manifest. */
export function countThrough(
  plan: PacketPlan,
  taken: readonly Taken[],
  own: { front: number; entries: ReadonlyMap<string, number>; manifest: number },
): Numbers {
  const merged = new Map(taken.map(({ id, pages }) => [id, pages]));
  const pagesOf = (id: string) => own.entries.get(id) ?? merged.get(id) ?? 0;
  const notices = new Set(entriesOf(plan).flatMap(({ kind, id }) => (kind === 'record' && own.entries.has(id) ? [id] : [])));
  const starts = new Map<string, number>();
  let next = own.front + 1;
  for (const { id } of entriesOf(plan)) {
    starts.set(id, next);
    next += pagesOf(id);
  }
  return {
    page: (id) => starts.get(id),
    pages: pagesOf,
    isNotice: (id) => notices.has(id),
    full: 2,
    manifest: next,
    total: next + own.manifest - 1,
  };
}
