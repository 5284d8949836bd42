import type { Dismissals } from '../../../shared/domain/due.ts';
import type { RequestStep } from '../../../shared/domain/request.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { overviewOf } from '../../../shared/overview/overview.ts';
import { aCase, aJourney, aRequest, checklistWith, id } from '../invented-journey.ts';
import { anItem, aRecord } from '../packets/invented-case.ts';

/** On 2 March 2026, without a chosen physician or a date. */
export const TODAY = '2026-03-02';
const caseWithoutPhysician = aCase({ recipient: '' });
export const overviewWith = (change: Partial<Journey> = {}, dismissals: Dismissals = new Map()) =>
  overviewOf(aJourney({ case: caseWithoutPhysician, checklist: checklistWith('everything'), ...change }), dismissals, []);
export const nextStepWith = (change: Partial<Journey> = {}, dismissals?: Dismissals) => overviewWith(change, dismissals).nextStep;
export const nextTitleWith = (change: Partial<Journey> = {}, dismissals?: Dismissals) => nextStepWith(change, dismissals).title;

export const dismissedSteps = (...keys: string[]): Dismissals => new Map(keys.map((key) => [key, null]));
export const oneRecord = [aRecord('MRI report')];
export const finishedReview: Journey['review'] = {
  caseId: caseWithoutPhysician.id,
  gate: 'can-wait',
  reasons: [{ key: 'uneasy', words: '' }],
  updated: '2026-03-01T08:00:00.000Z',
};
export const withAppointment = aCase({ appointment: '2026-03-20T10:30' });
export const letterToFirstPhysician = (change: Partial<Journey['letters'][number]> = {}): Journey['letters'][number] => ({
  id: id('letter'),
  caseId: caseWithoutPhysician.id,
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
export const requestStep = (what: RequestStep['what'], on: string): RequestStep => ({ what, on, words: '' });
export const slidesItem = anItem('Slides', { key: 'cancer.slides', holder: 'pathology', waitDays: [3, 14], wait: '3–14 days' });
export const slidesRequest = (...steps: RequestStep[]) =>
  aRequest('slides', {
    holder: 'pathology',
    items: [{ key: slidesItem.key, ask: 'The slides', came: [] }],
    steps,
  });
