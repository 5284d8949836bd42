import { useMatchRoute, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ImportReports } from '../import/ImportReport.tsx';
import { Split } from '../lists/Split.tsx';
import { pagePath } from '../pages/pages.ts';
import { useProviders } from '../providers/provider-options.ts';
import place from '../ui/Page.module.css';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { FirstRecords } from './AddRecords.tsx';
import { inFacet } from './facets.ts';
import { RecordPages } from './RecordPages.tsx';
import { RecordsHeader } from './RecordsHeader.tsx';
import { RecordsList } from './RecordsList.tsx';
import { RecordsSide } from './RecordsSide.tsx';
import { RecordsTools } from './RecordsTools.tsx';
import { useRecordSteps } from './useRecordSteps.ts';
import { useShownRecords } from './useShownRecords.ts';

/** The records of a case: the list, the details of one beside it, and its pages in the list's place when it is open. */
export function RecordsPage() {
  const { caseId } = useParams({ from: pagePath('records') });
  const recordId = useParams({ strict: false, select: (params) => params.recordId ?? null });
  const { show: startWith } = useSearch({ from: pagePath('records') });
  const looking = useMatchRoute()({ to: pagePath('recordPages') }) !== false;
  const { byId } = useProviders(caseId);
  const view = useShownRecords(caseId);
  const { all, removed, loading, error, shown, facet, show, unmark, markedRecords } = view;
  const current = [...all, ...removed].find(({ id }) => id === recordId) ?? null;
  const several = markedRecords.length > 1;
  const steps = useRecordSteps({ caseId, recordId, looking, all, shown, facet, unmark });
  const { here, takeList, go, ask } = steps;

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
  return (
    <div ref={here} className={place.whole}>
      <RecordsHeader caseId={caseId} all={all} begun={begun} loading={loading} onReview={() => begin('review', false)} />
      <ProblemNote error={error} />
      <ImportReports caseId={caseId} />
      {!loading && empty && <FirstRecords caseId={caseId} ref={takeList} />}
      {begun && (
        <>
          <RecordsTools
            all={all}
            removed={removed.length}
            search={view.search}
            onSearch={view.setSearch}
            kind={view.kind}
            onKind={view.setKind}
            facet={facet}
            onFacet={view.turnTo}
          />
          <Split
            open={current !== null || several}
            label="Details"
            onBack={() => go(null)}
            list={<RecordsList shown={view} steps={steps} providers={byId} chosen={recordId} />}
            details={
              <RecordsSide
                // Split begins at the top whenever this changes.
                key={several ? undefined : current?.id}
                marked={markedRecords}
                trash={facet === 'removed'}
                current={current}
                missing={recordId !== null}
                steps={steps}
                onNone={unmark}
              />
            }
          />
        </>
      )}
    </div>
  );
}
