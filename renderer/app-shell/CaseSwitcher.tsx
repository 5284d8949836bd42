import { Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseRow } from '../../shared/domain/case.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { orpc } from '../client/client.ts';
import { pagePath } from '../pages/pages.ts';
import { createFinder } from './create-finder.ts';

/** The list of cases, `Ctrl/Cmd+O`. */
export const caseSwitcher = createFinder();

/** Finds a case by name or question. Archived cases appear only in a search. */
export function CaseSwitcher() {
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const cases = useQuery(orpc.cases.list.queryOptions()).data ?? [];
  const archived = cases.filter((row) => row.archived !== null);
  const isSearching = query.trim() !== '';
  const actionOf = ({ id, patient, question }: CaseRow) => ({
    id,
    label: patient,
    description: question,
    onClick: () => void navigate({ to: pagePath('overview'), params: { caseId: id } }),
  });
  return (
    <Spotlight
      store={caseSwitcher.store}
      onSpotlightClose={caseSwitcher.restoreFocus}
      title="Another case"
      query={query}
      onQueryChange={setQuery}
      nothingFound="No case of this name."
      searchProps={{ placeholder: 'Which case?', 'aria-label': 'Which case?' }}
      actions={[
        ...cases.filter((row) => row.archived === null).map(actionOf),
        ...(isSearching && archived.length > 0 ? [{ group: 'Archived', actions: archived.map(actionOf) }] : []),
        { id: 'new', label: 'New case', onClick: () => void navigate({ to: pagePath('newCase') }) },
        ...(!isSearching && archived.length > 0
          ? [
              {
                id: 'archived',
                label: 'Archived cases',
                description: formatCount(archived.length, 'case'),
                onClick: () => void navigate({ to: pagePath('archivedCases') }),
              },
            ]
          : []),
      ]}
    />
  );
}
