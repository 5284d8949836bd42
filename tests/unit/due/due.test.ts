import { describe, expect, test } from 'vitest';
import type { Dismissals, DueEntry } from '../../../shared/domain/due.ts';
import { NO_INSURANCE } from '../../../shared/domain/insurance.ts';
import type { RequestStep } from '../../../shared/domain/request.ts';
import { dueOf } from '../../../shared/due/due.ts';
import { groupByUrgency, matchesText } from '../../../shared/due/due-labels.ts';
import { dueSentence } from '../../../shared/due/due-sentence.ts';
import { formatDaysLeft } from '../../../shared/format/format-date.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { aCase, aContact, aJourney, aNote, aProvider, aRequest, CASE_ID, id } from '../invented-journey.ts';
import { aChecklist, anItem, aRecord } from '../packets/invented-case.ts';

/** On 2 March 2026. */
const due = (change: Partial<Journey>, dismissals: Dismissals = new Map()) =>
  dueOf(aJourney({ checklist: aChecklist(), ...change }), dismissals);
const dueLines = (change: Partial<Journey>, dismissals?: Dismissals) =>
  due(change, dismissals).map(({ on, what }) => `${on} ${what}`);

const step = (what: RequestStep['what'], on: string): RequestStep => ({ what, on, words: '' });
const images = anItem('MRI', { key: 'spine.mri', holder: 'image-library', waitDays: [1, 7], wait: '1–7 days' });
const notes = anItem('Notes', { key: 'general.consultations', holder: 'records-office', waitDays: [7, 30], wait: '7–30 days' });
const request = (of: typeof images, ...steps: RequestStep[]) =>
  aRequest(of.name, { holder: of.holder, items: [{ key: of.key, ask: of.name, came: [] }], steps });

describe('a request is due', () => {
  test.each([
    ['the day after its usual wait', images, [step('sent', '2026-02-26')], '2026-03-06 Ask the image library again'],
    ['over the end of February in a leap year', images, [step('sent', '2028-02-25')], '2028-03-04 Ask the image library again'],
    [
      'a week after the last word',
      images,
      [step('sent', '2026-02-10'), step('acknowledged', '2026-02-27')],
      '2026-03-06 Ask the image library again',
    ],
    ['on the last of its 30 days', notes, [step('sent', '2026-02-10')], '2026-03-12 Answer due from the medical records office'],
    ['late, to be asked again', notes, [step('sent', '2026-01-10')], '2026-02-09 Ask the medical records office again'],
    [
      'late and reminded, a week after that',
      notes,
      [step('sent', '2026-01-10'), step('reminded', '2026-02-28')],
      '2026-03-07 Ask the medical records office again',
    ],
  ])('%s', (_, item, steps, expected) => {
    expect(dueLines({ requests: [request(item, ...steps)], checklist: aChecklist(item) })).toEqual([expected]);
  });
  test('60 days after its sending when the extension was announced in time', () => {
    const extended = { ...request(notes, step('sent', '2026-02-01')), extension: { on: '2026-02-20', reason: 'Off-site' } };
    expect(dueLines({ requests: [extended], checklist: aChecklist(notes) })).toEqual([
      '2026-04-02 Answer due from the medical records office',
    ]);
  });
  test('neither before its sending nor after it is received or refused', () => {
    for (const steps of [
      [],
      [step('sent', '2026-01-10'), step('received', '2026-02-01')],
      [step('sent', '2026-01-10'), step('refused', '2026-02-01')],
    ])
      expect(dueLines({ requests: [request(notes, ...steps)] })).toEqual([]);
  });
  test('under the name of its office, if known', () => {
    const office = aProvider('Mercy Hospital');
    const named = { ...request(notes, step('sent', '2026-02-10')), providerId: office.id };
    expect(dueLines({ requests: [named], providers: [office], checklist: aChecklist(notes) })).toEqual([
      '2026-03-12 Answer due from Mercy Hospital',
    ]);
  });
  test('again when a record that came for it is removed', () => {
    const record = aRecord('Scan');
    const part = { ...request(images, step('sent', '2026-02-20')), items: [{ key: images.key, ask: 'MRI', came: [record.id] }] };
    expect(dueLines({ requests: [part], records: [record], checklist: aChecklist({ ...images, state: 'proved' }) })).toEqual([
      '2026-03-22 Answer due from the image library',
    ]);
    expect(dueLines({ requests: [part], records: [], checklist: aChecklist(images) })).toEqual([
      '2026-02-28 Ask the image library again',
    ]);
  });
});

describe('the due dates of a case', () => {
  test('include the appointment and the day until which waiting is safe', () => {
    expect(dueLines({ case: aCase({ appointment: '2026-03-20T10:30', safeUntil: '2026-04-01' }) })).toEqual([
      '2026-03-20 The appointment for the second opinion',
      '2026-04-01 Until this day it is safe to wait',
    ]);
    expect(dueLines({ case: aCase({ safeUntil: '2026-03-01' }) })).toEqual([
      '2026-03-01 It was safe to wait only until this day',
    ]);
  });
  test('include a note of the appointment, until it is written', () => {
    const over = { today: '2026-03-21', case: aCase({ appointment: '2026-03-20', safeUntil: '2026-04-01' }) };
    const safe = '2026-04-01 Until this day it is safe to wait';
    expect(dueLines(over)).toEqual(['2026-03-20 Write down what was said at the appointment', safe]);
    expect(dueLines({ ...over, notes: [aNote('Talk', { date: '2026-03-20' })] })).toEqual([safe]);
  });
  test('name overdue first requests once, today, and each kind of office later', () => {
    const case_ = aCase({ appointment: '2026-04-02', reviewDays: 5 });
    const entries = dueLines({
      case: case_,
      checklist: aChecklist(notes, images, { ...notes, key: 'general.discharge', name: 'Discharge' }),
    });
    expect(entries).toEqual([
      '2026-03-02 Ask for: Notes, and 1 more',
      expect.stringMatching(/^2026-03-1\d Ask the image library for: MRI$/),
      '2026-04-02 The appointment for the second opinion',
    ]);
  });
});

