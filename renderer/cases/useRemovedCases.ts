import { useState } from 'react';
import type { Troubles, TypedCase, TypedField } from './case-draft.ts';

/** Of which fields it is said what is wrong with them: of those that were left, and not while one is typed in. */
export function useRemovedCases() {
  const [left, setLeft] = useState<ReadonlySet<TypedField>>(new Set());
  return {
    leave: (field: TypedField) => setLeft((before) => new Set(before).add(field)),
    typeIn: (change: Partial<TypedCase>) => setLeft((before) => new Set([...before].filter((field) => !(field in change)))),
    /** Of all troubles those of the fields that were left. */
    of: (all: Troubles): Troubles => Object.fromEntries(Object.entries(all).filter(([field]) => left.has(field as TypedField))),
  };
}
