import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { PROVIDER_KIND_LABELS } from '../../shared/domain/provider.ts';
import { showDate } from '../../shared/wording/dates.ts';
import { useResting } from '../cases/resting.ts';
import { orpc } from '../client/client.ts';
import { createFinder } from './finder.ts';
import { useCaseId } from './useCaseId.ts';
import { useLock } from './useLock.ts';

/** The one place that finds and does everything, `Ctrl/Cmd+K`. */
export const findAnything = createFinder();
const { store } = findAnything;

const SHOWN = 8;

/** Records by their text, people, places and actions. */
export function FindAnything({ onHelp }: { onHelp: () => void }) {
  const [query, setQuery] = useState('');
  const [search] = useDebouncedValue(query.trim(), 150);
  const caseId = useCaseId();
  const navigate = useNavigate();
  const { lock, words: lockWords } = useLock();
  const records = useQuery(orpc.records.search.queryOptions({ input: caseId && search ? { caseId, words: search } : skipToken }));
  const providers = useQuery(orpc.providers.list.queryOptions({ input: caseId ? { caseId } : skipToken }));
  const cases = useQuery(orpc.cases.list.queryOptions());
  const open = cases.data?.find(({ id }) => id === caseId);
  const resting = useResting();
  const found = records.data;
  // What was chosen may have left the list: Enter always has something under it. Mantine itself chooses before the list is drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list changes with both, and is read from the page
  useEffect(() => {
    const list = document.getElementById(store.getState().listId);
    if (!list || list.querySelector('[data-selected]')) return;
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    store.updateState((state) => ({ ...state, selected: 0 }));
  }, [query, found]);

  const matches = (...texts: string[]) => texts.some((text) => text.toLowerCase().includes(query.trim().toLowerCase()));

  // What is known at once comes first, so that records found a moment later push nothing away under the hand.
  const groups: SpotlightActionGroupData[] = [
    {
      group: 'Places',
      actions: [
        ...(caseId
          ? ([
              ['Overview', '/cases/$caseId'],
              ['Review', '/cases/$caseId/review'],
              ['Records', '/cases/$caseId/records'],
              ['Requests', '/cases/$caseId/requests'],
              ['Plan', '/cases/$caseId/schedule'],
              ['Letters', '/cases/$caseId/letters'],
              ['Slides and discs', '/cases/$caseId/custody'],
              ['Physicians', '/cases/$caseId/physicians'],
              ['Compare candidates', '/cases/$caseId/comparison'],
              ['Appointment', '/cases/$caseId/appointment'],
              ['Insurance', '/cases/$caseId/insurance'],
              ['Questions', '/cases/$caseId/questions'],
              ['Notes', '/cases/$caseId/notes'],
              ['Packet', '/cases/$caseId/packet'],
              ['Who has what', '/cases/$caseId/ledger'],
              ['Opinions', '/cases/$caseId/opinions'],
              ['Side by side', '/cases/$caseId/side-by-side'],
              ['The way on', '/cases/$caseId/way-on'],
              ['Decision', '/cases/$caseId/decision'],
              ['Edit the case', '/cases/$caseId/edit'],
            ] as const)
          : []
        ).map(([label, to]) => ({
          id: to,
          label,
          onClick: () => caseId && void navigate({ to, params: { caseId } }),
        })),
        { id: 'all', label: 'All cases', onClick: () => void navigate({ to: '/cases' }) },
        { id: 'due', label: 'Due', onClick: () => void navigate({ to: '/due' }) },
        { id: 'archived', label: 'Archived cases', onClick: () => void navigate({ to: '/cases/archived' }) },
        { id: 'settings', label: 'Settings', onClick: () => void navigate({ to: '/settings' }) },
      ].filter(({ label }) => matches(label)),
    },
    {
      group: 'Actions',
      actions: [
        ...(caseId
          ? ([
              ['Ask for records: a new request', '/cases/$caseId/requests'],
              ['Write a question', '/cases/$caseId/questions'],
              ['Write a note of a talk', '/cases/$caseId/notes'],
              ['Log a call to the insurer', '/cases/$caseId/insurance'],
              ['Log a call to a physician or an office', '/cases/$caseId/physicians'],
              ['Add records', '/cases/$caseId/records'],
              ['Make the packet', '/cases/$caseId/packet'],
              ['Hand over the packet', '/cases/$caseId/packet'],
              ['Write down an opinion', '/cases/$caseId/opinions'],
              ['Lay the opinions side by side', '/cases/$caseId/side-by-side'],
              ['Ask for reasons and evidence', '/cases/$caseId/way-on'],
              ['Look for a third physician', '/cases/$caseId/physicians'],
              ['Write down what matters to you', '/cases/$caseId/decision'],
              ['Print the decision', '/cases/$caseId/decision'],
              ['Save the whole case', '/cases/$caseId/whole'],
            ] as const)
          : []
        ).map(([label, to]) => ({ id: label, label, onClick: () => caseId && void navigate({ to, params: { caseId } }) })),
        ...(open
          ? [
              open.archived === null
                ? { id: 'archive', label: 'Archive this case', onClick: () => resting.archive(open) }
                : { id: 'take-up', label: 'Take this case up again', onClick: () => resting.takeUp(open) },
            ]
          : []),
        { id: 'new-case', label: 'New case', onClick: () => void navigate({ to: '/cases/new' }) },
        { id: 'lock', label: lockWords, onClick: lock },
        { id: 'help', label: 'Help: the journey and the shortcuts', onClick: onHelp },
      ].filter(({ label }) => matches(label)),
    },
    {
      group: 'Cases',
      actions: (query ? (cases.data ?? []) : [])
        .filter(({ patient, question }) => matches(patient, question))
        .slice(0, SHOWN)
        .map(({ id, patient, question, archived }) => ({
          id,
          label: patient,
          description: archived ? `Archived · ${question}` : question,
          onClick: () => void navigate({ to: '/cases/$caseId', params: { caseId: id } }),
        })),
    },
    {
      group: 'Physicians and institutions',
      actions: (query && caseId ? (providers.data ?? []) : [])
        .filter(({ name, institution, specialty }) => matches(name, institution, specialty))
        .slice(0, SHOWN)
        .map(({ id, name, kind, institution }) => ({
          id,
          label: name,
          description: institution || PROVIDER_KIND_LABELS[kind],
          onClick: () => caseId && void navigate({ to: '/cases/$caseId/physicians', params: { caseId }, search: { open: id } }),
        })),
    },
    {
      group: 'Records',
      actions: (search ? (records.data ?? []) : []).slice(0, SHOWN).map(({ id, title, serviceDate, page, excerpt }) => ({
        id,
        label: title,
        description: [
          serviceDate ? showDate(serviceDate) : 'No date',
          page !== null && `page ${page}: ${excerpt.map(({ text }) => text).join('')}`,
        ]
          .filter(Boolean)
          .join(' · '),
        onClick: () => caseId && void navigate({ to: '/cases/$caseId/records/$recordId', params: { caseId, recordId: id } }),
      })),
    },
  ];

  return (
    <Spotlight
      store={store}
      onSpotlightClose={findAnything.giveBack}
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
