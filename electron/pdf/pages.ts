import type { PdfFile } from './pdf-file.ts';
import { BrokenPdf, type Dict, isDict, Ref, type Value } from './values.ts';

/** A page of the tree with its inherited attributes (ISO 32000-2, 7.7.3.4). */
export interface Page {
  /** The object number of the page; 0 for a direct object. */
  number: number;
  dict: Dict;
  /** From the page or its ancestors, not resolved. */
  inherited: ReadonlyMap<Inheritable, Value>;
}

const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
export type Inheritable = (typeof INHERITABLE)[number];

/** A source with more pages is refused. */
export const MAX_PAGES = 20_000;

/** Nodes of the tree within each other, and kids met in all. */
const DEEPEST_TREE = 200;
const MAX_KIDS = 10 * MAX_PAGES;

/** A source has more than MAX_PAGES pages. */
export class TooManyPages extends Error {
  override name = 'TooManyPages';
}

/** The pages of a source, and what does not hold about them. */
export interface PageList {
  /** In order. */
  pages: Page[];
  /** Missing kids of the tree, and kids that refer back to an ancestor. A missing node may have held several pages. */
  lost: number;
  /** Whether the page tree claims more pages than the pages and the lost kids. */
  overcounted: boolean;
  /** Whether the page tree is lost: the pages stand in the order of the file. */
  unordered: boolean;
}

/** Lists the pages. `Count` is never believed. Throws TooManyPages; BrokenPdf for a tree without end. */
export function readPages(file: PdfFile): PageList {
  const pages: Page[] = [];
  let lost = 0;
  let visited = 0;
  const ancestors = new Set<number>();
  const visit = (kid: Value, from: ReadonlyMap<Inheritable, Value>, depth: number): void => {
    const number = kid instanceof Ref ? kid.number : 0;
    if (depth > DEEPEST_TREE || ++visited > MAX_KIDS) throw new BrokenPdf('a page tree without end');
    const dict = file.resolve(kid);
    if (!isDict(dict) || ancestors.has(number)) {
      lost++;
      return;
    }
    const inherited = inherit(dict, from);
    const kids = file.array(dict, 'Kids');
    if (!kids && depth === 0 && !isPage(file, dict)) return;
    if (!kids) {
      // A node of the tree that has lost its kids is no page.
      if (file.name(dict, 'Type') === 'Pages' && !dict.has('Contents')) {
        if (file.number(dict, 'Count', 0) > 0) lost++;
        return;
      }
      if (pages.length >= MAX_PAGES) throw new TooManyPages();
      pages.push({ number, dict, inherited });
      return;
    }
    if (number > 0) ancestors.add(number);
    for (const each of kids) visit(each, inherited, depth + 1);
    ancestors.delete(number);
  };
  const root = file.root.get('Pages') ?? null;
  visit(root, new Map(), 0);
  const tree = file.resolve(root);
  const count = isDict(tree) ? file.number(tree, 'Count', 0) : 0;
  if (pages.length > 0 || !file.recovered) return { pages, lost, overcounted: count > pages.length + lost, unordered: false };
  // A recovered file without a page tree: every page object that is found.
  for (const number of file.numbers) {
    const ref = new Ref(number);
    const value = file.get(ref);
    if (isDict(value) && isPage(file, value)) visit(ref, fromParents(file, value), 0);
  }
  return { pages, lost: Math.max(0, lost - (isDict(tree) ? 0 : 1)), overcounted: false, unordered: pages.length > 1 };
}

/** Whether an object that no page tree lists is a page: by its type, or by what only pages have. */
const isPage = (file: PdfFile, entries: Dict): boolean =>
  file.name(entries, 'Type') === 'Page' || (entries.has('Contents') && entries.has('MediaBox') && !entries.has('Subtype'));

function inherit(dict: Dict, from: ReadonlyMap<Inheritable, Value>): ReadonlyMap<Inheritable, Value> {
  let inheritable: Map<Inheritable, Value> | undefined;
  for (const key of INHERITABLE) {
    const value = dict.get(key);
    if (value === undefined) continue;
    inheritable ??= new Map(from);
    inheritable.set(key, value);
  }
  return inheritable ?? from;
}

/** What a page inherits, by its own chain of parents. */
function fromParents(file: PdfFile, page: Dict): ReadonlyMap<Inheritable, Value> {
  const parents: Dict[] = [];
  for (let parent = file.dict(page, 'Parent'); parent && parents.length < DEEPEST_TREE; parent = file.dict(parent, 'Parent')) {
    parents.unshift(parent);
  }
  return parents.reduce<ReadonlyMap<Inheritable, Value>>((from, parent) => inherit(parent, from), new Map());
}
