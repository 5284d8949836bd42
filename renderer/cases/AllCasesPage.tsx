import { useQuery } from '@tanstack/react-query';
import type { CaseRow } from '../../shared/domain/case.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { orpc } from '../client/client.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { CaseTable } from './CaseTable.tsx';
import { CaseTabs } from './CaseTabs.tsx';
import { RemovedCases } from './RemovedCases.tsx';
import { useCaseListActions } from './useCaseListActions.ts';

/** The open cases, the next appointment first; decided cases below. */
export function AllCasesPage() {
  const { data, error } = useQuery(orpc.cases.list.queryOptions());
  const rows = data?.filter(({ archived }) => archived === null);
  const actions = useCaseListActions(rows ?? []);
  const newCase = (
    <>
      <ButtonLink variant="default" to={pagePath('importCase')}>
        Import a case
      </ButtonLink>
      <ButtonLink to={pagePath('newCase')}>New case</ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader title="All cases" sentence={sentenceOf(rows ?? [])} actions={rows?.length ? newCase : undefined} />
      <CaseTabs />
      <ProblemNote error={error} />
      {data?.length === 0 && (
        <EmptyPage title="Begin with a case" action={newCase}>
          <p>
            A case is one patient and one medical question for which another opinion is sought. It gathers the records, shows what
            is still missing, and makes the packet for the second physician.
          </p>
        </EmptyPage>
      )}
      {data && data.length > 0 && rows?.length === 0 && (
        <EmptyPage title="Every case is archived" action={newCase}>
          <p>They are under “Archived”, and everything in them can be read. Take one up again there, or begin another.</p>
        </EmptyPage>
      )}
      {rows && rows.length > 0 && <CaseTable rows={rows} actions={actions} />}
      <RemovedCases />
    </>
  );
}

function sentenceOf(rows: readonly CaseRow[]): string {
  if (rows.length < 2) return 'One case for each patient and medical question.';
  const decided = rows.filter((row) => row.decided !== null).length;
  if (decided === rows.length) return `${formatCount(rows.length, 'case')}, all decided.`;
  return `${formatCount(rows.length, 'case')}, the next appointment first${decided > 0 ? `; ${decided} decided, below` : ''}.`;
}
