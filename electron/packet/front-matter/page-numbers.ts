import type { PacketPlan, PlannedNote, PlannedRecord } from '../../../shared/domain/packet-plan.ts';
import type { ImportedEntry } from '../typeset-result.ts';

/** The packet pages of all parts, counted from 1. */
export interface PageNumbers {
  /** First page of an entry of the plan; undefined when it is not in the packet. */
  page(entryId: string): number | undefined;
  /** Pages of an entry. */
  pages(entryId: string): number;
  /** Whether the entry has only a notice page: none of its pages is enclosed. */
  isNotice(entryId: string): boolean;
  /** The first page of the full texts that the summary page shortens. */
  fullTexts: number;
  /** The first page of the comparison; null: it is not in the front matter. */
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

/** The counts of the generated pages, as far as they are known. */
interface PageCounts {
  frontMatter: number;
  /** The front page with which the opinions begin. */
  opinions: number | null;
  entries: ReadonlyMap<string, number>;
  /** The first pages of the sealed section. */
  sealed: number;
  manifest: number;
}

/** Numbers the packet: front matter, entries in the order of the plan, manifest. */
export function numberPages(plan: PacketPlan, imported: readonly ImportedEntry[], counts: PageCounts): PageNumbers {
  const merged = new Map(imported.map(({ id, pages }) => [id, pages]));
  const pagesOf = (id: string) => counts.entries.get(id) ?? merged.get(id) ?? 0;
  const notices = new Set(entriesOf(plan).flatMap(({ kind, id }) => (kind === 'record' && counts.entries.has(id) ? [id] : [])));
  const starts = new Map<string, number>();
  let next = counts.frontMatter + 1;
  let sealed: number | null = null;
  for (const section of plan.sections) {
    if (section.sealed) {
      sealed = next;
      next += counts.sealed;
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
    opinions: counts.opinions,
    sealed,
    manifest: next,
    total: next + counts.manifest - 1,
  };
}
