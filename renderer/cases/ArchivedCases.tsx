import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client/client.ts';
import { EmptyPlace } from '../components/EmptyPlace.tsx';
import { ButtonLink } from '../components/links.tsx';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { CaseTabs } from '../components/PlaceTabs.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { CaseTable } from './CaseTable.tsx';
import { useLeaving } from './useLeaving.ts';

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
