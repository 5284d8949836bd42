import type { PacketPlan, PlannedNote, PlannedRecord } from '../../../shared/domain/packet-plan.ts';
import type { ImportedEntry } from '../typeset-result.ts';

/** Where everything stands in the packet, packet pages counted from 1. */
export interface PageNumbers {
  /** First page of an entry of the plan; undefined when it is not in the packet. */
  page(entryId: string): number | undefined;
  /** Pages of an entry. */
  pages(entryId: string): number;
  /** Whether only a notice stands for the entry: nothing of it is enclosed. */
  isNotice(entryId: string): boolean;
  /** The page that gives in full what the first page shortens. */
  fullTexts: number;
  /** The page on which the opinions stand side by side; null: they are not among the front pages. */
  opinions: number | null;
  /** The cover of the sealed section; null: nothing is sealed. */
  sealed: number | null;
  manifest: number;
  total: number;
}

/** All entries of a plan, in its order. */
export function entriesOf(plan: PacketPlan): (PlannedRecord | PlannedNote)[] {
  return plan.sections.flatMap(({ entries }) => entries);
}

/** How many pages are set in type, as far as it is known. */
interface PageCounts {
  frontMatter: number;
  /** The front page with which the opinions begin. */
  opinions: number | null;
  entries: ReadonlyMap<string, number>;
  /** With which the sealed section begins. */
  sealed: number;
  manifest: number;
}

/** Counts the packet through: front pages, the entries in the order of the plan, the manifest. */
export function numberPages(plan: PacketPlan, imported: readonly ImportedEntry[], own: PageCounts): PageNumbers {
  const merged = new Map(imported.map(({ id, pages }) => [id, pages]));
  const pagesOf = (id: string) => own.entries.get(id) ?? merged.get(id) ?? 0;
  const notices = new Set(entriesOf(plan).flatMap(({ kind, id }) => (kind === 'record' && own.entries.has(id) ? [id] : [])));
  const starts = new Map<string, number>();
  let next = own.frontMatter + 1;
  let sealed: number | null = null;
  for (const section of plan.sections) {
    if (section.sealed) {
      sealed = next;
      next += own.sealed;
    }
    for (const { id } of section.entries) {
      starts.set(id, next);
      next += pagesOf(id);
    }
  }
  return {
    page: (id) => starts.get(id),
    pages: pagesOf,
    isNotice: (id) => notices.has(id),
    fullTexts: 2,
    opinions: own.opinions,
    sealed,
    manifest: next,
    total: next + own.manifest - 1,
  };
}
