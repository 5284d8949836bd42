import { useMatchRoute, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { inFacet } from '../../shared/records/facets.ts';
import { ImportReports } from '../import/ImportReports.tsx';
import { Split } from '../lists/Split.tsx';
import { pagePath } from '../pages/pages.ts';
import { useProviders } from '../providers/useProviders.ts';
import layout from '../ui/Page.module.css';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { FirstRecords } from './AddRecords.tsx';
import { RecordPages } from './RecordPages.tsx';
import { RecordsHeader } from './RecordsHeader.tsx';
import { RecordsList } from './RecordsList.tsx';
import { RecordsSide } from './RecordsSide.tsx';
import { RecordsTools } from './RecordsTools.tsx';
import { useRecordActions } from './useRecordActions.ts';
import { useShownRecords } from './useShownRecords.ts';

/** The records of a case: the list beside the details of one record, or the pages of one record. */
export function RecordsPage() {
  const { caseId } = useParams({ from: pagePath('records') });
  const recordId = useParams({ strict: false, select: (params) => params.recordId ?? null });
  const { show: linkedFacet } = useSearch({ from: pagePath('records') });
  const pagesOpen = useMatchRoute()({ to: pagePath('recordPages') }) !== false;
  const { byId } = useProviders(caseId);
  const view = useShownRecords(caseId);
  const { all, removed, loading, error, shown, facet, show, unmark, markedRecords } = view;
  const current = [...all, ...removed].find(({ id }) => id === recordId) ?? null;
  const hasSeveralMarked = markedRecords.length > 1;
  const actions = useRecordActions({ caseId, recordId, pagesOpen, all, shown, facet, unmark });
  const { container, setList, select, review } = actions;

  /** Shows the records that need attention, starting with the first. */
  function beginReview(facetToShow: 'review' | 'locked', replace: boolean) {
    const [first] = all.filter((record) => inFacet(record, facetToShow));
    show(first ? facetToShow : 'all');
    if (first) review(first.id, replace);
    else select(null, replace);
  }

  // A link may lead to the first record that needs attention.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as the records are loaded.
  useEffect(() => {
    if (linkedFacet && !loading) beginReview(linkedFacet, true);
  }, [linkedFacet, loading]);

  if (pagesOpen && current) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from any focus on this page; there is a button for it.
      <div
        ref={container}
        className={layout.fullHeight}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) select(current.id);
        }}
      >
        <RecordPages key={current.id} record={current} onLeave={() => select(current.id)} />
      </div>
    );
  }
  const empty = !error && all.length === 0 && removed.length === 0;
  // While loading, show neither the list nor the empty page: a click on a vanishing button would be lost.
  const hasRecords = !loading && !empty;
  return (
    <div ref={container} className={layout.fullHeight}>
      <RecordsHeader
        caseId={caseId}
        all={all}
        hasRecords={hasRecords}
        loading={loading}
        onReview={() => beginReview('review', false)}
      />
      <ProblemNote error={error} />
      <ImportReports caseId={caseId} />
      {!loading && empty && <FirstRecords caseId={caseId} ref={setList} />}
      {hasRecords && (
        <>
          <RecordsTools
            allRecords={all}
            removedCount={removed.length}
            search={view.search}
            onSearch={view.setSearch}
            kind={view.kind}
            onKind={view.setKind}
            facet={facet}
            onFacet={view.showFacet}
          />
          <Split
            open={current !== null || hasSeveralMarked}
            label="Details"
            onBack={() => select(null)}
            list={<RecordsList shown={view} actions={actions} providers={byId} chosen={recordId} />}
            details={
              <RecordsSide
                // Split scrolls to the top whenever this changes.
                key={hasSeveralMarked ? undefined : current?.id}
                marked={markedRecords}
                isTrash={facet === 'removed'}
                current={current}
                isMissing={recordId !== null}
                actions={actions}
                onUnmark={unmark}
              />
            }
          />
        </>
      )}
    </div>
  );
}
