import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type Facet, inFacet } from '../../shared/records/facets.ts';
import type { KindChoice } from './RecordsTools.tsx';
import { useRecords } from './useRecords.ts';

const NONE_MARKED: ReadonlySet<string> = new Set();

/** The records of a case with search, kind and facet, the records that match, and the marked ones. */
export function useShownRecords(caseId: string) {
  const [search, setSearch] = useState('');
  const [appliedSearch] = useDebouncedValue(search.trim(), 150);
  const [kind, setKind] = useState<KindChoice>('all');
  const [facet, setFacet] = useState<Facet>('all');
  const [marked, setMarked] = useState(NONE_MARKED);
  const { all, found, hits, removed, loading, error } = useRecords(caseId, appliedSearch);
  const shown = (facet === 'removed' ? removed : found).filter(
    (record) => inFacet(record, facet) && (kind === 'all' || (record.kind ?? 'none') === kind),
  );
  const unmark = () => setMarked(NONE_MARKED);

  /** Shows another facet of the matches. */
  function showFacet(newFacet: Facet) {
    setFacet(newFacet);
    unmark();
  }

  /** Shows a facet, of all kinds and without a search. */
  function show(newFacet: Facet) {
    showFacet(newFacet);
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
    /** The search that `shown` answers, debounced. */
    appliedSearch,
    kind,
    setKind,
    facet,
    showFacet,
    show,
    marked,
    mark: setMarked,
    unmark,
    markedRecords: shown.filter(({ id }) => marked.has(id)),
  };
}

export type ShownRecords = ReturnType<typeof useShownRecords>;
