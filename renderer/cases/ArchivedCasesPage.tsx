import { useQuery } from '@tanstack/react-query';
import { CaseTabs } from '../app-shell/PageTabs.tsx';
import { orpc } from '../client/client.ts';
import { EmptyPlace } from '../ui/EmptyPage.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { PlaceHeader } from '../ui/PageHeader.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { CaseTable } from './CaseTable.tsx';
import { useLeaving } from './useCaseExit.ts';

/** The cases that were laid by, the latest first. */
export function ArchivedCases() {
  const { data, error } = useQuery(orpc.cases.list.queryOptions());
  const rows = data?.filter(({ archived }) => archived !== null);
  const leaving = useLeaving(rows ?? []);
  return (
    <>
      <PlaceHeader title="Archived" sentence="Cases you have put aside. Nothing in them is due, and everything can be read." />
      <CaseTabs />
      <ProblemNote error={error} />
      {rows?.length === 0 && (
        <EmptyPlace title="No case is archived" action={<ButtonLink to="/cases">Go to the cases</ButtonLink>}>
          <p>
            A case that is over can be archived, from the list of the cases or where it is edited. It leaves the daily lists, and
            you can take it up again at any time.
          </p>
        </EmptyPlace>
      )}
      {rows && rows.length > 0 && <CaseTable rows={rows} leaving={leaving} />}
    </>
  );
}
