/** A change of some fields of `T`; a field that is undefined stays. */
export type Change<T> = { [K in keyof T]?: T[K] | undefined };

/** A copy of `before` with the changed fields. */
export function applyChange<T extends object>(before: T, change: Change<T>): T {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...before, ...given };
}
