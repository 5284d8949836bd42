import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMatchRoute, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { counted } from '../../shared/wording/amounts.ts';
import place from '../components/Place.module.css';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { Split } from '../components/Split.tsx';
import { useProviders } from '../physicians/providers.ts';
import { ImportReports } from '../uploads/ImportReport.tsx';
import { AddRecords, FirstRecords } from './AddRecords.tsx';
import { type Facet, inFacet } from './facets.ts';
import { MarkedDetails } from './MarkedDetails.tsx';
import { NothingShown } from './NothingShown.tsx';
import { RecordDetails } from './RecordDetails.tsx';
import { RecordGrid } from './RecordGrid.tsx';
import { RecordPages } from './RecordPages.tsx';
import { type KindChoice, RecordsTools } from './RecordsTools.tsx';
import { useRecordSteps } from './useRecordSteps.ts';
import { useRecords } from './useRecords.ts';

const NONE: ReadonlySet<string> = new Set();

/** The records of a case: the list, the details of one beside it, and its pages in the list's place when it is open. */
export function RecordsPlace() {
  const { caseId } = useParams({ from: '/cases/$caseId/records' });
  const recordId = useParams({ strict: false, select: (params) => params.recordId ?? null });
  const { show: startWith } = useSearch({ from: '/cases/$caseId/records' });
  const looking = useMatchRoute()({ to: '/cases/$caseId/records/$recordId/pages' }) !== false;
  const { byId } = useProviders(caseId);

  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), 150);
  const [kind, setKind] = useState<KindChoice>('all');
  const [facet, setFacet] = useState<Facet>('all');
  const [marked, setMarked] = useState(NONE);
  const { all, found, hits, removed, loading, error } = useRecords(caseId, settled);
  const shown = (facet === 'removed' ? removed : found).filter(
    (record) => inFacet(record, facet) && (kind === 'all' || (record.kind ?? 'none') === kind),
  );
  const current = [...all, ...removed].find(({ id }) => id === recordId) ?? null;
  const steps = useRecordSteps({ caseId, recordId, looking, all, shown, facet, unmark: () => setMarked(NONE) });
  const { here, details, takeList, toList, go, open, ask, looksRight, removeAll, putBack, after } = steps;
  const markedRecords = shown.filter(({ id }) => marked.has(id));
  const toReview = all.filter(({ reviewed }) => !reviewed);

  function show(part: Facet) {
    setFacet(part);
    setKind('all');
    setSearch('');
    setMarked(NONE);
  }

  /** Shows what asks for something, one record after another. */
  function begin(part: 'review' | 'locked', replace: boolean) {
    const [first] = all.filter((record) => inFacet(record, part));
    show(first ? part : 'all');
    if (first) ask(first.id, replace);
    else go(null, replace);
  }

  // A link may lead not only here, but to the first record that asks for something.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as the records are known.
  useEffect(() => {
    if (startWith && !loading) begin(startWith, true);
  }, [startWith, loading]);

  if (looking && current) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from wherever the focus is here; there is a button for it.
      <div
        ref={here}
        className={place.whole}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) go(current.id);
        }}
      >
        <RecordPages key={current.id} record={current} onLeave={() => go(current.id)} />
      </div>
    );
  }
  const empty = !error && all.length === 0 && removed.length === 0;
  // Neither the list nor the empty place while it is read: a button that is gone a moment later would take a click with it.
  const begun = !loading && !empty;
  const pages = all.reduce((sum, record) => sum + record.pages, 0);
  const sentence = [
    `${counted(all.length, 'record')}, ${counted(pages, 'page')}`,
    toReview.length > 0 && `${toReview.length} to review`,
  ];
  return (
    <div ref={here} className={place.whole}>
      <PlaceHeader
        title="Records"
        sentence={
          begun ? sentence.filter(Boolean).join(' · ') : loading ? ' ' : 'Everything that a second physician may want to read.'
        }
        actions={
          begun && (
            <>
              {toReview.length > 0 && (
                <Button variant="default" onClick={() => begin('review', false)}>
                  Review inbox ({toReview.length})
                </Button>
              )}
              <AddRecords caseId={caseId} />
            </>
          )
        }
      />
      <ProblemNote error={error} />
      <ImportReports caseId={caseId} />
      {!loading && empty && <FirstRecords caseId={caseId} ref={takeList} />}
      {begun && (
        <>
          <RecordsTools
            all={all}
            removed={removed.length}
            search={search}
            onSearch={setSearch}
            kind={kind}
            onKind={setKind}
            facet={facet}
            onFacet={(next) => {
              setFacet(next);
              setMarked(NONE);
            }}
          />
          <Split
            open={current !== null || markedRecords.length > 1}
            label="Details"
            onBack={() => go(null)}
            list={
              shown.length === 0 ? (
                <NothingShown
                  ref={takeList}
                  search={settled}
                  kind={kind}
                  facet={facet}
                  onShow={(part) => {
                    show(part);
                    toList();
                  }}
                />
              ) : (
                <RecordGrid
                  ref={takeList}
                  records={shown}
                  hits={hits}
                  providers={byId}
                  current={recordId}
                  marked={marked}
                  actions={{
                    choose: (id) => go(id, recordId !== null),
                    open,
                    mark: setMarked,
                    remove: facet === 'removed' ? (ids) => putBack(ids, after(ids)) : removeAll,
                  }}
                />
              )
            }
            details={
              markedRecords.length > 1 ? (
                <MarkedDetails
                  records={markedRecords}
                  trash={facet === 'removed'}
                  onLooksRight={() => void looksRight(markedRecords.filter(({ reviewed }) => !reviewed))}
                  onRemove={() => removeAll(markedRecords.map(({ id }) => id))}
                  onRestore={() => {
                    const ids = markedRecords.map(({ id }) => id);
                    putBack(ids, after(ids));
                  }}
                  onNone={() => setMarked(NONE)}
                />
              ) : current ? (
                <RecordDetails
                  key={current.id}
                  record={current}
                  ref={details}
                  onOpen={() => open(current.id)}
                  onLooksRight={(record) => void looksRight([record])}
                  onRemove={() => removeAll([current.id])}
                  onRestore={() => putBack([current.id], after([current.id]))}
                />
              ) : (
                <p className={place.hint}>
                  {recordId
                    ? 'This record is not in the case any more.'
                    : 'Choose a record to see and correct what is known of it.'}
                </p>
              )
            }
          />
        </>
      )}
    </div>
  );
}
