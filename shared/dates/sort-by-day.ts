import type { Day } from '../domain/partial-date.ts';

/** Steps as they happened, whatever the order in which they were written down; those of one day in the order of `within`. */
export function sortByDay<W extends string, S extends { what: W; on: Day }>(steps: readonly S[], within: readonly W[]): S[] {
  return steps.toSorted((a, b) => a.on.localeCompare(b.on) || within.indexOf(a.what) - within.indexOf(b.what));
}
