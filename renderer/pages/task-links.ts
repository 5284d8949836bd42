import type { DueEntry } from '../../shared/domain/due.ts';
import type { Place } from '../../shared/domain/overview.ts';

/** Where each place is that a next step or something due leads to. */
export const PLACES = {
  overview: { to: '/cases/$caseId' },
  case: { to: '/cases/$caseId/edit', hash: 'appointmentDate' },
  'case-rests': { to: '/cases/$caseId/edit', hash: 'rests' },
  review: { to: '/cases/$caseId/review' },
  records: { to: '/cases/$caseId/records' },
  'records-review': { to: '/cases/$caseId/records', search: { show: 'review' } },
  'records-locked': { to: '/cases/$caseId/records', search: { show: 'locked' } },
  requests: { to: '/cases/$caseId/requests' },
  schedule: { to: '/cases/$caseId/schedule' },
  letters: { to: '/cases/$caseId/letters' },
  custody: { to: '/cases/$caseId/custody' },
  physicians: { to: '/cases/$caseId/physicians' },
  comparison: { to: '/cases/$caseId/comparison' },
  insurance: { to: '/cases/$caseId/insurance' },
  questions: { to: '/cases/$caseId/questions' },
  notes: { to: '/cases/$caseId/notes' },
  packet: { to: '/cases/$caseId/packet' },
  ledger: { to: '/cases/$caseId/ledger' },
  opinions: { to: '/cases/$caseId/opinions' },
  'side-by-side': { to: '/cases/$caseId/side-by-side' },
  'way-on': { to: '/cases/$caseId/way-on' },
  'way-appointment': { to: '/cases/$caseId/way-on', search: { step: 'choose' }, hash: 'way-appointment' },
  'way-packet': { to: '/cases/$caseId/way-on', search: { step: 'choose' }, hash: 'way-packet' },
  decision: { to: '/cases/$caseId/decision' },
  'decision-marks': { to: '/cases/$caseId/decision', hash: 'marks' },
  'decision-plan': { to: '/cases/$caseId/decision', hash: 'plan' },
  'decision-day': { to: '/cases/$caseId/decision', hash: 'decide' },
} as const satisfies Record<Place, { to: string; search?: object; hash?: string }>;

/** Where something due is done: a request is open there already. */
export function leadsTo({ key, place }: Pick<DueEntry, 'key' | 'place'>) {
  const [kind, id] = key.split('.');
  if (kind === 'request' && id) return { to: PLACES.requests.to, search: { open: id } } as const;
  return PLACES[place];
}
