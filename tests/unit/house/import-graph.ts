import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** The import graph: paths from the root of the repository, with slashes. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Static, type and dynamic imports, re-exports and `import('…')` types. `new URL(…)` does not count, because a worker's
 * entry is started, not linked.
 */
const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/g;

/** The module specifiers of a source file, in order. */
export function specifiersOf(source: string): string[] {
  return [...source.replace(COMMENT, '').matchAll(SPECIFIER)].map((match) => match[2] ?? '');
}

/** Reads the sources (`.ts`, `.tsx`) in some folders of the repository. */
export function readSources(root: string, folders: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      const path = posix.join(folder, name.split(sep).join('/'));
      sources.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return sources;
}

/** The graph of these sources, without packages and other kinds of files. */
export function graphOf(sources: ReadonlyMap<string, string>): ImportGraph {
  const target = (from: string, specifier: string) => {
    const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
    return [path, `${path}.ts`, `${path}.tsx`].find((each) => sources.has(each));
  };
  return new Map(
    [...sources].map(([path, source]) => [
      path,
      specifiersOf(source)
        .filter((specifier) => specifier.startsWith('.'))
        .flatMap((specifier) => target(path, specifier) ?? []),
    ]),
  );
}

/** Imports that `allowed` refuses, each as "from -> to". */
export function refusedImports(graph: ImportGraph, allowed: (from: string, to: string) => boolean): string[] {
  return [...graph].flatMap(([from, targets]) => targets.filter((to) => !allowed(from, to)).map((to) => `${from} -> ${to}`));
}

/** Groups of files that import each other, directly or indirectly (Tarjan's algorithm). Each group is sorted. */
export function circlesOf(graph: ImportGraph): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    let low = own;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (path.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? low);
      lowest.set(file, low);
    }
    if (low === own) {
      const group = path.splice(path.indexOf(file));
      if (group.length > 1 || graph.get(file)?.includes(file)) circles.push(group.sort());
    }
    return low;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}
