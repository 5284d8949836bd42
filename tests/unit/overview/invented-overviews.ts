import type { Dismissals } from '../../../shared/domain/due.ts';
import type { RequestStep } from '../../../shared/domain/request.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { overviewOf } from '../../../shared/overview/overview.ts';
import { aCase, aJourney, aRequest, checklistWith, id } from '../invented-journey.ts';
import { anItem, aRecord } from '../packets/invented-case.ts';

/** On 2 March 2026: nobody is chosen, nothing has a day. */
export const TODAY = '2026-03-02';
const bare = aCase({ recipient: '' });
export const of = (change: Partial<Journey> = {}, dismissals: Dismissals = new Map()) =>
  overviewOf(aJourney({ case: bare, checklist: checklistWith('everything'), ...change }), dismissals, []);
export const next = (change: Partial<Journey> = {}, dismissals?: Dismissals) => of(change, dismissals).nextStep;
export const title = (change: Partial<Journey> = {}, dismissals?: Dismissals) => next(change, dismissals).title;

export const settled = (...keys: string[]): Dismissals => new Map(keys.map((key) => [key, null]));
export const inHand = [aRecord('MRI report')];
export const reviewed: Journey['review'] = {
  caseId: bare.id,
  gate: 'can-wait',
  reasons: [{ key: 'uneasy', words: '' }],
  updated: '2026-03-01T08:00:00.000Z',
};
export const withAppointment = aCase({ appointment: '2026-03-20T10:30' });
export const telling = (change: Partial<Journey['letters'][number]> = {}): Journey['letters'][number] => ({
  id: id('letter'),
  caseId: bare.id,
  kind: 'tell-first',
  providerId: null,
  requestId: null,
  opinionId: null,
  date: '2026-02-10',
  sent: '2026-02-10',
  method: 'mail',
  answered: null,
  answer: '',
  created: '2026-02-10T08:00:00.000Z',
  removed: null,
  ...change,
});
export const step = (what: RequestStep['what'], on: string): RequestStep => ({ what, on, words: '' });
export const slides = anItem('Slides', { key: 'cancer.slides', holder: 'pathology', waitDays: [3, 14], wait: '3–14 days' });
export const asked = (...steps: RequestStep[]) =>
  aRequest('slides', {
    holder: 'pathology',
    items: [{ key: slides.key, ask: 'The slides', came: [] }],
    steps,
  });
