/** What the parts of the packet engine hand to each other. */
import type { PacketPlan } from '../../shared/domain/packet-plan.ts';

/** What became of an entry of the plan when its pages were taken up, in the order of the plan. */
export interface Taken {
  /** Record or note of the plan. */
  id: string;
  /** Pages it takes in the packet. 0 for notes, which are set in type later. */
  pages: number;
  /** Empty when all its pages are there as they are; else why not, for the notice page, the manifest and the result. */
  remark: string;
}

/** A place of the finished packet, for links: packet page, counted from 1. */
export interface Link {
  /** Page of the own document that carries the link, from 0. */
  page: number;
  /** Left, bottom, right, top in points on that page. */
  rect: [number, number, number, number];
  /** Packet page it leads to, from 1. */
  target: number;
}

/**
 * All pages that Second Look sets in type itself, in one PDF: first the front pages, then the pages of notes
 * and notices in the order of the plan, then those with which the sealed section begins, last the manifest. Without the links, which the engine writes.
 */
export interface OwnPages {
  bytes: Uint8Array;
  /** Front pages: case at a glance, contents. */
  front: { title: string; pages: number }[];
  /** Own pages that stand for an entry, by entry id: notes, and records of which no page could be taken. */
  entries: Map<string, number>;
  /** With which the sealed section begins: its cover, and the opinions side by side. */
  sealedPages: number;
  manifestPages: number;
  links: Link[];
  /** Total pages of the packet. */
  total: number;
  /**
   * The footer of one record page, 0 ≤ `page` < pages of that entry: operators of a content stream that draw inside a box of `width` × FOOTER_HEIGHT
   * points with its origin at the lower left, using the font resources below.
   */
  footer(entryId: string, page: number, width: number): Uint8Array;
  /** Resource name without slash → number of the font's object in `bytes`. */
  footerFonts: ReadonlyMap<string, number>;
}

/** Sets the own pages in type, now that it is known how many pages every entry takes. Deterministic. */
export type Typeset = (plan: PacketPlan, taken: readonly Taken[]) => Promise<OwnPages>;
