import { Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { orpc } from '../client/client.ts';
import { createFinder } from './finder.ts';

/** The list of cases, `Ctrl/Cmd+O`. */
export const caseSwitcher = createFinder();

/** Every case by name or question, one Enter away. */
export function CaseSwitcher() {
  const navigate = useNavigate();
  const cases = useQuery(orpc.cases.list.queryOptions()).data ?? [];
  return (
    <Spotlight
      store={caseSwitcher.store}
      onSpotlightClose={caseSwitcher.giveBack}
      title="Another case"
      nothingFound="No case of this name."
      searchProps={{ placeholder: 'Which case?', 'aria-label': 'Which case?' }}
      actions={[
        ...cases.map(({ id, patient, question }) => ({
          id,
          label: patient,
          description: question,
          onClick: () => void navigate({ to: '/cases/$caseId', params: { caseId: id } }),
        })),
        { id: 'new', label: 'New case', onClick: () => void navigate({ to: '/cases/new' }) },
      ]}
    />
  );
}
