/** The pages of a case that had another address before, by the parts that follow the case. */
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

/** Where a page is now whose path is an old one; null: the path is none. A bookmark may still hold one. */
export function movedTo(path: string): string | null {
  const [, start, rest] = /^(\/cases\/[^/]+\/)(.+?)\/?$/.exec(path) ?? [];
  if (!start || !rest) return null;
  const moved = MOVED.find(([old]) => old.test(rest));
  return moved ? start + rest.replace(...moved) : null;
}
