import { describe, expect, test } from 'vitest';
import type { Note } from '../../../shared/domain/note.ts';
import type { RequestStep } from '../../../shared/domain/request.ts';
import { aCase, aContact, aJourney, aNote, aProvider, aQuestion, id } from '../invented-journey.ts';
import { handedOverTo } from '../ledger/invented-packets.ts';
import { aChecklist, anItem, aRecord } from '../packets/invented-case.ts';

import {
  dismissedSteps,
  finishedReview,
  letterToFirstPhysician,
  nextStepWith,
  nextTitleWith,
  oneRecord,
  requestStep,
  slidesItem,
  slidesRequest,
  TODAY,
  withAppointment,
} from './invented-overviews.ts';

describe('the next step at the beginning', () => {
  test('is the review, or the first records when the person has decided already', () => {
    expect(nextStepWith()).toMatchObject({ task: 'review.answer', otherwise: { task: 'records.open' } });
  });
  test('is never the review when there are records and an appointment', () => {
    const receivedRequest = { records: oneRecord, case: withAppointment };
    expect(['review.answer', 'letters.open']).not.toContain(nextStepWith(receivedRequest).task);
    expect(nextStepWith({ case: withAppointment }).title).toBe('Add the first records');
  });
  test('is to tell the first physician after the review, by name if known', () => {
    expect(nextTitleWith({ review: finishedReview })).toBe('Tell the first physician that you ask for a second opinion');
    expect(nextTitleWith({ review: finishedReview, case: aCase({ recipient: '', firstPhysician: 'Dr First' }) })).toBe(
      'Tell Dr First that you ask for a second opinion',
    );
  });
  test('is the first records once the first physician knows', () => {
    expect(nextTitleWith({ review: finishedReview, letters: [letterToFirstPhysician({ sent: TODAY })] })).toBe(
      'Add the first records',
    );
    expect(nextTitleWith({ review: finishedReview }, dismissedSteps('step.tell-first'))).toBe('Add the first records');
  });
  test('is to ask how long waiting is safe, unless that is known or asked', () => {
    const unknown = { records: oneRecord, review: { ...finishedReview, gate: 'not-known' as const } };
    expect(nextTitleWith(unknown)).toBe('Ask the first physician how long it is safe to wait');
    expect(nextTitleWith({ ...unknown, review: finishedReview })).not.toContain('safe to wait');
    expect(nextTitleWith({ ...unknown, case: aCase({ recipient: '', safeUntil: '2026-06-01' }) })).not.toContain('safe to wait');
    expect(nextTitleWith({ ...unknown, letters: [letterToFirstPhysician({ sent: TODAY })] })).not.toContain('safe to wait');
    expect(nextTitleWith({ ...unknown, letters: [letterToFirstPhysician({ answered: TODAY })] })).toBe(
      'Write down how long it is safe to wait',
    );
    expect(nextTitleWith({ ...unknown, case: withAppointment })).toContain('safe to wait');
    expect(nextTitleWith({ records: oneRecord, case: withAppointment })).not.toContain('safe to wait');
  });
});

describe('a person who began with the records', () => {
  const can = { records: oneRecord, review: finishedReview };
  test('informs the first physician before the search, once, and only if necessary', () => {
    expect(nextStepWith(can)).toMatchObject({
      title: 'Let the first physician know that you ask for a second opinion',
      settle: { key: 'step.tell-first' },
    });
    expect(nextTitleWith(can, dismissedSteps('step.tell-first'))).toBe('Look for the second physician');
    expect(nextTitleWith({ ...can, letters: [letterToFirstPhysician({ sent: TODAY })] })).toBe('Look for the second physician');
  });
  test('is not asked to inform anyone after an appointment, a choice or “not now”', () => {
    for (const given of [
      { ...can, case: withAppointment },
      { ...can, case: aCase({ recipient: 'Dr Second' }) },
    ])
      expect(nextStepWith(given).task).not.toBe('letters.open');
    expect(nextStepWith({ ...can, review: { ...finishedReview, gate: 'not-known' } }, dismissedSteps('step.safe')).task).not.toBe(
      'letters.open',
    );
  });
});

