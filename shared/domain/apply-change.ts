/** What is changed of a whole; what is not given stays. */
export type Change<T> = { [K in keyof T]?: T[K] | undefined };

/** The whole with the change in it. */
export function applyChange<T extends object>(before: T, change: Change<T>): T {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...before, ...given };
}
