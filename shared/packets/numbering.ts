import type { OwnCounts } from '../domain/packet-plan.ts';

/** Packet pages, counted from 1, both ends included. */
export interface PageRange {
  from: number;
  to: number;
}

export interface Numbering {
  /** The pages of each front matter title, in order. */
  front: PageRange[];
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
  own: Omit<OwnCounts, 'version'>,
): Numbering {
  const counted = new Map(own.entries.map(({ id, pages }) => [id, pages]));
  const entries = new Map<string, PageRange>();
  let next = 1;
  const take = (pages: number): PageRange => {
    const from = next;
    next += pages;
    return { from, to: next - 1 };
  };
  const front = own.front.map(({ pages }) => take(pages));
  let sealed: PageRange | null = null;
  const ranges = sections.map((section) => {
    const from = next;
    if (section.sealed && own.sealed > 0) sealed = take(own.sealed);
    for (const { id, pages } of section.entries) entries.set(id, take(counted.get(id) ?? pages));
    return next > from ? { from, to: next - 1 } : null;
  });
  const manifest = take(own.manifest);
  return { front, sections: ranges, entries, sealed, manifest, total: next - 1 };
}

/** Formats a page range: "8", "5–11". */
export function formatPageRange({ from, to }: PageRange): string {
  return to > from ? `${from}–${to}` : `${from}`;
}
