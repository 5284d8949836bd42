import type { OwnCounts } from '../domain/packet-plan.ts';

/** Packet pages, counted from 1, both ends included. */
export interface PageRange {
  from: number;
  to: number;
}

export interface Numbering {
  /** Of each front page title of the counts, in their order. */
  front: PageRange[];
  /** Of each section, in the order given; null: nothing in it. */
  sections: (PageRange | null)[];
  entries: ReadonlyMap<string, PageRange>;
  /** With which the sealed section begins: its cover, and the opinions side by side; null: nothing is sealed. */
  sealed: PageRange | null;
  manifest: PageRange;
  total: number;
}

/**
 * Counts a packet through: front pages, the entries section by section, the sealed one behind its cover, the manifest. `pages` of an entry are those of
 * its record; where the counts name the entry, its own pages stand for it instead.
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

/** "8", "5–11". */
export function formatPageRange({ from, to }: PageRange): string {
  return to > from ? `${from}–${to}` : `${from}`;
}
