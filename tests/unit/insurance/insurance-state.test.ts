import { describe, expect, test } from 'vitest';
import { insuranceState } from '../../../shared/insurance/insurance-state.ts';
import { aContact } from '../invented-journey.ts';
import { appealLetterSent, facts } from './invented-insurance.ts';

const stateOf = (...given: Parameters<typeof facts>) => insuranceState(facts(...given));
const stateTexts = (...given: Parameters<typeof facts>) => {
  const { sentence, next } = stateOf(...given);
  return `${sentence} ${next}`.trim();
};

test('an unknown insurance asks for a call', () => {
  expect(stateOf({})).toEqual({
    sentence: 'It is not known yet what the insurer pays.',
    next: 'Call the number on the back of the card and go through the questions.',
    tone: 'plain',
    word: '',
    appealable: false,
  });
});

describe('coverage', () => {
  test.each([
    ['yes', 'not-needed', 'The second opinion is covered. No authorization is needed.', 'done', 'covered'],
    ['partly', 'not-needed', 'The second opinion is covered in part. No authorization is needed.', 'done', 'covered'],
    ['yes', 'unknown', 'The second opinion is covered.', 'plain', ''],
    ['no', 'unknown', 'The insurer does not cover the second opinion.', 'attention', 'not covered'],
    ['no', 'not-needed', 'The insurer does not cover the second opinion.', 'attention', 'not covered'],
  ] as const)('covered %s, authorization %s', (covered, state, sentence, tone, word) => {
    expect(stateOf({ covered, authorisation: { state } })).toMatchObject({ sentence, tone, word });
  });
});

describe('an authorization that is needed', () => {
  const needed = { authorisation: { state: 'needed' as const } };
  test('is not urgent while there is time', () => {
    expect(stateOf(needed, { appointment: '2026-03-17' })).toMatchObject({
      tone: 'attention',
      next: 'Ask for it now, or have the physician’s office ask. A decision is due within 15 days.',
    });
  });
  test.each([
    ['2026-03-16', 'in 14 days'],
    ['2026-03-03', 'tomorrow'],
    ['2026-03-02T16:00', 'today'],
  ])('may come too late for the appointment on %s', (appointment, away) => {
    expect(stateTexts(needed, { appointment })).toContain(`the appointment is ${away}. Ask for an urgent decision (72 hours)`);
  });
  test('ignores a past appointment', () => {
    expect(stateTexts(needed, { appointment: '2026-02-20' })).toContain('Ask for it now');
  });
});

describe('a requested authorization', () => {
  const authorisationAsked = (on: string | null, urgent = false) => ({
    authorisation: { state: 'asked' as const, asked: on, urgent },
  });
  test('is awaited', () => {
    expect(stateTexts(authorisationAsked('2026-02-20'))).toBe(
      'Authorization was asked for on 20 Feb 2026. The decision is due by 7 Mar 2026. Nothing to do until then.',
    );
  });
  test('is still awaited on its last day, and late the day after', () => {
    expect(stateOf(authorisationAsked('2026-02-15')).word).toBe('asked');
    expect(stateOf(authorisationAsked('2026-02-14'))).toMatchObject({
      tone: 'attention',
      word: 'late',
      next: 'Call and ask for it.',
    });
  });
  test('may be decided only after the appointment', () => {
    expect(stateTexts(authorisationAsked('2026-03-01'), { appointment: '2026-03-10T09:00' })).toContain(
      'That is after the appointment on 10 Mar 2026',
    );
  });
  test('is decided before the same appointment when it is urgent', () => {
    expect(stateOf(authorisationAsked('2026-03-01', true), { appointment: '2026-03-10T09:00' }).tone).toBe('plain');
  });
  test('asks for its day when the day is unknown', () => {
    expect(stateTexts(authorisationAsked(null))).toContain('Note on which day');
  });
});

