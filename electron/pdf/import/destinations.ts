import { IDENTITY, transform } from '../matrices.ts';
import { readNameTree } from '../name-tree.ts';
import type { Page } from '../pages.ts';
import type { PdfFile } from '../pdf-file.ts';
import { type Dict, decodeString, isDict, Name, name, PdfString, Ref, type Value } from '../values.ts';
import type { Placement } from './placement.ts';

interface PlacedPage {
  page: Page;
  ref: Ref;
  placement: Placement;
}

/** The destinations of links inside a source (ISO 32000-2, 12.3.2), as pages of the copy. */
export class Destinations {
  readonly #file: PdfFile;
  readonly #pages: readonly PlacedPage[];
  readonly #byNumber: Map<number, PlacedPage>;
  #named: Map<string, Value> | undefined;

  constructor(file: PdfFile, pages: readonly PlacedPage[]) {
    this.#file = file;
    this.#pages = pages;
    this.#byNumber = new Map(pages.map((placed) => [placed.page.number, placed]));
  }

  /** The destination of a link annotation (Dest, or a GoTo action) in the copy; null when it leads out of the file. */
  resolve(link: Dict): Value[] | null {
    const file = this.#file;
    const action = file.dict(link, 'A');
    if (action) return file.name(action, 'S') === 'GoTo' ? this.#resolve(action.get('D')) : null;
    return this.#resolve(link.get('Dest'));
  }

  #resolve(value: Value | undefined): Value[] | null {
    let found = this.#file.resolve(value);
    if (found instanceof Name || found instanceof PdfString) {
      found = this.#file.resolve(this.#names().get(found instanceof Name ? found.text : decodeString(found)));
    }
    if (isDict(found)) found = this.#file.resolve(found.get('D'));
    if (!Array.isArray(found)) return null;
    const [to] = found;
    const target = to instanceof Ref ? this.#byNumber.get(to.number) : typeof to === 'number' ? this.#pages[to] : undefined;
    if (!target) return null;
    const rest = found.slice(1).map(this.#file.resolve);
    return [target.ref, ...moved(rest, target.placement)];
  }

  #names(): Map<string, Value> {
    if (this.#named) return this.#named;
    const file = this.#file;
    const named = new Map<string, Value>(file.dict(file.root, 'Dests') ?? []);
    const names = file.dict(file.root, 'Names');
    const tree = (names && file.dict(names, 'Dests')) ?? null;
    for (const [key, value] of readNameTree(file, tree)) named.set(key, value);
    this.#named = named;
    return named;
  }
}

/** The parameters of a destination on a moved page: its upper left corner if it has one, else the complete page. */
function moved(rest: Value[], { matrix }: Placement): Value[] {
  const numbersAndNames = rest.filter((item) => item === null || typeof item === 'number' || item instanceof Name);
  if (matrix === IDENTITY) return numbersAndNames.length > 0 ? numbersAndNames : [name('Fit')];
  const [kind, left, top] = numbersAndNames;
  if (!(kind instanceof Name) || kind.text !== 'XYZ' || typeof left !== 'number' || typeof top !== 'number') return [name('Fit')];
  return [kind, ...transform(matrix, left, top), null];
}