describe('people', () => {
  const letter: Journey['letters'][number] = {
    id: id('letter'),
    caseId: CASE_ID,
    kind: 'tell-first',
    providerId: null,
    requestId: null,
    opinionId: null,
    date: '2026-02-26',
    sent: '2026-02-26',
    method: null,
    answered: null,
    answer: '',
    created: '2026-02-26T08:00:00.000Z',
    removed: null,
  };
  test('are asked for an answer a week after the letter, until they answer', () => {
    expect(dueLines({ letters: [letter] })).toEqual(['2026-03-05 Ask the first physician for an answer']);
    expect(dueLines({ letters: [{ ...letter, answered: '2026-03-01' }] })).toEqual([]);
    expect(dueLines({ letters: [{ ...letter, sent: null }] })).toEqual([]);
  });
  test('are called again on the agreed day, until someone spoke to them', () => {
    const call = aContact('call', { insurance: true, on: '2026-02-20T10:00', again: '2026-03-04' });
    expect(dueLines({ contacts: [call] })).toEqual(['2026-03-04 Call the insurer again']);
    expect(dueLines({ contacts: [call, aContact('next', { insurance: true, on: '2026-03-01T10:00' })] })).toEqual([]);
  });
});

describe('other dates', () => {
  test('include returned slides, insurer decisions, appeal deadlines and reminders', () => {
    const insurance = {
      ...NO_INSURANCE,
      caseId: CASE_ID,
      authorisation: { ...NO_INSURANCE.authorisation, state: 'asked' as const, asked: '2026-02-20' },
    };
    const slides = {
      id: id('slides'),
      caseId: CASE_ID,
      kind: 'slides' as const,
      what: '4 slides',
      ownerId: null,
      requestId: null,
      steps: [{ what: 'lent' as const, on: '2026-02-20', who: '', courier: '', number: '' }],
      dueBack: '2026-03-30',
      remarks: '',
      created: '',
      removed: null,
    };
    const reminder = {
      id: id('reminder'),
      caseId: CASE_ID,
      on: '2026-03-03',
      what: 'Parking',
      done: false,
      created: '',
      removed: null,
    };
    expect(
      dueLines({ insurance, custody: [slides], reminders: [reminder, { ...reminder, id: id('done'), done: true }] }),
    ).toEqual([
      '2026-03-03 Parking',
      '2026-03-07 The insurer’s decision on the authorization is due',
      '2026-03-30 Send back: 4 slides',
    ]);
    const back = {
      ...slides,
      steps: [...slides.steps, { what: 'returned' as const, on: '2026-03-01', who: '', courier: '', number: '' }],
    };
    expect(dueLines({ custody: [back] })).toEqual([]);
  });
});

describe('a dismissed entry', () => {
  const change = { case: aCase({ appointment: '2026-03-20T10:30' }) };
  const dueLinesDismissed = (until: string | null) => dueLines(change, new Map([['appointment.2026-03-20', until]]));
  test('stays away for good or until its day, and returns when its date changes', () => {
    expect(dueLinesDismissed(null)).toEqual([]);
    expect(dueLinesDismissed('2026-03-03')).toEqual([]);
    expect(dueLinesDismissed('2026-03-02')).toHaveLength(1);
    expect(dueLines({ case: aCase({ appointment: '2026-03-21' }) }, new Map([['appointment.2026-03-20', null]]))).toHaveLength(1);
  });
});

describe('the labels of due entries', () => {
  const entry = (days: number): DueEntry => ({
    key: String(days),
    caseId: CASE_ID,
    patient: 'Sample Patient',
    on: '2026-03-02',
    days,
    what: 'Call',
    why: '',
    task: 'overview.open',
    reminderId: null,
  });
  test.each([
    [-2, '2 days overdue'],
    [-1, '1 day overdue'],
    [0, 'today'],
    [1, 'tomorrow'],
    [13, 'in 13 days'],
  ])('describe how far away a date is: %i, %s', (days, words) => expect(formatDaysLeft(days)).toBe(words));
  test('keep names and subjects out of the notification', () => {
    expect(dueSentence([])).toBe('');
    expect(dueSentence([entry(3)])).toBe('');
    expect(dueSentence([entry(0), entry(0)])).toBe('2 things are due today.');
    expect(dueSentence([entry(-1), entry(0)])).toBe('1 thing is overdue, 1 is due today.');
    expect(dueSentence([entry(-1), entry(-4)])).toBe('2 things are overdue.');
  });
  test('group the entries, and match a search by patient and words', () => {
    expect(groupByUrgency([-1, 0, 7, 8].map(entry)).map(({ name }) => name)).toEqual(['Overdue', 'Today', 'This week', 'Later']);
    expect(matchesText(entry(0), 'call sample')).toBe(true);
    expect(matchesText(entry(0), 'call example')).toBe(false);
  });
});