describe('a granted authorization', () => {
  const granted = (validUntil: string | null, number = 'PA-1') => ({
    authorisation: { state: 'granted' as const, number, validUntil },
  });
  test('is done', () => {
    expect(stateOf(granted('2026-06-30'), { appointment: '2026-03-20' })).toMatchObject({
      sentence: 'The second opinion is authorized, valid until 30 Jun 2026.',
      next: '',
      tone: 'done',
    });
  });
  test('is reported when it ends before the appointment, until the appointment moves', () => {
    expect(stateTexts(granted('2026-03-15'), { appointment: '2026-03-20' })).toBe(
      'The authorization ends on 15 Mar 2026, before the appointment on 20 Mar 2026. Ask the insurer to extend it, or move the appointment.',
    );
    expect(stateOf(granted('2026-03-15'), { appointment: '2026-03-15T17:00' }).tone).toBe('done');
  });
  test('is reported when it ended before any appointment', () => {
    expect(stateOf(granted('2026-03-01'))).toMatchObject({ tone: 'attention', word: 'ended' });
  });
  test('asks for its number', () => {
    expect(stateTexts(granted(null, ''))).toContain('Ask for the number of the authorization');
  });
});

describe('a denial', () => {
  test('can be appealed until the last day', () => {
    expect(stateOf({ denial: { on: '2026-02-20' } })).toEqual({
      sentence: 'The insurer said no on 20 Feb 2026.',
      next: 'You can appeal until 19 Aug 2026: 170 days left.',
      tone: 'attention',
      word: 'denied',
      appealable: true,
    });
    expect(stateTexts({ denial: { on: '2025-09-03' } })).toContain('until 2 Mar 2026: today is the last day.');
    expect(stateTexts({ denial: { on: '2025-09-02' } })).toContain('The 180 days to appeal ended on 1 Mar 2026.');
  });
  test('outranks promised coverage', () => {
    expect(stateOf({ covered: 'yes', denial: { on: '2026-02-20' } }).word).toBe('denied');
  });
  test('asks for its date when the date is unknown', () => {
    expect(stateTexts({ authorisation: { state: 'denied' } })).toContain('Note the date of the denial letter');
  });
  test('asks for the sending of a drafted letter', () => {
    expect(stateTexts({ denial: { on: '2026-02-20' } }, { letters: appealLetterSent(null) })).toContain('Send it by 19 Aug 2026');
  });
  test('is awaited once the letter is sent, then late', () => {
    expect(stateOf({ denial: { on: '2026-01-20' } }, { letters: appealLetterSent('2026-02-20') })).toMatchObject({
      sentence: 'The insurer said no on 20 Jan 2026. You appealed on 20 Feb 2026. An answer is due by 22 Mar 2026.',
      tone: 'plain',
      appealable: false,
    });
    expect(stateOf({ denial: { on: '2026-01-01' } }, { letters: appealLetterSent('2026-01-10') }).word).toBe('answer late');
  });
  test('leaves the external review when upheld, and the authorization when overturned', () => {
    const decided = { on: '2026-01-01', appealed: '2026-01-10', decided: '2026-02-10' };
    expect(stateTexts({ denial: { ...decided, result: 'upheld' } })).toContain('external review');
    expect(stateTexts({ denial: { ...decided, result: 'upheld' } })).toContain('usually until 10 Jun 2026');
    const given = { authorisation: { state: 'denied' as const }, denial: { ...decided, result: 'overturned' as const } };
    expect(stateTexts(given)).toContain('The denial was overturned on 10 Feb 2026.');
  });
});

describe('a promised call', () => {
  const promised = aContact('first', { insurance: true, on: '2026-02-25T10:00', again: '2026-03-01' });
  const done = { covered: 'yes' as const, authorisation: { state: 'not-needed' as const } };
  test('is due once its day has come', () => {
    expect(stateOf(done, { contacts: [promised] })).toMatchObject({
      next: 'You wanted to call again on 1 Mar 2026.',
      tone: 'attention',
      word: 'call',
    });
    expect(stateOf(done, { contacts: [{ ...promised, again: '2026-03-03' }] }).tone).toBe('done');
  });
  test('is settled by a later call to the insurer, and due again without that call', () => {
    const later = aContact('second', { insurance: true, on: '2026-03-01T09:00' });
    expect(stateOf(done, { contacts: [promised, later] }).word).toBe('covered');
    const elsewhere = { ...later, insurance: false };
    expect(stateOf(done, { contacts: [promised, elsewhere] }).word).toBe('call');
  });
});
