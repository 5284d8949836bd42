import type { DatabasePages } from './database-pages.ts';
import { USABLE_BYTES } from './page-cipher.ts';
import { decodeRecord, readVarint, type StoredValue } from './record-format.ts';

/** Reads tables and indexes of a damaged database page by page (sqlite.org/fileformat.html, section 1.6). */

/** A row of a table, or an entry of an index. */
export interface Entry {
  /** 0 in an index. */
  rowid: number;
  values: StoredValue[];
  /** Whether the page of the tree is what was written. An overflow page that is not ends the values. */
  isCertain: boolean;
}

const PAGE_TYPES = { indexInterior: 2, tableInterior: 5, indexLeaf: 10, tableLeaf: 13 } as const;
const HEADER_BYTES_OF_FIRST_PAGE = 100;

/** What a tree is made of, as far as it can be read. */
export interface Tree {
  entries: Entry[];
  /** Every page that the tree reaches. */
  pages: Set<number>;
  /** Pages of the tree that are not what was written; what lies below them may be missing. */
  damaged: number[];
}

/** The tree with this root. */
export function readTree(pages: DatabasePages, root: number, kind: 'table' | 'index'): Tree {
  const tree: Tree = { entries: [], pages: new Set(), damaged: [] };
  const open = [root];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (tree.pages.has(number)) continue;
    tree.pages.add(number);
    const parts = readTreePage(pages, number, kind, tree.pages);
    if (!parts?.isWhole) tree.damaged.push(number);
    if (!parts) continue;
    tree.entries.push(...parts.entries);
    open.push(...parts.children.toReversed());
  }
  return tree;
}

/** The type of a page: whether it is a leaf of a table. */
export const isTableLeaf = (pages: DatabasePages, number: number) =>
  pages.page(number)?.content[number === 1 ? HEADER_BYTES_OF_FIRST_PAGE : 0] === PAGE_TYPES.tableLeaf;

/** The entries and children of one page; null: it cannot be read, or is of another kind. `reached` gets its overflow pages. */
export function readTreePage(
  pages: DatabasePages,
  number: number,
  kind: 'table' | 'index',
  reached: Set<number>,
): { entries: Entry[]; children: number[]; isWhole: boolean } | null {
  // A page that is not there was cut off.
  const page = number >= 1 && number <= pages.count ? pages.page(number) : null;
  if (!page) return null;
  const { content, isWhole } = page;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const start = number === 1 ? HEADER_BYTES_OF_FIRST_PAGE : 0;
  const type = view.getUint8(start);
  const isLeaf = type === (kind === 'table' ? PAGE_TYPES.tableLeaf : PAGE_TYPES.indexLeaf);
  if (!isLeaf && type !== (kind === 'table' ? PAGE_TYPES.tableInterior : PAGE_TYPES.indexInterior)) return null;
  const count = view.getUint16(start + 3);
  const pointers = start + (isLeaf ? 8 : 12);
  const entries: Entry[] = [];
  const children: number[] = [];
  for (let cell = 0; cell < count && pointers + cell * 2 + 2 <= USABLE_BYTES; cell += 1) {
    const at = view.getUint16(pointers + cell * 2);
    if (at < pointers || at + 4 > USABLE_BYTES) continue;
    if (!isLeaf) children.push(view.getUint32(at));
    if (!isLeaf && kind === 'table') continue;
    const entry = readCell(pages, page, isLeaf ? at : at + 4, kind, reached);
    if (entry) entries.push(entry);
  }
  if (!isLeaf) children.push(view.getUint32(start + 8));
  return { entries, children, isWhole };
}

function readCell(
  pages: DatabasePages,
  { content, isWhole }: { content: Uint8Array; isWhole: boolean },
  start: number,
  kind: 'table' | 'index',
  reached: Set<number>,
): Entry | null {
  const length = readVarint(content, start);
  const rowid = kind === 'table' ? readVarint(content, length?.next ?? 0) : { value: 0, next: length?.next ?? 0 };
  // No text of the program is that long: the number is damaged.
  if (!length || !rowid || length.value < 1 || length.value > 100_000_000) return null;
  const local = localBytes(length.value, kind);
  if (rowid.next + local > USABLE_BYTES) return null;
  const parts = [content.subarray(rowid.next, rowid.next + local)];
  let missing = length.value - local;
  if (missing > 0) {
    let next = pageNumberAt(content, rowid.next + local);
    const chain = new Set<number>();
    while (missing > 0 && next >= 1 && next <= pages.count && !chain.has(next)) {
      chain.add(next);
      reached.add(next);
      const page = pages.page(next);
      if (!page?.isWhole) break;
      const part = page.content.subarray(4, 4 + Math.min(missing, USABLE_BYTES - 4));
      parts.push(part);
      missing -= part.length;
      next = pageNumberAt(page.content, 0);
    }
  }
  const values = decodeRecord(parts.length === 1 ? (parts[0] ?? content) : Buffer.concat(parts));
  return values && { rowid: rowid.value, values, isCertain: isWhole };
}

const pageNumberAt = (content: Uint8Array, at: number) =>
  at + 4 <= content.length ? new DataView(content.buffer, content.byteOffset + at, 4).getUint32(0) : 0;

/** How much of a payload lies on the page itself (section 1.6, “Cell payload”). */
function localBytes(payload: number, kind: 'table' | 'index'): number {
  const most = kind === 'table' ? USABLE_BYTES - 35 : Math.floor(((USABLE_BYTES - 12) * 64) / 255) - 23;
  if (payload <= most) return payload;
  const least = Math.floor(((USABLE_BYTES - 12) * 32) / 255) - 23;
  const preferred = least + ((payload - least) % (USABLE_BYTES - 4));
  return preferred <= most ? preferred : least;
}

/** The pages that hold nothing any more (section 1.5). */
export function freePages(pages: DatabasePages): Set<number> {
  const free = new Set<number>();
  const first = pages.page(1);
  let trunk = first?.isWhole ? pageNumberAt(first.content, 32) : 0;
  while (trunk >= 1 && trunk <= pages.count && !free.has(trunk)) {
    free.add(trunk);
    const page = pages.page(trunk);
    if (!page?.isWhole) break;
    const count = Math.min(pageNumberAt(page.content, 4), USABLE_BYTES / 4 - 2);
    for (let leaf = 0; leaf < count; leaf += 1) free.add(pageNumberAt(page.content, 8 + leaf * 4));
    trunk = pageNumberAt(page.content, 0);
  }
  return free;
}
