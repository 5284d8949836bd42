import { VisuallyHidden } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { RecordPage } from '../../shared/domain/opinion.ts';
import { OpinionTabs } from '../app-shell/PageTabs.tsx';
import { useListPosition } from '../focus/useListPosition.ts';
import { mayLeave } from '../forms/leave-guard.ts';
import { useProviders } from '../providers/provider-options.ts';
import place from '../ui/Page.module.css';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Split } from '../ui/Split.tsx';
import { AddOpinion } from './AddOpinion.tsx';
import { NoOpinions } from './NoOpinions.tsx';
import { OpinionDetails } from './OpinionDetails.tsx';
import { OpinionList } from './OpinionList.tsx';
import { ReportBeside } from './ReportBeside.tsx';
import { useArranging } from './useArranging.ts';
import { useBeginning } from './useBeginning.ts';
import { useNamedRecords, useOpinions } from './useOpinions.ts';

/** What each physician concluded, in the order in which it was given, with the fields beside the list, or the report beside the fields. */
export function OpinionsPage() {
  const { caseId } = useParams({ from: '/cases/$caseId/opinions' });
  const { open, read, page = 1 } = useSearch({ from: '/cases/$caseId/opinions' });
  const navigate = useNavigate();
  const { opinions, loading, error } = useOpinions(caseId);
  const { providers } = useProviders(caseId);
  const records = useNamedRecords(caseId);
  const current = opinions.find(({ id }) => id === open) ?? null;
  const reading = current && read ? records.byId.get(read) : undefined;

  const go = (search: { open?: string; read?: string; page?: number }) =>
    void navigate({ to: '/cases/$caseId/opinions', params: { caseId }, search, replace: true });
  const show = (id: string | null) => go(id === null ? {} : { open: id });
  const openPage = ({ recordId, page: wanted }: RecordPage) =>
    void mayLeave().then((leave) => leave && current && go({ open: current.id, read: recordId, page: wanted }));

  const list = useListPosition(show);
  const { said, moveBy, removeOne } = useArranging(caseId, list);
  const beginning = useBeginning(caseId, (id) => {
    show(id);
    list.focusWhenDrawn(() => list.whole.current?.querySelector<HTMLElement>('section [data-begin], section textarea'));
  });

  if (current && reading) {
    return (
      <ReportBeside
        opinion={current}
        index={opinions.indexOf(current)}
        record={reading}
        page={page}
        onOpenPage={openPage}
        onLeave={() => list.choose(current.id)}
      />
    );
  }

  const empty = !loading && !error && opinions.length === 0;
  return (
    <div ref={list.whole} className={place.whole}>
      <PageHeader
        title="Opinions"
        sentence="What each physician concluded, in your words or from their report."
        actions={!empty && <AddOpinion beginning={beginning} />}
      />
      <OpinionTabs />
      <ProblemNote error={error} />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {empty && <NoOpinions beginning={beginning} />}
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
              onMove={moveBy}
              onRemove={removeOne}
            />
          }
          details={
            current ? (
              <OpinionDetails
                key={current.id}
                opinion={current}
                opinions={opinions}
                onOpenPage={openPage}
                onMove={(step) => moveBy(current.id, step)}
                onRemove={() => removeOne(current.id)}
              />
            ) : (
              <p className={place.hint}>Choose an opinion in the list to read it or go on writing.</p>
            )
          }
        />
      )}
    </div>
  );
}
