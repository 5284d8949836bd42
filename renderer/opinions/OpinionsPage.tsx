import { VisuallyHidden } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { RecordPage } from '../../shared/domain/opinion.ts';
import { confirmLeave } from '../forms/leave-guard.ts';
import { Split } from '../lists/Split.tsx';
import { useListPosition } from '../lists/useListPosition.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { pagePath } from '../pages/pages.ts';
import { useProviders } from '../providers/useProviders.ts';
import layout from '../ui/Page.module.css';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { AddOpinion } from './AddOpinion.tsx';
import { NoOpinions } from './NoOpinions.tsx';
import { OpinionDetails } from './OpinionDetails.tsx';
import { OpinionList } from './OpinionList.tsx';
import { ReportReader } from './ReportReader.tsx';
import { useNewOpinion } from './useNewOpinion.ts';
import { useOpinionActions } from './useOpinionActions.ts';
import { useNamedRecords, useOpinions } from './useOpinions.ts';

/** The opinions in the order of their dates, beside the form of one; or a report beside that form. */
export function OpinionsPage() {
  const { caseId } = useParams({ from: pagePath('opinions') });
  const { open: openId, read: reportId, page = 1 } = useSearch({ from: pagePath('opinions') });
  const navigate = useNavigate();
  const { opinions, loading, error } = useOpinions(caseId);
  const { providers } = useProviders(caseId);
  const records = useNamedRecords(caseId);
  const current = opinions.find(({ id }) => id === openId) ?? null;
  const report = current && reportId ? records.byId.get(reportId) : undefined;

  const showInAddress = (search: { open?: string; read?: string; page?: number }) =>
    void navigate({ to: pagePath('opinions'), params: { caseId }, search, replace: true });
  const show = (id: string | null) => showInAddress(id === null ? {} : { open: id });
  const openPage = ({ recordId, page: pageNumber }: RecordPage) =>
    void confirmLeave().then(
      (allowed) => allowed && current && showInAddress({ open: current.id, read: recordId, page: pageNumber }),
    );

  const list = useListPosition(show);
  const { announcement, moveOpinion, removeOpinion } = useOpinionActions(caseId, list);
  const newOpinion = useNewOpinion(caseId, (id) => {
    show(id);
    list.focusWhenDrawn(() => list.pageRef.current?.querySelector<HTMLElement>('section [data-begin], section textarea'));
  });

  if (current && report) {
    return (
      <ReportReader
        opinion={current}
        index={opinions.indexOf(current)}
        record={report}
        page={page}
        onOpenPage={openPage}
        onLeave={() => list.choose(current.id)}
      />
    );
  }

  const empty = !loading && !error && opinions.length === 0;
  return (
    <div ref={list.pageRef} className={layout.fullHeight}>
      <PageHeader
        title="Opinions"
        sentence="What each physician concluded, in your words or from their report."
        actions={!empty && <AddOpinion newOpinion={newOpinion} />}
      />
      <PageTabs first="opinions" />
      <ProblemNote error={error} />
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
      {empty && <NoOpinions newOpinion={newOpinion} />}
      {opinions.length > 0 && (
        <Split
          wide
          open={current !== null}
          label="Opinion"
          onBack={() => show(null)}
          list={
            <OpinionList
              opinions={opinions}
              providers={providers}
              current={current?.id ?? null}
              onChoose={show}
              onMove={moveOpinion}
              onRemove={removeOpinion}
            />
          }
          details={
            current ? (
              <OpinionDetails
                key={current.id}
                opinion={current}
                opinions={opinions}
                onOpenPage={openPage}
                onMove={(step) => moveOpinion(current.id, step)}
                onRemove={() => removeOpinion(current.id)}
              />
            ) : (
              <p className={layout.hint}>Choose an opinion in the list to read it or go on writing.</p>
            )
          }
        />
      )}
    </div>
  );
}
