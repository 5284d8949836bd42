import { expect, test } from 'vitest';
import { nameInTemplate } from '../../../shared/checklist/templates/index.ts';
import type { ProposedRequest, RequestStep } from '../../../shared/domain/request.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { coveredItems, proposedRequests } from '../../../shared/requests/proposed-requests.ts';
import { aJourney, aProvider, aRequest, checklistWith, id } from '../invented-journey.ts';
import { aChecklist, anItem, aRecord } from '../packets/invented-case.ts';

const imaging = aProvider('City Imaging', { kind: 'imaging' });
const hospital = aProvider('Hospital', { kind: 'department' });
const first = aProvider('Dr First', { role: 'first' });
const images = anItem('Imaging files', { key: 'general.imaging-files', holder: 'image-library', lookBackMonths: 60 });
const notes = anItem('Notes', { key: 'general.consultations', holder: 'records-office', lookBackMonths: 24 });
const discharge = anItem('Discharge', { key: 'general.discharge', holder: 'records-office', must: false, lookBackMonths: 60 });

const proposed = (change: Partial<Journey>) => proposedRequests(aJourney({ today: '2026-03-02', ...change }));
const asks = ({ draft }: ProposedRequest) => draft.items.map(({ ask }) => ask);
const step = (what: RequestStep['what']): RequestStep => ({ what, on: '2026-03-01', words: '' });
const requestFor = (change: Parameters<typeof aRequest>[1] = {}) =>
  aRequest('images', { holder: 'image-library', items: [{ key: images.key, ask: 'Images', came: [] }], ...change });

test('the items of one office share one letter, each with its look-back', () => {
  const [letter, ...others] = proposed({ checklist: aChecklist(notes, discharge), providers: [hospital] });
  expect(others).toEqual([]);
  expect(letter && asks(letter)).toEqual([
    'Consultation and progress notes since Mar 2024',
    'Discharge summaries since Mar 2021',
  ]);
  expect(letter?.draft).toMatchObject({ holder: 'records-office', providerId: hospital.id, datesOfService: 'Mar 2021 to today' });
});

test('a look-back window that ends in February names the month', () => {
  const leap = proposed({ checklist: aChecklist({ ...notes, lookBackMonths: 12 }), today: '2024-02-29' });
  expect(leap.map(asks)).toEqual([['Consultation and progress notes since Feb 2023']]);
});

test('each request goes to its office, and waits for an addressee when none is known', () => {
  const all = proposed({ checklist: checklistWith('nothing', 'cancer'), providers: [imaging, hospital, first] });
  expect(all.map(({ draft }) => [draft.holder, draft.providerId])).toEqual([
    ['records-office', hospital.id],
    ['pathology', hospital.id],
    ['image-library', imaging.id],
    ['physician', first.id],
    ['other', null],
  ]);
  const unknown = proposed({ checklist: checklistWith('nothing', 'cancer'), providers: [] });
  expect(unknown.every(({ draft }) => draft.providerId === null)).toBe(true);
});

test('images are requested from each imaging center, and count as one missing item', () => {
  const other = aProvider('Lake Imaging', { kind: 'imaging' });
  const both = proposed({ checklist: aChecklist(images), providers: [imaging, other] });
  expect(both.map(({ draft }) => draft.providerId)).toEqual([imaging.id, other.id]);
  expect(coveredItems(both)).toBe(1);
  const one = proposed({
    checklist: aChecklist(images),
    providers: [imaging, other],
    requests: [requestFor({ providerId: imaging.id })],
  });
  expect(one.map(({ draft }) => draft.providerId)).toEqual([other.id]);
});

test('a department with one part is not mistaken for the hospital with the rest', () => {
  const therapy = aProvider('Oak Street Physical Therapy', { kind: 'department' });
  const all = proposed({ checklist: aChecklist(images, notes), providers: [therapy] });
  expect(all.map(({ draft }) => draft.providerId)).toEqual([null, null]);
});

test('a proposal keeps its identity when an addressee is added, one for each imaging center', () => {
  const checklist = aChecklist(images, notes);
  const keys = (...providers: Journey['providers']) => proposed({ checklist, providers }).map(({ key }) => key);
  expect(keys(hospital)).toEqual(keys());
  expect(new Set(keys(imaging, aProvider('Lake Imaging', { kind: 'imaging' }))).size).toBe(3);
});

test('the patient’s own tasks and the insurer get no letter', () => {
  const own = anItem('Timeline', { key: 'general.history', holder: 'patient' });
  const card = anItem('Card', { key: 'general.insurance', holder: 'insurer' });
  expect(proposed({ checklist: aChecklist(own, card) })).toEqual([]);
});

test.each(['proved', 'done', 'proposed', 'not-applicable'] as const)('an item that is %s is not requested', (state) => {
  expect(proposed({ checklist: aChecklist({ ...images, state }) })).toEqual([]);
});

test('a drafted or sent request is not proposed again, unless it was refused', () => {
  const checklist = aChecklist(images);
  expect(proposed({ checklist, requests: [requestFor()] })).toEqual([]);
  expect(proposed({ checklist, requests: [requestFor({ steps: [step('sent')] })] })).toEqual([]);
  expect(proposed({ checklist, requests: [requestFor({ steps: [step('sent'), step('refused')] })] })).toHaveLength(1);
});

test('a received record that is removed is missing again', () => {
  const items = [{ key: images.key, ask: 'Images', came: [id('disc')] }];
  const request = requestFor({ items, steps: [step('sent'), step('received')] });
  const record = aRecord('disc', { kind: null });
  expect(proposed({ checklist: aChecklist(images), requests: [request], records: [record] })).toEqual([]);
  expect(proposed({ checklist: aChecklist(images), requests: [request], records: [] })).toHaveLength(1);
});

test('an item that may not exist is requested “if any” until the person confirms it', () => {
  const operative = anItem('Operative', { key: 'cancer.operative', holder: 'records-office', conditionKey: 'operated' });
  const answered = (applies: boolean | null) => {
    const conditions = [{ key: 'operated', question: 'Operated?', applies }];
    return proposed({ checklist: { ...aChecklist(operative), conditions } }).flatMap(asks);
  };
  expect(answered(null)).toEqual(['Operative reports (if any)']);
  expect(answered(true)).toEqual(['Operative reports']);
});

test('an own item is requested by its name', () => {
  const own = anItem('Hearing test', { key: 'own.hearing', own: true, holder: 'physician', lookBackMonths: 12 });
  expect(proposed({ checklist: aChecklist(own) }).map(asks)).toEqual([['Hearing test since Mar 2025']]);
});

test('an edited item is still requested in its office’s words, and a renamed one by its new name', () => {
  const changed = (name: string) => {
    const item = anItem(name, { key: 'cancer.slides', edited: true, holder: 'pathology', waitDays: [3, 60] });
    return proposed({ checklist: aChecklist(item) }).flatMap(asks);
  };
  expect(changed(nameInTemplate('cancer.slides') ?? '')).toEqual([
    expect.stringMatching(/^The stained slides of each case, on loan/),
  ]);
  expect(changed('Slides of 2024')).toEqual(['Slides of 2024']);
});