test('the person prepares what no office holds, such as the insurance card', () => {
  const card = anItem('Insurance card', { key: 'general.insurance', holder: 'insurer', waitDays: [1, 7] });
  const step = nextStepWith({ records: oneRecord, case: withAppointment, checklist: aChecklist(card) });
  expect(step).toMatchObject({ title: 'Prepare: Insurance card', task: 'overview.open', shows: card.key });
});

describe('the most urgent step comes first', () => {
  test('an emergency', () => {
    const emergency = { review: { ...finishedReview, gate: 'emergency' as const } };
    expect(nextTitleWith({ ...emergency, records: oneRecord, case: withAppointment })).toBe('Do not wait for a second opinion');
  });
  test.each([
    ['2026-03-01', null, 'Call the first physician today: is it still safe to wait?'],
    ['2026-03-02', null, 'It is safe to wait only until today'],
    ['2026-03-09', null, '7 days left in which it is safe to wait'],
    ['2026-03-10', null, 'Look for the second physician'],
    ['2026-03-19', '2026-03-20', 'Ask for an earlier appointment'],
    ['2026-03-20', '2026-03-20', 'Make the packet'],
  ])('safe to wait until %s, appointment on %s: %s', (safeUntil, appointment, expected) => {
    const reported = [letterToFirstPhysician({ sent: TODAY, answered: TODAY })];
    expect(nextTitleWith({ records: oneRecord, letters: reported, case: aCase({ recipient: '', safeUntil, appointment }) })).toBe(
      expected,
    );
  });
  test.each([
    ['2026-03-03', 0, 'Make the packet: the appointment is tomorrow'],
    ['2026-03-03T10:30', 1, 'The appointment is tomorrow, 10:30'],
    ['2026-03-02T10:30', 1, 'The appointment is today, 10:30'],
  ])('appointment on %s with %i packets: %s', (appointment, count, expected) => {
    const packets = { count, latest: count ? '2026-03-02T12:00:00.000Z' : null, latestId: null };
    expect(nextTitleWith({ records: oneRecord, case: aCase({ appointment }), packets })).toBe(expected);
  });
});

describe('the next step after the appointment', () => {
  const passed = { today: '2026-03-21', case: withAppointment, records: oneRecord };
  const note = (change: Partial<Note>) => aNote('Talk', { date: '2026-03-20', ...change });
  test('is a note of the appointment, unless one exists or the day was another', () => {
    const write = { title: 'Write down what was said', task: 'notes.open', otherwise: { task: 'case.enter-appointment' } };
    expect(nextStepWith(passed)).toMatchObject(write);
    expect(nextStepWith({ ...passed, notes: [note({ date: '2026-03-19' })] })).toMatchObject(write);
    expect(nextStepWith({ ...passed, notes: [note({ title: '', text: ' ' })] })).toMatchObject(write);
    expect(nextTitleWith({ ...passed, notes: [note({})] })).toBe('Add the report of the second opinion');
    expect(nextTitleWith({ ...passed, notes: [note({ date: '2026-03' })] })).toBe('Add the report of the second opinion');
  });
  test('is the report, then its review, then its opinion', () => {
    const report = aRecord('Second opinion', { serviceDate: '2026-03-20', reviewed: false });
    const titleAfterSteps = { ...passed, notes: [note({})], records: [...oneRecord, report] };
    expect(nextTitleWith(titleAfterSteps)).toBe('Look through 1 new record');
    const looked = { ...titleAfterSteps, records: [...oneRecord, { ...report, reviewed: true }] };
    expect(nextTitleWith(looked)).toBe('Write down the first opinion');
    expect(nextTitleWith({ ...looked, records: oneRecord }, dismissedSteps('step.report'))).toBe('Write down the first opinion');
    expect(nextTitleWith({ ...looked, records: oneRecord })).toBe('Add the report of the second opinion');
  });
});

