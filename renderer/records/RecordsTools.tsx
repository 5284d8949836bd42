import { CloseButton, Select, TextInput, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';
import type { MedicalRecord, RecordKind } from '../../shared/domain/record.ts';
import { RECORD_KIND_LABELS } from '../../shared/domain/record-kinds.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { FACET_LABELS, type Facet, inFacet, kindCounts } from '../../shared/records/facets.ts';
import classes from './Records.module.css';

export type KindChoice = RecordKind | 'all' | 'none';

const ALL_KINDS = 'all';
const NO_KIND = 'none';

/** The search over all pages, the kind, and the facets of the list. `/` focuses the search. */
export function RecordsTools({
  allRecords,
  removedCount,
  search,
  onSearch,
  kind,
  onKind,
  facet,
  onFacet,
}: {
  allRecords: readonly MedicalRecord[];
  removedCount: number;
  search: string;
  onSearch: (search: string) => void;
  kind: KindChoice;
  onKind: (kind: KindChoice) => void;
  facet: Facet;
  onFacet: (facet: Facet) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  const pages = allRecords.reduce((sum, record) => sum + record.pages, 0);
  const count = (facetOption: Facet) =>
    facetOption === 'removed' ? removedCount : allRecords.filter((record) => inFacet(record, facetOption)).length;
  const shownFacets = (['review', 'locked', 'undated', 'removed'] as const).filter(
    (facetOption) => facetOption === facet || count(facetOption) > 0,
  );
  const kinds = kindCounts(allRecords).map(({ kind: each, count: number }) => ({
    value: each ?? NO_KIND,
    label: `${each ? RECORD_KIND_LABELS[each] : 'No kind yet'} (${number})`,
  }));
  return (
    <search className={classes.tools}>
      <TextInput
        ref={field}
        className={classes.search ?? ''}
        type="search"
        aria-label={`Search in ${formatCount(pages, 'page')}`}
        placeholder={`Search in ${formatCount(pages, 'page')}`}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onSearch('');
        }}
        rightSection={search && <CloseButton aria-label="Clear the search" onClick={() => onSearch('')} />}
      />
      <Select
        className={classes.kinds ?? ''}
        aria-label="Kind of record"
        data={[{ value: ALL_KINDS, label: 'All kinds' }, ...kinds]}
        value={kind}
        onChange={(chosen) => onKind((chosen ?? ALL_KINDS) as KindChoice)}
      />
      {shownFacets.length > 0 && (
        <fieldset className={classes.facets}>
          <VisuallyHidden component="legend">Which records</VisuallyHidden>
          {(['all', ...shownFacets] as const).map((facetOption) => (
            <button
              key={facetOption}
              type="button"
              className={classes.facet}
              aria-pressed={facetOption === facet}
              onClick={() => onFacet(facetOption)}
            >
              {facetOption === 'all' ? FACET_LABELS.all : `${FACET_LABELS[facetOption]} ${count(facetOption)}`}
            </button>
          ))}
        </fieldset>
      )}
    </search>
  );
}
