import { describe, expect, test } from 'vitest';
import type { Note } from '../../../shared/domain/note.ts';
import type { RequestStep } from '../../../shared/domain/request.ts';
import { aCase, aContact, aJourney, aNote, aProvider, aQuestion, id } from '../invented-journey.ts';
import { issuedTo } from '../ledger/invented-packets.ts';
import { aChecklist, anItem, aRecord } from '../packets/invented-case.ts';

import {
  asked,
  inHand,
  next,
  reviewed,
  settled,
  slides,
  step,
  TODAY,
  telling,
  title,
  withAppointment,
} from './invented-overviews.ts';

describe('the next step at the beginning', () => {
  test('is the review, or the first records when the person has decided already', () => {
    expect(next()).toMatchObject({ task: 'review.answer', otherwise: { task: 'records.open' } });
  });
  test('is never the review when there are records and an appointment', () => {
    const came = { records: inHand, case: withAppointment };
    expect(['review.answer', 'letters.open']).not.toContain(next(came).task);
    expect(next({ case: withAppointment }).title).toBe('Add the first records');
  });
  test('is to tell the first physician after the review, by name if known', () => {
    expect(title({ review: reviewed })).toBe('Tell the first physician that you ask for a second opinion');
    expect(title({ review: reviewed, case: aCase({ recipient: '', firstPhysician: 'Dr First' }) })).toBe(
      'Tell Dr First that you ask for a second opinion',
    );
  });
  test('is the first records once the first physician knows', () => {
    expect(title({ review: reviewed, letters: [telling({ sent: TODAY })] })).toBe('Add the first records');
    expect(title({ review: reviewed }, settled('step.tell-first'))).toBe('Add the first records');
  });
  test('is to ask how long waiting is safe, unless that is known or asked', () => {
    const unknown = { records: inHand, review: { ...reviewed, gate: 'not-known' as const } };
    expect(title(unknown)).toBe('Ask the first physician how long it is safe to wait');
    expect(title({ ...unknown, review: reviewed })).not.toContain('safe to wait');
    expect(title({ ...unknown, case: aCase({ recipient: '', safeUntil: '2026-06-01' }) })).not.toContain('safe to wait');
    expect(title({ ...unknown, letters: [telling({ sent: TODAY })] })).not.toContain('safe to wait');
    expect(title({ ...unknown, letters: [telling({ answered: TODAY })] })).toBe('Write down how long it is safe to wait');
    expect(title({ ...unknown, case: withAppointment })).toContain('safe to wait');
    expect(title({ records: inHand, case: withAppointment })).not.toContain('safe to wait');
  });
});

describe('a person who began with the records', () => {
  const can = { records: inHand, review: reviewed };
  test('informs the first physician before the search, once, and only if necessary', () => {
    expect(next(can)).toMatchObject({
      title: 'Let the first physician know that you ask for a second opinion',
      settle: { key: 'step.tell-first' },
    });
    expect(title(can, settled('step.tell-first'))).toBe('Look for the second physician');
    expect(title({ ...can, letters: [telling({ sent: TODAY })] })).toBe('Look for the second physician');
  });
  test('is not asked to inform anyone after an appointment, a choice or “not now”', () => {
    for (const given of [
      { ...can, case: withAppointment },
      { ...can, case: aCase({ recipient: 'Dr Second' }) },
    ])
      expect(next(given).task).not.toBe('letters.open');
    expect(next({ ...can, review: { ...reviewed, gate: 'not-known' } }, settled('step.safe')).task).not.toBe('letters.open');
  });
});

test('the person prepares what no office holds, such as the insurance card', () => {
  const card = anItem('Insurance card', { key: 'general.insurance', holder: 'insurer', waitDays: [1, 7] });
  const step = next({ records: inHand, case: withAppointment, checklist: aChecklist(card) });
  expect(step).toMatchObject({ title: 'Prepare: Insurance card', task: 'overview.open', shows: card.key });
});

describe('the most urgent step comes first', () => {
  test('an emergency', () => {
    const emergency = { review: { ...reviewed, gate: 'emergency' as const } };
    expect(title({ ...emergency, records: inHand, case: withAppointment })).toBe('Do not wait for a second opinion');
  });
  test.each([
    ['2026-03-01', null, 'Call the first physician today: is it still safe to wait?'],
    ['2026-03-02', null, 'It is safe to wait only until today'],
    ['2026-03-09', null, '7 days left in which it is safe to wait'],
    ['2026-03-10', null, 'Look for the second physician'],
    ['2026-03-19', '2026-03-20', 'Ask for an earlier appointment'],
    ['2026-03-20', '2026-03-20', 'Make the packet'],
  ])('safe to wait until %s, appointment on %s: %s', (safeUntil, appointment, expected) => {
    const told = [telling({ sent: TODAY, answered: TODAY })];
    expect(title({ records: inHand, letters: told, case: aCase({ recipient: '', safeUntil, appointment }) })).toBe(expected);
  });
  test.each([
    ['2026-03-03', 0, 'Make the packet: the appointment is tomorrow'],
    ['2026-03-03T10:30', 1, 'The appointment is tomorrow, 10:30'],
    ['2026-03-02T10:30', 1, 'The appointment is today, 10:30'],
  ])('appointment on %s with %i packets: %s', (appointment, count, expected) => {
    const packets = { count, latest: count ? '2026-03-02T12:00:00.000Z' : null, latestId: null };
    expect(title({ records: inHand, case: aCase({ appointment }), packets })).toBe(expected);
  });
});

