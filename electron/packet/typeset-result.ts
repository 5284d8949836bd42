import type { PacketPlan } from '../../shared/domain/packet-plan.ts';

/** The result of importing one entry of the plan. */
export interface ImportedEntry {
  /** Record or note of the plan. */
  id: string;
  /** Pages in the packet. 0 for notes: they are typeset later. */
  pages: number;
  /** Empty when all pages are there; else why not, for the notice page, the manifest and the result. */
  remark: string;
}

/** A link on a generated page to a packet page. */
export interface PageLink {
  /** Page of the generated PDF that carries the link, from 0. */
  page: number;
  /** Left, bottom, right, top in points on that page. */
  rect: [number, number, number, number];
  /** Packet page of the target, from 1. */
  target: number;
}

/**
 * All generated pages in one PDF: front matter, then notes and notices in the order of the plan. The first pages of the sealed
 * section and the manifest come last. The PDF has no links; the assembly writes them.
 */
export interface GeneratedPages {
  bytes: Uint8Array;
  /** Front matter by title: summary page, contents and so on. */
  frontMatter: { title: string; pages: number }[];
  /** Generated pages of an entry, by entry id: notes, and notices of records without usable pages. */
  entries: Map<string, number>;
  /** Pages before the records of the sealed section: its cover, and the opinions side by side. */
  sealedPages: number;
  manifestPages: number;
  links: PageLink[];
  /** Total pages of the packet. */
  total: number;
  /**
   * The footer of one record page, 0 ≤ `page` < pages of that entry. The operators draw in a box of `width` × FOOTER_HEIGHT
   * points with its origin at the lower left. They use the font resources below.
   */
  footer(entryId: string, page: number, width: number): Uint8Array;
  /** Resource name without slash → number of the font's object in `bytes`. */
  footerFonts: ReadonlyMap<string, number>;
}

/** Typesets the generated pages once the page count of every entry is known. Deterministic. */
export type Typeset = (plan: PacketPlan, imported: readonly ImportedEntry[]) => Promise<GeneratedPages>;
