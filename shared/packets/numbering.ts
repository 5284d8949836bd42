import type { GeneratedPageCounts } from '../domain/packet-plan.ts';

/** Packet pages, counted from 1, both ends included. */
export interface PageRange {
  from: number;
  to: number;
}

export interface Numbering {
  /** The pages of each front matter title, in order. */
  frontMatter: PageRange[];
  /** The pages of each section, in order; null: empty. */
  sections: (PageRange | null)[];
  entries: ReadonlyMap<string, PageRange>;
  /** The first pages of the sealed section: its cover and the comparison; null: nothing is sealed. */
  sealed: PageRange | null;
  manifest: PageRange;
  total: number;
}

/**
 * Numbers the pages of a packet: front matter, sections, the sealed section behind its cover, manifest. `pages` is the page
 * count of a record; where the counts name an entry, their number counts.
 */
export function numberPages(
  sections: readonly { sealed?: boolean; entries: readonly { id: string; pages: number }[] }[],
  counts: Omit<GeneratedPageCounts, 'version'>,
): Numbering {
  const pageCounts = new Map(counts.entries.map(({ id, pages }) => [id, pages]));
  const entries = new Map<string, PageRange>();
  let next = 1;
  const reserve = (pages: number): PageRange => {
    const from = next;
    next += pages;
    return { from, to: next - 1 };
  };
  const frontMatter = counts.frontMatter.map(({ pages }) => reserve(pages));
  let sealed: PageRange | null = null;
  const ranges = sections.map((section) => {
    const from = next;
    if (section.sealed && counts.sealed > 0) sealed = reserve(counts.sealed);
    for (const { id, pages } of section.entries) entries.set(id, reserve(pageCounts.get(id) ?? pages));
    return next > from ? { from, to: next - 1 } : null;
  });
  const manifest = reserve(counts.manifest);
  return { frontMatter, sections: ranges, entries, sealed, manifest, total: next - 1 };
}

/** Formats a page range: "8", "5–11". */
export function formatPageRange({ from, to }: PageRange): string {
  return to > from ? `${from}–${to}` : `${from}`;
}