describe('the next step after the appointment', () => {
  const passed = { today: '2026-03-21', case: withAppointment, records: inHand };
  const note = (change: Partial<Note>) => aNote('Talk', { date: '2026-03-20', ...change });
  test('is a note of the appointment, unless one exists or the day was another', () => {
    const write = { title: 'Write down what was said', task: 'notes.open', otherwise: { task: 'case.enter-appointment' } };
    expect(next(passed)).toMatchObject(write);
    expect(next({ ...passed, notes: [note({ date: '2026-03-19' })] })).toMatchObject(write);
    expect(next({ ...passed, notes: [note({ title: '', text: ' ' })] })).toMatchObject(write);
    expect(title({ ...passed, notes: [note({})] })).toBe('Add the report of the second opinion');
    expect(title({ ...passed, notes: [note({ date: '2026-03' })] })).toBe('Add the report of the second opinion');
  });
  test('is the report, then its review, then its opinion', () => {
    const report = aRecord('Second opinion', { serviceDate: '2026-03-20', reviewed: false });
    const told = { ...passed, notes: [note({})], records: [...inHand, report] };
    expect(title(told)).toBe('Look through 1 new record');
    const looked = { ...told, records: [...inHand, { ...report, reviewed: true }] };
    expect(title(looked)).toBe('Write down the first opinion');
    expect(title({ ...looked, records: inHand }, settled('step.report'))).toBe('Write down the first opinion');
    expect(title({ ...looked, records: inHand })).toBe('Add the report of the second opinion');
  });
});

describe('the next step for records', () => {
  const known = { records: inHand, review: reviewed };
  test('is unlocking before reviewing', () => {
    const locked = aRecord('Letter', { reading: 'locked', reviewed: false });
    const fresh = aRecord('Blood', { reviewed: false });
    expect(title({ records: [locked, fresh] })).toBe('Open 1 record with a password');
    expect(title({ records: [fresh] })).toBe('Look through 1 new record');
  });
  test('is a request, the slowest item first, after an open condition', () => {
    const checklist = aChecklist(anItem('Report', { waitDays: [0, 3] }), slides);
    const ahead = { ...known, case: aCase({ appointment: '2026-04-30' }), checklist };
    expect(next(ahead)).toMatchObject({ title: 'Ask the pathology department for: Slides', task: 'requests.open' });
    const operated = { key: 'operated', question: 'Was there an operation?', applies: null };
    const conditional = anItem('Operation', { key: 'cancer.operative', conditionKey: 'operated' });
    const unasked = { ...checklist, items: [conditional], conditions: [operated] };
    expect(next({ ...known, checklist: unasked })).toMatchObject({
      title: 'Was there an operation?',
      task: 'overview.open',
      shows: 'question',
    });
  });
  test('is sending, then waiting, then a reminder after the usual wait or 30 days', () => {
    const ahead = {
      ...known,
      case: aCase({ appointment: '2026-05-30' }),
      checklist: aChecklist(slides),
      questions: [aQuestion('Why?')],
    };
    const told = (...steps: RequestStep[]) => title({ ...ahead, requests: [asked(...steps)] });
    expect(told()).toBe('Send the request to the pathology department');
    expect(told(step('sent', '2026-02-28'))).toBe('Nothing to do today');
    expect(told(step('sent', '2026-02-16'))).toBe('Nothing to do today');
    expect(told(step('sent', '2026-02-10'))).toBe('Ask the pathology department again');
    expect(told(step('sent', '2026-02-10'), step('acknowledged', '2026-02-26'))).toBe('Nothing to do today');
    expect(told(step('sent', '2026-01-10'))).toBe('Ask the pathology department again');
    expect(told(step('sent', '2026-01-10'), step('reminded', '2026-03-01'))).toBe('Nothing to do today');
    expect(told(step('sent', '2026-02-10'), step('refused', '2026-02-20'))).toBe('Ask the pathology department for: Slides');
  });
  test('is a reminder that can be postponed to a day', () => {
    const late = {
      ...known,
      case: withAppointment,
      requests: [asked(step('sent', '2026-02-10'))],
      checklist: aChecklist(slides),
    };
    const key = `request.${late.requests[0]?.id}`;
    expect(title(late)).toBe('Ask the pathology department again');
    expect(title(late, new Map([[key, '2026-03-05']]))).not.toContain('again');
    expect(title(late, new Map([[key, TODAY]]))).toBe('Ask the pathology department again');
  });
});

