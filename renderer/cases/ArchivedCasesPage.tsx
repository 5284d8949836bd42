import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client/client.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { CaseTable } from './CaseTable.tsx';
import { CaseTabs } from './CaseTabs.tsx';
import { useCaseListActions } from './useCaseListActions.ts';

/** The archived cases, the latest first. */
export function ArchivedCasesPage() {
  const { data, error } = useQuery(orpc.cases.list.queryOptions());
  const rows = data?.filter(({ archived }) => archived !== null);
  const actions = useCaseListActions(rows ?? []);
  return (
    <>
      <PageHeader title="Archived" sentence="Cases you have put aside. Nothing in them is due, and everything can be read." />
      <CaseTabs />
      <ProblemNote error={error} />
      {rows?.length === 0 && (
        <EmptyPage title="No case is archived" action={<ButtonLink to={pagePath('cases')}>Go to the cases</ButtonLink>}>
          <p>
            A case that is over can be archived, from the list of the cases or where it is edited. It leaves the daily lists, and
            you can take it up again at any time.
          </p>
        </EmptyPage>
      )}
      {rows && rows.length > 0 && <CaseTable rows={rows} actions={actions} />}
    </>
  );
}