describe('the next step for records', () => {
  const known = { records: oneRecord, review: finishedReview };
  test('is unlocking before reviewing', () => {
    const locked = aRecord('Letter', { reading: 'locked', reviewed: false });
    const fresh = aRecord('Blood', { reviewed: false });
    expect(nextTitleWith({ records: [locked, fresh] })).toBe('Open 1 record with a password');
    expect(nextTitleWith({ records: [fresh] })).toBe('Look through 1 new record');
  });
  test('is a request, the slowest item first, after an open condition', () => {
    const checklist = aChecklist(anItem('Report', { waitDays: [0, 3] }), slidesItem);
    const ahead = { ...known, case: aCase({ appointment: '2026-04-30' }), checklist };
    expect(nextStepWith(ahead)).toMatchObject({ title: 'Ask the pathology department for: Slides', task: 'requests.open' });
    const operated = { key: 'operated', question: 'Was there an operation?', applies: null };
    const conditional = anItem('Operation', { key: 'cancer.operative', conditionKey: 'operated' });
    const unasked = { ...checklist, items: [conditional], conditions: [operated] };
    expect(nextStepWith({ ...known, checklist: unasked })).toMatchObject({
      title: 'Was there an operation?',
      task: 'overview.open',
      shows: 'question',
    });
  });
  test('is sending, then waiting, then a reminder after the usual wait or 30 days', () => {
    const ahead = {
      ...known,
      case: aCase({ appointment: '2026-05-30' }),
      checklist: aChecklist(slidesItem),
      questions: [aQuestion('Why?')],
    };
    const told = (...steps: RequestStep[]) => nextTitleWith({ ...ahead, requests: [slidesRequest(...steps)] });
    expect(told()).toBe('Send the request to the pathology department');
    expect(told(requestStep('sent', '2026-02-28'))).toBe('Nothing to do today');
    expect(told(requestStep('sent', '2026-02-16'))).toBe('Nothing to do today');
    expect(told(requestStep('sent', '2026-02-10'))).toBe('Ask the pathology department again');
    expect(told(requestStep('sent', '2026-02-10'), requestStep('acknowledged', '2026-02-26'))).toBe('Nothing to do today');
    expect(told(requestStep('sent', '2026-01-10'))).toBe('Ask the pathology department again');
    expect(told(requestStep('sent', '2026-01-10'), requestStep('reminded', '2026-03-01'))).toBe('Nothing to do today');
    expect(told(requestStep('sent', '2026-02-10'), requestStep('refused', '2026-02-20'))).toBe(
      'Ask the pathology department for: Slides',
    );
  });
  test('is a reminder that can be postponed to a day', () => {
    const late = {
      ...known,
      case: withAppointment,
      requests: [slidesRequest(requestStep('sent', '2026-02-10'))],
      checklist: aChecklist(slidesItem),
    };
    const key = `request.${late.requests[0]?.id}`;
    expect(nextTitleWith(late)).toBe('Ask the pathology department again');
    expect(nextTitleWith(late, new Map([[key, '2026-03-05']]))).not.toContain('again');
    expect(nextTitleWith(late, new Map([[key, TODAY]]))).toBe('Ask the pathology department again');
  });
});

