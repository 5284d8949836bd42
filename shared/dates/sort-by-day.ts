import type { Day } from '../domain/partial-date.ts';

/** Sorts steps by day, earliest first. `order`: the order of the steps of one day. */
export function sortByDay<What extends string, Step extends { what: What; on: Day }>(
  steps: readonly Step[],
  order: readonly What[],
): Step[] {
  return steps.toSorted((a, b) => a.on.localeCompare(b.on) || order.indexOf(a.what) - order.indexOf(b.what));
}
