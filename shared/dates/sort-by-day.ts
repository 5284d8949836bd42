import type { Day } from '../domain/partial-date.ts';

/** Steps by day, earliest first. Steps of one day stand in the order of `within`. */
export function sortByDay<What extends string, Step extends { what: What; on: Day }>(
  steps: readonly Step[],
  order: readonly What[],
): Step[] {
  return steps.toSorted((a, b) => a.on.localeCompare(b.on) || order.indexOf(a.what) - order.indexOf(b.what));
}
