/** One of a list that a person orders: small positions first. */
interface Positioned {
  id: string;
  position: number;
}

/** Returns the position behind all entries of a list. */
export function lastPosition(list: readonly Positioned[]): number {
  return Math.max(0, ...list.map(({ position }) => position)) + 1;
}

/**
 * What changes when one is put right behind another of the same list, or first (`after` null): its own position, half-way between
 * its new neighbours, so that removed ones keep their place among those that stay. Where two neighbours have no number between
 * them any more, all are counted anew.
 */
export function moveAfter(list: readonly Positioned[], id: string, after: string | null): Positioned[] {
  const others = list.filter((each) => each.id !== id).toSorted((a, b) => a.position - b.position);
  const at = after === null ? 0 : others.findIndex((each) => each.id === after) + 1;
  const previous = others[at - 1]?.position ?? (others[at]?.position ?? 1) - 2;
  const next = others[at]?.position ?? previous + 2;
  const position = (previous + next) / 2;
  if (previous < position && position < next) return [{ id, position }];
  return others.toSpliced(at, 0, { id, position }).map((each, index) => ({ id: each.id, position: index + 1 }));
}

/** The list in its order, after one was put right behind another, or first (`after` null). */
export function reorder<T extends Positioned>(list: readonly T[], id: string, after: string | null): T[] {
  const positions = new Map(moveAfter(list, id, after).map((each) => [each.id, each.position]));
  return list
    .map((each) => ({ ...each, position: positions.get(each.id) ?? each.position }))
    .toSorted((a, b) => a.position - b.position);
}
