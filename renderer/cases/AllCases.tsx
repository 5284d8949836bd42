import { useMutation, useQuery } from '@tanstack/react-query';
import type { CaseRow } from '../../shared/domain/case.ts';
import { counted } from '../../shared/wording/amounts.ts';
import { client, orpc } from '../client/client.ts';
import { EmptyPlace } from '../components/EmptyPlace.tsx';
import { useFocusWhenDrawn } from '../components/focus.ts';
import { ButtonLink } from '../components/links.tsx';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { CaseTabs } from '../components/PlaceTabs.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { offerBack } from '../components/removal.ts';
import { CaseTable } from './CaseTable.tsx';

/** One row a case, the next appointment first. */
export function AllCases() {
  const { data, error } = useQuery(orpc.cases.list.queryOptions());
  const remove = useRemoval(data ?? []);
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
      <CaseTabs />
      <ProblemNote error={error} />
      {data?.length === 0 && (
        <EmptyPlace title="Begin with a case" action={newCase}>
          <p>
            A case is one patient and one medical question for which another opinion is sought. It gathers the records, shows what
            is still missing, and makes the packet for the second physician.
          </p>
        </EmptyPlace>
      )}
      {data && data.length > 0 && <CaseTable rows={data} onRemove={remove} />}
    </>
  );
}

/** Removes a case with a way back. The keyboard goes on in the row that takes its place, and back to the case that comes back. */
function useRemoval(rows: readonly CaseRow[]): (row: CaseRow) => void {
  const focusWhenDrawn = useFocusWhenDrawn();
  const remove = useMutation(orpc.cases.remove.mutationOptions());
  const links = () => [...document.querySelectorAll<HTMLElement>('[data-case]')];
  const linkOf = (id: string) => links().find((link) => link.dataset.case === id);

  return ({ id, patient }) => {
    const at = rows.findIndex((row) => row.id === id);
    offerBack(remove.mutateAsync({ id }), {
      words: `The case of ${patient} was removed.`,
      gone: () =>
        focusWhenDrawn(() =>
          linkOf(id) ? null : (links()[at] ?? links().at(-1) ?? document.querySelector<HTMLElement>('main a[href="/cases/new"]')),
        ),
      restore: () => {
        focusWhenDrawn(() => linkOf(id));
        return client.cases.restore({ id });
      },
    });
  };
}