describe('the next step on the way to the packet', () => {
  const known = { records: inHand, review: reviewed, letters: [telling({ sent: TODAY, answered: TODAY })] };
  const chosen = { ...known, case: aCase({ recipient: 'Dr Second' }) };
  test('is physician, insurer, appointment, questions and packet, in this order', () => {
    expect(next(known)).toMatchObject({ title: 'Look for the second physician', task: 'providers.open' });
    const candidates = [aProvider('Dr A', { role: 'candidate' }), aProvider('Dr B', { role: 'candidate' })];
    expect(next({ ...known, providers: candidates })).toMatchObject({
      title: 'Choose the second physician',
      task: 'providers.compare',
    });
    expect(title(chosen)).toBe('Ask the insurer what is covered');
    const covered = { ...chosen, contacts: [aContact('call', { insurance: true })] };
    expect(next(covered)).toMatchObject({ title: 'Make the appointment with Dr Second', task: 'case.enter-appointment' });
    const dated = { ...covered, case: withAppointment };
    expect(title({ ...dated, checklist: aChecklist() })).toBe('Choose your questions for the second physician');
    expect(title({ ...dated, checklist: aChecklist(), questions: [aQuestion('Why?')] })).toBe('Make the packet');
  });
  test('is to request a necessary authorization, even with an appointment', () => {
    const insurance = aJourney().insurance;
    const needed = { ...insurance, authorisation: { ...insurance.authorisation, state: 'needed' as const } };
    expect(title({ ...known, case: withAppointment, insurance: needed })).toBe('Ask the insurer for authorization');
  });
  test('is a new packet after new records, then its hand-over, then nothing', () => {
    const packets = { count: 1, latest: '2026-03-01T12:00:00.000Z', latestId: id('packet') };
    const made = { ...known, case: withAppointment, packets };
    const before = [aRecord('MRI report', { added: '2026-02-20T08:00:00.000Z' })];
    const { packet: issued } = issuedTo('Dr Second', '2026-03-02', [], { made: packets.latest });
    expect(next({ ...made, records: before })).toMatchObject({ title: 'Hand over the packet', packet: packets.latestId });
    const more = [...before, aRecord('Blood', { added: '2026-03-02T08:00:00.000Z' })];
    expect(title({ ...made, records: more })).toBe('Make the packet again');
    const handed = next({ ...made, records: before }, settled('packet.2026-03-01T12:00:00.000Z'));
    expect(handed).toMatchObject({
      title: 'Nothing to do today',
      why: 'Next: The appointment for the second opinion, on 20 Mar 2026.',
    });
    expect(title({ ...made, records: before, handedOver: [issued] })).toBe('Nothing to do today');
    expect(next({ ...made, records: more, handedOver: [issued] })).toMatchObject({
      title: 'Send what came since',
      why: expect.stringContaining('went to Dr Second on 2 Mar 2026'),
    });
    // A newer packet is handed over anew.
    const newer = { count: 2, latest: '2026-03-02T12:00:00.000Z', latestId: id('newer') };
    expect(title({ ...made, packets: newer, records: more }, settled('packet.2026-03-01T12:00:00.000Z'))).toBe(
      'Hand over the packet',
    );
  });
  test('is not yet the hand-over while missing items may still come', () => {
    const packets = { count: 1, latest: '2026-03-02T12:00:00.000Z', latestId: null };
    const short = { ...known, packets, case: withAppointment, checklist: aChecklist(slides), questions: [aQuestion('Why?')] };
    expect(title(short)).toBe('Ask the pathology department for: Slides');
    expect(title({ ...short, today: '2026-03-18' })).toBe('Hand over the packet');
  });
});

describe('the next step follows a corrected past', () => {
  test('a removed record is missing again and requested', () => {
    const came = { ...asked(step('sent', '2026-02-10'), step('received', '2026-02-20')) };
    const base = { review: reviewed, case: withAppointment, requests: [came], questions: [aQuestion('Why?')] };
    const here = aChecklist({ ...slides, state: 'proved' });
    expect(title({ ...base, records: inHand, checklist: { ...here, missing: 0 } })).toBe('Make the packet');
    expect(title({ ...base, records: inHand, checklist: aChecklist(slides) })).toBe('Ask the pathology department for: Slides');
  });
  test('an appointment that moves to the future is no longer over', () => {
    const moved = aCase({ appointment: '2026-04-20T10:30' });
    expect(title({ today: '2026-03-21', case: withAppointment, records: inHand })).toBe('Write down what was said');
    expect(title({ today: '2026-03-21', case: moved, records: inHand })).not.toContain('said');
  });
  test('a removed letter counts as never sent', () => {
    const base = { review: reviewed };
    expect(title({ ...base, letters: [telling({ sent: TODAY })] })).toBe('Add the first records');
    expect(title({ ...base, letters: [] })).toContain('Tell the first physician');
  });
  test('a corrected sending date moves the reminder', () => {
    const base = { review: reviewed, records: inHand };
    expect(title({ ...base, letters: [telling({ sent: '2026-02-20' })] })).toBe('Ask the first physician for an answer');
    expect(title({ ...base, letters: [telling({ sent: '2026-02-28' })] })).not.toContain('for an answer');
  });
});
