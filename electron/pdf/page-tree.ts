import type { PdfWriter } from './pdf-writer.ts';
import { type Dict, dict, name, pdfString, type Ref, type Value } from './values.ts';

/** Kids of one node of a page tree; names of one leaf of a name tree. */
const KIDS_PER_NODE = 48;

/** A balanced page tree (ISO 32000-2, 7.7.3). The parent of a page is known before the page is written. */
export class PageTree {
  readonly #writer: PdfWriter;
  readonly #leaves: { ref: Ref; kids: Ref[] }[] = [];

  constructor(writer: PdfWriter) {
    this.#writer = writer;
  }

  /** Appends a page; gives its parent. */
  append(page: Ref): Ref {
    let leaf = this.#leaves.at(-1);
    if (!leaf || leaf.kids.length === KIDS_PER_NODE) {
      leaf = { ref: this.#writer.allocate(), kids: [] };
      this.#leaves.push(leaf);
    }
    leaf.kids.push(page);
    return leaf.ref;
  }

  /** Writes the nodes; gives the root. Throws when there is no page. */
  end(): Ref {
    let level = this.#leaves.map(({ ref, kids }) => ({ ref, kids, count: kids.length }));
    while (level.length > 1) {
      const above: typeof level = [];
      for (const node of level) {
        let parent = above.at(-1);
        if (!parent || parent.kids.length === KIDS_PER_NODE) {
          parent = { ref: this.#writer.allocate(), kids: [], count: 0 };
          above.push(parent);
        }
        parent.kids.push(node.ref);
        parent.count += node.count;
        this.#write(node, parent.ref);
      }
      level = above;
    }
    const [root] = level;
    if (!root) throw new Error('a page tree has pages');
    this.#write(root);
    return root.ref;
  }

  #write({ ref, kids, count }: { ref: Ref; kids: readonly Ref[]; count: number }, parent?: Ref): void {
    this.#writer.write(ref, dict({ Type: name('Pages'), Parent: parent, Kids: [...kids], Count: count }));
  }
}

/** A bookmark and its children. */
export interface Bookmark {
  title: string;
  page: Ref;
  children: Bookmark[];
}

/** Writes the outline (12.3.3) with all bookmarks unfolded; undefined when there are none. */
export function writeOutline(writer: PdfWriter, bookmarks: readonly Bookmark[]): Ref | undefined {
  if (bookmarks.length === 0) return undefined;
  const root = writer.allocate();
  writer.write(root, dict({ Type: name('Outlines'), ...writeLevel(writer, root, bookmarks) }));
  return root;
}

function writeLevel(
  writer: PdfWriter,
  parent: Ref,
  bookmarks: readonly Bookmark[],
): { First?: Ref | undefined; Last?: Ref | undefined; Count?: number } {
  const refs = bookmarks.map(() => writer.allocate());
  let shown = bookmarks.length;
  bookmarks.forEach((bookmark, index) => {
    const ref = refs[index];
    if (!ref) return;
    const children = bookmark.children.length > 0 ? writeLevel(writer, ref, bookmark.children) : {};
    const count = children.Count ?? 0;
    shown += count;
    writer.write(
      ref,
      dict({
        Title: pdfString(bookmark.title),
        Parent: parent,
        Prev: refs[index - 1],
        Next: refs[index + 1],
        Dest: [bookmark.page, name('Fit')],
        ...children,
        Count: count === 0 ? undefined : count,
      }),
    );
  });
  return { First: refs[0], Last: refs.at(-1), Count: shown };
}

/** Writes a name tree of destinations (7.9.6): each name shows a complete page. */
export function writeDestinations(writer: PdfWriter, pages: ReadonlyMap<string, Ref>): Ref {
  const names = [...pages].sort(([one], [other]) => (one < other ? -1 : 1));
  const leaf = (part: typeof names): Dict =>
    dict({ Names: part.flatMap(([key, page]): Value[] => [pdfString(key), [page, name('Fit')]]) });
  if (names.length <= KIDS_PER_NODE) return writer.add(leaf(names));
  const kids: Ref[] = [];
  for (let start = 0; start < names.length; start += KIDS_PER_NODE) {
    const part = names.slice(start, start + KIDS_PER_NODE);
    const node = leaf(part);
    node.set('Limits', [pdfString(part[0]?.[0] ?? ''), pdfString(part.at(-1)?.[0] ?? '')]);
    kids.push(writer.add(node));
  }
  return writer.add(dict({ Kids: kids }));
}
