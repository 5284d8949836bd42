import type { SpotlightActionData } from '@mantine/spotlight';
import type { useNavigate } from '@tanstack/react-router';
import type { CaseRow } from '../../shared/domain/case.ts';
import { PROVIDER_KIND_LABELS, type Provider } from '../../shared/domain/provider.ts';
import type { RecordHit } from '../../shared/domain/record.ts';
import { showDate } from '../../shared/format/format-date.ts';

type Go = ReturnType<typeof useNavigate>;

/** The places of a case by their names, in the order of the journey. */
const CASE_PLACES = [
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
] as const;

/** What is done in a place of a case. */
const CASE_ACTIONS = [
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
] as const;

/** Every place: those of the case that is open, then those of the vault. */
export function findPlaces(caseId: string | null, go: Go): SpotlightActionData[] {
  const ofCase = caseId
    ? CASE_PLACES.map(([label, to]) => ({ id: to, label, onClick: () => void go({ to, params: { caseId } }) }))
    : [];
  return [
    ...ofCase,
    { id: 'all', label: 'All cases', onClick: () => void go({ to: '/cases' }) },
    { id: 'due', label: 'Due', onClick: () => void go({ to: '/due' }) },
    { id: 'archived', label: 'Archived cases', onClick: () => void go({ to: '/cases/archived' }) },
    { id: 'settings', label: 'Settings', onClick: () => void go({ to: '/settings' }) },
  ];
}

/** What can be done in the case that is open; each leads to where it is done. */
export function findActions(caseId: string, go: Go): SpotlightActionData[] {
  return CASE_ACTIONS.map(([label, to]) => ({ id: label, label, onClick: () => void go({ to, params: { caseId } }) }));
}

/** A case as it is found. */
export function foundCase({ id, patient, question, archived }: CaseRow, go: Go): SpotlightActionData {
  return {
    id,
    label: patient,
    description: archived ? `Archived · ${question}` : question,
    onClick: () => void go({ to: '/cases/$caseId', params: { caseId: id } }),
  };
}

/** A physician or an institution as it is found. */
export function foundProvider({ id, caseId, name, kind, institution }: Provider, go: Go): SpotlightActionData {
  return {
    id,
    label: name,
    description: institution || PROVIDER_KIND_LABELS[kind],
    onClick: () => void go({ to: '/cases/$caseId/physicians', params: { caseId }, search: { open: id } }),
  };
}

/** A record as it is found, with the words around what was looked for. */
export function foundRecord(caseId: string, { id, title, serviceDate, page, excerpt }: RecordHit, go: Go): SpotlightActionData {
  const where = page !== null && `page ${page}: ${excerpt.map(({ text }) => text).join('')}`;
  return {
    id,
    label: title,
    description: [serviceDate ? showDate(serviceDate) : 'No date', where].filter(Boolean).join(' · '),
    onClick: () => void go({ to: '/cases/$caseId/records/$recordId', params: { caseId, recordId: id } }),
  };
}
