import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useArchiveCase } from '../cases/useArchiveCase.ts';
import { orpc } from '../client/client.ts';
import { isCasePage, isVaultPage } from '../pages/pages.ts';
import { useCaseId } from '../pages/useCaseId.ts';
import { createFinder } from './create-finder.ts';
import { findActions, findPages, foundCase, foundProvider, foundRecord } from './finder-entries.ts';
import { useLock } from './useLock.ts';

/** The finder for everything, `Ctrl/Cmd+K`. */
export const findAnything = createFinder();
const { store } = findAnything;

const MAX_SHOWN = 8;

/** Finds records by their text, people, cases, pages and actions. */
export function FindAnything({ onHelp }: { onHelp: () => void }) {
  const [query, setQuery] = useState('');
  const [search] = useDebouncedValue(query.trim(), 150);
  const caseId = useCaseId();
  const navigate = useNavigate();
  const { lock, label: lockLabel } = useLock();
  const records = useQuery(orpc.records.search.queryOptions({ input: caseId && search ? { caseId, text: search } : skipToken }));
  const providers = useQuery(orpc.providers.list.queryOptions({ input: caseId ? { caseId } : skipToken }));
  const cases = useQuery(orpc.cases.list.queryOptions());
  const openCase = cases.data?.find(({ id }) => id === caseId);
  const { archive, unarchive } = useArchiveCase();
  const found = records.data;
  // Selects the first action when the selected one left the list, so that Enter always works. Mantine selects too early.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list changes with both, and is read from the page
  useEffect(() => {
    const list = document.getElementById(store.getState().listId);
    if (!list || list.querySelector('[data-selected]')) return;
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    store.updateState((state) => ({ ...state, selected: 0 }));
  }, [query, found]);

  const matches = (...texts: string[]) => texts.some((text) => text.toLowerCase().includes(query.trim().toLowerCase()));

  const archiveAction = openCase
    ? openCase.archived === null
      ? { id: 'archive', label: 'Archive this case', onClick: () => archive(openCase) }
      : { id: 'take-up', label: 'Take this case up again', onClick: () => unarchive(openCase) }
    : null;
  // Groups that are known at once come first: records that load later then push nothing away under the pointer.
  const groups: SpotlightActionGroupData[] = [
    { group: 'Places', actions: findPages(caseId, navigate).filter(({ label = '' }) => matches(label)) },
    {
      group: 'Actions',
      actions: [
        ...findActions(caseId, navigate, isCasePage),
        ...(archiveAction ? [archiveAction] : []),
        ...findActions(caseId, navigate, isVaultPage),
        { id: 'lock', label: lockLabel, onClick: lock },
        { id: 'help', label: 'Help: the journey and the shortcuts', onClick: onHelp },
      ].filter(({ label = '' }) => matches(label)),
    },
    {
      group: 'Cases',
      actions: (query ? (cases.data ?? []) : [])
        .filter(({ patient, question }) => matches(patient, question))
        .slice(0, MAX_SHOWN)
        .map((row) => foundCase(row, navigate)),
    },
    {
      group: 'Physicians and institutions',
      actions: (query && caseId ? (providers.data ?? []) : [])
        .filter(({ name, institution, specialty }) => matches(name, institution, specialty))
        .slice(0, MAX_SHOWN)
        .map((provider) => foundProvider(provider, navigate)),
    },
    {
      group: 'Records',
      actions: caseId && search ? (found ?? []).slice(0, MAX_SHOWN).map((hit) => foundRecord(caseId, hit, navigate)) : [],
    },
  ];

  return (
    <Spotlight
      store={store}
      onSpotlightClose={findAnything.restoreFocus}
      title="Find anything"
      query={query}
      onQueryChange={setQuery}
      filter={(_query, all) => all}
      nothingFound={records.isFetching ? 'Looking…' : 'Nothing found.'}
      searchProps={{ placeholder: 'Find a record, a person, a place', 'aria-label': 'Find a record, a person, a place' }}
      actions={groups.filter(({ actions }) => actions.length > 0)}
    />
  );
}
