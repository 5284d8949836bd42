import type { TreeEntry } from '../../shared/packets/contents-tree.ts';

/** The actions of the rows of the contents. */
export interface ContentsActions {
  /** Shows the pages of a row. */
  choose: (key: string) => void;
  setIncluded: (entry: TreeEntry, included: boolean) => void;
  setReason: (id: string, reason: string) => void;
  /** The reason is complete. */
  saveReason: () => void;
  /** Puts the entries of one section in this order. */
  reorder: (ids: string[]) => void;
  /** Puts a record or note into the sealed section, or takes it out. */
  setSealed: (id: string, sealed: boolean) => void;
}
