import type { Criteria } from '../domain/candidate.ts';
import { CRITERIA } from './criteria.ts';

const plain = (name: string) => name.trim().toLowerCase();

/**
 * Returns the validation message for the names of custom criteria, or null. Each name must be unique, also among the built-in
 * criteria.
 */
export function validateCustomCriteria(names: readonly string[]): string | null {
  const taken = new Set([...CRITERIA.map(({ label }) => plain(label)), 'notes']);
  for (const name of names) {
    if (taken.has(plain(name))) return `There is a criterion called “${name}” already.`;
    taken.add(plain(name));
  }
  return null;
}

/** Renames the custom criteria of a candidate. `formerName`: the name before; null: a new criterion. */
export function renameCustomCriteria(
  own: Criteria['own'],
  criteria: readonly { name: string; formerName: string | null }[],
): Criteria['own'] {
  const renamed = criteria.filter(({ name, formerName }) => formerName !== null && formerName !== name);
  const kept = Object.entries(own).filter(([key]) => !renamed.some(({ name, formerName }) => formerName === key || name === key));
  const moved = renamed.flatMap(({ name, formerName }) => {
    const written = formerName === null ? undefined : own[formerName];
    return written === undefined ? [] : [[name, written] as const];
  });
  return Object.fromEntries([...kept, ...moved]);
}
