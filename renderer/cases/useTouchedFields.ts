import { useState } from 'react';
import type { CaseMessages, TypedCase, TypedField } from './case-draft.ts';

/** Tracks which fields show their message: fields that the person has left and is not typing in. */
export function useTouchedFields() {
  const [touched, setTouched] = useState<ReadonlySet<TypedField>>(new Set());
  return {
    touch: (field: TypedField) => setTouched((before) => new Set(before).add(field)),
    untouch: (change: Partial<TypedCase>) => setTouched((before) => new Set([...before].filter((field) => !(field in change)))),
    /** Of all messages those of touched fields. */
    messagesOf: (all: CaseMessages): CaseMessages =>
      Object.fromEntries(Object.entries(all).filter(([field]) => touched.has(field as TypedField))),
  };
}
