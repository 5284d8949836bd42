import type { PdfFile } from '../pdf-file.ts';
import { type Dict, dict, pdfString, Ref, type Value } from '../values.ts';

/** A copied optional content group, and whether its source shows it (ISO 32000-2, 8.11.4). */
export interface Layer {
  ref: Ref;
  shown: boolean;
}

/** The copied layers with their state in the source's default configuration. `copied`: number in the source → copy. */
export function readLayers(file: PdfFile, copied: ReadonlyMap<number, Ref>): Layer[] {
  if (copied.size === 0) return [];
  const properties = file.dict(file.root, 'OCProperties');
  const listed = numbersIn(properties && file.array(properties, 'OCGs'));
  const configuration = (properties && file.dict(properties, 'D')) ?? new Map<string, Value>();
  const base = file.name(configuration, 'BaseState') !== 'OFF';
  const on = numbersIn(file.array(configuration, 'ON'));
  const off = numbersIn(file.array(configuration, 'OFF'));
  // A group that the catalog does not list has no state, and readers show it. In a packet it is listed: where other groups are,
  // poppler hides one that is not.
  return [...copied].map(([number, ref]) => ({
    ref,
    shown: !listed.has(number) || (off.has(number) ? false : on.has(number) || base),
  }));
}

const numbersIn = (items: readonly Value[] | undefined): Set<number> =>
  new Set(items?.filter((item) => item instanceof Ref).map((ref) => ref.number));

/** The optional content properties of a catalog; undefined without layers. */
export function optionalContentProperties(layers: readonly Layer[]): Dict | undefined {
  if (layers.length === 0) return undefined;
  return dict({
    OCGs: layers.map(({ ref }) => ref),
    D: dict({ Name: pdfString('As in the records'), OFF: layers.filter(({ shown }) => !shown).map(({ ref }) => ref) }),
  });
}
