import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { RECORD_KIND_LABELS } from '../../shared/domain/record-kinds.ts';
import type { Facet } from '../../shared/records/facets.ts';
import classes from './Records.module.css';
import type { KindChoice } from './RecordsTools.tsx';

/** Explains why the list is empty, with a button that shows all records. */
export function NoRecordsShown({
  search,
  kind,
  facet,
  onShow,
  ref,
}: {
  search: string;
  kind: KindChoice;
  facet: Facet;
  /** Shows this facet, of all kinds and without a search. */
  onShow: (facet: Facet) => void;
  ref: Ref<HTMLButtonElement>;
}) {
  const onlyTrash = kind === 'all' && facet === 'all' && !search;
  return (
    <div className={classes.emptyText}>
      <p>{nothingFoundMessage(search, kind, facet)}</p>
      <Button ref={ref} variant="default" onClick={() => onShow(onlyTrash ? 'removed' : 'all')}>
        {onlyTrash ? 'Show the trash' : 'Show all'}
      </Button>
    </div>
  );
}

const FACET_PHRASES: Record<Facet, string> = {
  all: '',
  review: ' to review',
  locked: ' that needs a password',
  undated: ' without a date',
  removed: ' in the trash',
};

/** Names the search, kind and facet that match nothing. */
function nothingFoundMessage(search: string, kind: KindChoice, facet: Facet): string {
  if (kind === 'all' && !search) {
    if (facet === 'removed') return 'The trash is empty.';
    if (facet === 'review') return 'Everything has been reviewed.';
    if (facet === 'all') return 'All records are in the trash.';
  }
  const kindPhrase = kind === 'all' ? '' : kind === 'none' ? ' without a kind' : ` of the kind “${RECORD_KIND_LABELS[kind]}”`;
  const searchPhrase = search && ` speaks of “${search}”`;
  const unsearchableNote =
    search && kind === 'all' && facet === 'all' ? ' Pages that are only pictures cannot be searched yet.' : '';
  return `No record${kindPhrase}${FACET_PHRASES[facet]}${searchPhrase}.${unsearchableNote}`;
}