describe('the next step on the way to the packet', () => {
  const known = {
    records: oneRecord,
    review: finishedReview,
    letters: [letterToFirstPhysician({ sent: TODAY, answered: TODAY })],
  };
  const chosen = { ...known, case: aCase({ recipient: 'Dr Second' }) };
  test('is physician, insurer, appointment, questions and packet, in this order', () => {
    expect(nextStepWith(known)).toMatchObject({ title: 'Look for the second physician', task: 'providers.open' });
    const candidates = [aProvider('Dr A', { role: 'candidate' }), aProvider('Dr B', { role: 'candidate' })];
    expect(nextStepWith({ ...known, providers: candidates })).toMatchObject({
      title: 'Choose the second physician',
      task: 'providers.compare',
    });
    expect(nextTitleWith(chosen)).toBe('Ask the insurer what is covered');
    const covered = { ...chosen, contacts: [aContact('call', { insurance: true })] };
    expect(nextStepWith(covered)).toMatchObject({ title: 'Make the appointment with Dr Second', task: 'case.enter-appointment' });
    const dated = { ...covered, case: withAppointment };
    expect(nextTitleWith({ ...dated, checklist: aChecklist() })).toBe('Choose your questions for the second physician');
    expect(nextTitleWith({ ...dated, checklist: aChecklist(), questions: [aQuestion('Why?')] })).toBe('Make the packet');
  });
  test('is to request a necessary authorization, even with an appointment', () => {
    const insurance = aJourney().insurance;
    const needed = { ...insurance, authorisation: { ...insurance.authorisation, state: 'needed' as const } };
    expect(nextTitleWith({ ...known, case: withAppointment, insurance: needed })).toBe('Ask the insurer for authorization');
  });
  test('is a new packet after new records, then its hand-over, then nothing', () => {
    const packets = { count: 1, latest: '2026-03-01T12:00:00.000Z', latestId: id('packet') };
    const withPackets = { ...known, case: withAppointment, packets };
    const before = [aRecord('MRI report', { added: '2026-02-20T08:00:00.000Z' })];
    const { packet: issued } = handedOverTo('Dr Second', '2026-03-02', [], { made: packets.latest });
    expect(nextStepWith({ ...withPackets, records: before })).toMatchObject({
      title: 'Hand over the packet',
      packet: packets.latestId,
    });
    const more = [...before, aRecord('Blood', { added: '2026-03-02T08:00:00.000Z' })];
    expect(nextTitleWith({ ...withPackets, records: more })).toBe('Make the packet again');
    const handed = nextStepWith({ ...withPackets, records: before }, dismissedSteps('packet.2026-03-01T12:00:00.000Z'));
    expect(handed).toMatchObject({
      title: 'Nothing to do today',
      why: 'Next: The appointment for the second opinion, on 20 Mar 2026.',
    });
    expect(nextTitleWith({ ...withPackets, records: before, handedOver: [issued] })).toBe('Nothing to do today');
    expect(nextStepWith({ ...withPackets, records: more, handedOver: [issued] })).toMatchObject({
      title: 'Send what came since',
      why: expect.stringContaining('went to Dr Second on 2 Mar 2026'),
    });
    // A newer packet needs its own hand-over.
    const newer = { count: 2, latest: '2026-03-02T12:00:00.000Z', latestId: id('newer') };
    expect(
      nextTitleWith({ ...withPackets, packets: newer, records: more }, dismissedSteps('packet.2026-03-01T12:00:00.000Z')),
    ).toBe('Hand over the packet');
  });
  test('is not yet the hand-over while missing items may still come', () => {
    const packets = { count: 1, latest: '2026-03-02T12:00:00.000Z', latestId: null };
    const short = { ...known, packets, case: withAppointment, checklist: aChecklist(slidesItem), questions: [aQuestion('Why?')] };
    expect(nextTitleWith(short)).toBe('Ask the pathology department for: Slides');
    expect(nextTitleWith({ ...short, today: '2026-03-18' })).toBe('Hand over the packet');
  });
});

describe('the next step follows a corrected past', () => {
  test('a removed record is missing again and requested', () => {
    const receivedRequest = { ...slidesRequest(requestStep('sent', '2026-02-10'), requestStep('received', '2026-02-20')) };
    const base = { review: finishedReview, case: withAppointment, requests: [receivedRequest], questions: [aQuestion('Why?')] };
    const here = aChecklist({ ...slidesItem, state: 'proved' });
    expect(nextTitleWith({ ...base, records: oneRecord, checklist: { ...here, missing: 0 } })).toBe('Make the packet');
    expect(nextTitleWith({ ...base, records: oneRecord, checklist: aChecklist(slidesItem) })).toBe(
      'Ask the pathology department for: Slides',
    );
  });
  test('an appointment that moves to the future is no longer over', () => {
    const moved = aCase({ appointment: '2026-04-20T10:30' });
    expect(nextTitleWith({ today: '2026-03-21', case: withAppointment, records: oneRecord })).toBe('Write down what was said');
    expect(nextTitleWith({ today: '2026-03-21', case: moved, records: oneRecord })).not.toContain('said');
  });
  test('a removed letter counts as never sent', () => {
    const base = { review: finishedReview };
    expect(nextTitleWith({ ...base, letters: [letterToFirstPhysician({ sent: TODAY })] })).toBe('Add the first records');
    expect(nextTitleWith({ ...base, letters: [] })).toContain('Tell the first physician');
  });
  test('a corrected sending date moves the reminder', () => {
    const base = { review: finishedReview, records: oneRecord };
    expect(nextTitleWith({ ...base, letters: [letterToFirstPhysician({ sent: '2026-02-20' })] })).toBe(
      'Ask the first physician for an answer',
    );
    expect(nextTitleWith({ ...base, letters: [letterToFirstPhysician({ sent: '2026-02-28' })] })).not.toContain('for an answer');
  });
});
