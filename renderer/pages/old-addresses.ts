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
  const [, start, rest] = /^(\/cases\/[^/]+\/)(.+?)\/?$/.exec(path) ?? [];
  if (!start || !rest) return null;
  const moved = MOVED.find(([old]) => old.test(rest));
  return moved ? start + rest.replace(...moved) : null;
}
