/** Former addresses of pages of a case, by the path below the case. */
const MOVED: readonly (readonly [old: RegExp, now: string])[] = [
  [/^physicians$/, 'providers'],
  [/^comparison$/, 'providers/comparison'],
  [/^packet$/, 'packets'],
  [/^packet\/([^/]+)$/, 'packets/$1'],
  [/^side-by-side$/, 'opinions/comparison'],
  [/^way-on$/, 'resolution'],
  [/^whole$/, 'export'],
  [/^print\/([^/]+)$/, 'printouts/$1'],
];

/** Returns the present path of a former one, which a bookmark may hold; null: not a former path. */
export function movedTo(path: string): string | null {
  const [, start, pathInCase] = /^(\/cases\/[^/]+\/)(.+?)\/?$/.exec(path) ?? [];
  if (!start || !pathInCase) return null;
  const moved = MOVED.find(([old]) => old.test(pathInCase));
  return moved ? start + pathInCase.replace(...moved) : null;
}
