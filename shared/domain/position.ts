/** An entry of a list that a person orders: small positions first. */
interface Positioned {
  id: string;
  position: number;
}

/** Returns the position behind all entries of a list. */
export function lastPosition(list: readonly Positioned[]): number {
  return Math.max(0, ...list.map(({ position }) => position)) + 1;
}

/**
 * Returns the positions that change when an entry moves behind another, or to the front (`after` null). The entry gets the
 * number half-way between its new neighbors, so that removed entries keep their place. Where no number lies between the
 * neighbors, all entries get new positions.
 */
export function moveAfter(list: readonly Positioned[], id: string, after: string | null): Positioned[] {
  const others = list.filter((each) => each.id !== id).toSorted((a, b) => a.position - b.position);
  const insertIndex = after === null ? 0 : others.findIndex((each) => each.id === after) + 1;
  const previous = others[insertIndex - 1]?.position ?? (others[insertIndex]?.position ?? 1) - 2;
  const next = others[insertIndex]?.position ?? previous + 2;
  const position = (previous + next) / 2;
  if (previous < position && position < next) return [{ id, position }];
  return others.toSpliced(insertIndex, 0, { id, position }).map((each, index) => ({ id: each.id, position: index + 1 }));
}

/** Returns the list in order after one entry moved behind another, or to the front (`after` null). */
export function reorder<T extends Positioned>(list: readonly T[], id: string, after: string | null): T[] {
  const positions = new Map(moveAfter(list, id, after).map((each) => [each.id, each.position]));
  return list
    .map((each) => ({ ...each, position: positions.get(each.id) ?? each.position }))
    .toSorted((a, b) => a.position - b.position);
}
