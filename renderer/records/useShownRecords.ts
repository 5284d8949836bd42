import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type Facet, inFacet } from './facets.ts';
import type { KindChoice } from './RecordsTools.tsx';
import { useRecords } from './useRecords.ts';

const NONE: ReadonlySet<string> = new Set();

/** The records of a case, and which of them are shown: those that a search finds, of one kind, of one part; and which of these are marked. */
export function useShownRecords(caseId: string) {
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), 150);
  const [kind, setKind] = useState<KindChoice>('all');
  const [facet, setFacet] = useState<Facet>('all');
  const [marked, setMarked] = useState(NONE);
  const { all, found, hits, removed, loading, error } = useRecords(caseId, settled);
  const shown = (facet === 'removed' ? removed : found).filter(
    (record) => inFacet(record, facet) && (kind === 'all' || (record.kind ?? 'none') === kind),
  );
  const unmark = () => setMarked(NONE);

  /** Shows another part of what is found. */
  function turnTo(part: Facet) {
    setFacet(part);
    unmark();
  }

  /** Shows a part, of all kinds and without a search. */
  function show(part: Facet) {
    turnTo(part);
    setKind('all');
    setSearch('');
  }

  return {
    all,
    removed,
    loading,
    error,
    shown,
    hits,
    search,
    setSearch,
    /** The search that `shown` answers: what is typed, a moment later. */
    settled,
    kind,
    setKind,
    facet,
    turnTo,
    show,
    marked,
    mark: setMarked,
    unmark,
    markedRecords: shown.filter(({ id }) => marked.has(id)),
  };
}

export type ShownRecords = ReturnType<typeof useShownRecords>;
