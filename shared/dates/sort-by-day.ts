import type { Day } from '../domain/partial-date.ts';

/** Steps by day, earliest first. Steps of one day stand in the order of `within`. */
export function sortByDay<W extends string, S extends { what: W; on: Day }>(steps: readonly S[], within: readonly W[]): S[] {
  return steps.toSorted((a, b) => a.on.localeCompare(b.on) || within.indexOf(a.what) - within.indexOf(b.what));
}
