import { useQuery } from '@tanstack/react-query';
import { counted } from '../../shared/wording/amounts.ts';
import { orpc } from '../client/client.ts';
import { EmptyPlace } from '../components/EmptyPlace.tsx';
import { ButtonLink } from '../components/links.tsx';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { CaseTable } from './CaseTable.tsx';

/** One row a case, the next appointment first. */
export function AllCases() {
  const { data, error } = useQuery(orpc.cases.list.queryOptions());
  const newCase = <ButtonLink to="/cases/new">New case</ButtonLink>;
  return (
    <>
      <PlaceHeader
        title="All cases"
        sentence={
          data && data.length > 1
            ? `${counted(data.length, 'case')}, the next appointment first.`
            : 'One case for each patient and medical question.'
        }
        actions={data?.length ? newCase : undefined}
      />
      <ProblemNote error={error} />
      {data?.length === 0 && (
        <EmptyPlace title="Begin with a case" action={newCase}>
          <p>
            A case is one patient and one medical question for which another opinion is sought. It gathers the records, shows what
            is still missing, and makes the packet for the second physician.
          </p>
        </EmptyPlace>
      )}
      {data && data.length > 0 && <CaseTable rows={data} />}
    </>
  );
}
