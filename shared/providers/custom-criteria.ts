import type { Criteria } from '../domain/candidate.ts';
import { CRITERIA } from './criteria.ts';

const plain = (name: string) => name.trim().toLowerCase();

/** Why the person's own criteria cannot be called so, or null: each has a name of its own, that none of the others has. */
export function validateCustomCriteria(names: readonly string[]): string | null {
  const taken = new Set([...CRITERIA.map(({ label }) => plain(label)), 'notes']);
  for (const name of names) {
    if (taken.has(plain(name))) return `There is a criterion called “${name}” already.`;
    taken.add(plain(name));
  }
  return null;
}

/** What is written of a candidate by the person's own criteria, after some were renamed (`was`: the name before). */
export function renameCustomCriteria(
  own: Criteria['own'],
  criteria: readonly { name: string; was: string | null }[],
): Criteria['own'] {
  const renamed = criteria.filter(({ name, was }) => was !== null && was !== name);
  const kept = Object.entries(own).filter(([key]) => !renamed.some(({ name, was }) => was === key || name === key));
  const moved = renamed.flatMap(({ name, was }) => {
    const written = was === null ? undefined : own[was];
    return written === undefined ? [] : [[name, written] as const];
  });
  return Object.fromEntries([...kept, ...moved]);
}
