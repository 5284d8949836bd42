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

/**
 * The pages in order. `lost` counts missing kids, kids that refer back to an ancestor, and pages that the tree only claims.
 * Throws TooManyPages; BrokenPdf for a tree without end.
 */
export function readPages(file: PdfFile): { pages: Page[]; lost: number } {
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
    if (!kids && depth === 0 && file.name(dict, 'Type') !== 'Page') return;
    if (!kids) {
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
  // A recovered file without a page tree: every page object that is found.
  if (pages.length === 0 && file.recovered) {
    for (const number of file.numbers) {
      const ref = new Ref(number);
      const value = file.get(ref);
      if (isDict(value) && file.name(value, 'Type') === 'Page') visit(ref, fromParents(file, value), 0);
    }
  }
  const tree = file.resolve(root);
  const declaredCount = isDict(tree) ? file.number(tree, 'Count', 0) : 0;
  return { pages, lost: Math.max(lost, declaredCount - pages.length) };
}

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
