/** Rectangles of a page, in the units of user space (ISO 32000-2, 7.9.5 and 14.11.2). */

/** `left` < `right`, `bottom` < `top`. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** A box from four numbers, two opposite corners in any order; null for anything else. */
export function boxOf(numbers: readonly unknown[] | undefined): Box | null {
  if (numbers?.length !== 4 || !numbers.every((item) => typeof item === 'number')) return null;
  const [a, b, c, d] = numbers as [number, number, number, number];
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
}

/** Width, in units of user space. */
export const width = (box: Box) => box.right - box.left;
/** Height, in units of user space. */
export const height = (box: Box) => box.top - box.bottom;
/** Whether a box has no area. */
export const isEmpty = (box: Box) => !(width(box) > 0 && height(box) > 0);

/** The part that two boxes share; without an area when they share none. */
export function intersection(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}

/** The four numbers of a rectangle in a PDF: left, bottom, right, top. */
export const corners = (box: Box): number[] => [box.left, box.bottom, box.right, box.top];

/** Whether two boxes share an area. */
export const overlap = (one: Box, other: Box): boolean => !isEmpty(intersection(one, other));
