import { describe, expect, test } from 'vitest';
import { NO_DENIAL } from '../../../shared/domain/insurance.ts';
import {
  appealAnswerDue,
  appealedOn,
  appealUntil,
  decisionDue,
  denialOf,
  endsBeforeAppointment,
  externalReviewUntil,
  insuranceDates,
  openDenial,
} from '../../../shared/insurance/insurance-dates.ts';
import { anInsurance, appealLetterSent, facts } from './invented-insurance.ts';

describe('the insurer decides within 15 days, or 72 hours when urgent', () => {
  test.each([
    ['2026-03-02', false, '2026-03-17'],
    ['2026-03-02', true, '2026-03-05'],
    ['2026-12-24', false, '2027-01-08'],
    ['2028-02-20', false, '2028-03-06'],
    ['2028-02-28', true, '2028-03-02'],
    ['2027-02-28', true, '2027-03-03'],
  ])('asked on %s, urgent %s: until %s', (asked, urgent, due) => {
    expect(decisionDue(anInsurance({ authorisation: { state: 'asked', asked, urgent } }))).toBe(due);
  });

  test('the deadline is unknown while the day of the request is unknown', () => {
    expect(decisionDue(anInsurance({ authorisation: { state: 'asked' } }))).toBeNull();
  });
});

describe('an appeal is possible for 180 days after the denial', () => {
  test.each([
    ['2026-03-02', '2026-08-29'],
    ['2026-09-01', '2027-02-28'],
    ['2027-09-02', '2028-02-29'],
    ['2027-09-03', '2028-03-01'],
    ['2026-01-01', '2026-06-30'],
  ])('denied on %s: until %s', (on, until) => {
    expect(appealUntil({ on })).toBe(until);
  });

  test('an appeal is answered within 30 days, or 72 hours when urgent', () => {
    expect([appealAnswerDue('2026-03-02', false), appealAnswerDue('2026-03-02', true)]).toEqual(['2026-04-01', '2026-03-05']);
  });

  test.each([
    ['2026-03-02', '2026-07-02'],
    ['2026-10-31', '2027-02-28'],
    ['2027-10-31', '2028-02-29'],
  ])('an appeal rejected on %s allows an external review until %s, four months later', (decided, until) => {
    expect(externalReviewUntil({ decided, result: 'upheld' })).toBe(until);
    expect(externalReviewUntil({ decided, result: 'overturned' })).toBeNull();
  });
});

describe('a denial', () => {
  test('includes a denied authorization, on the day of the decision', () => {
    const insurance = anInsurance({ authorisation: { state: 'denied', decided: '2026-02-20' } });
    expect(denialOf(insurance)).toEqual({ ...NO_DENIAL, on: '2026-02-20' });
  });

  test('counts from the date of its letter before the day of the decision', () => {
    const insurance = anInsurance({ authorisation: { state: 'denied', decided: '2026-02-20' }, denial: { on: '2026-02-23' } });
    expect(denialOf(insurance)?.on).toBe('2026-02-23');
  });

  test.each([
    ['overturned on appeal', { denial: { on: '2026-02-20', result: 'overturned' as const } }],
    ['authorized since', { denial: { on: '2026-02-20' }, authorisation: { state: 'granted' as const, decided: '2026-03-01' } }],
    ['never', {}],
  ])('no longer stands: %s', (_how, given) => {
    expect(openDenial(anInsurance(given))).toBeNull();
  });

  test('of a bill stands although the authorization was granted before', () => {
    const given = { denial: { on: '2026-02-20' }, authorisation: { state: 'granted' as const, decided: '2026-01-10' } };
    expect(openDenial(anInsurance(given))).not.toBeNull();
  });

  test('counts as appealed when the letter is sent, unless another day is recorded', () => {
    const denial = { ...NO_DENIAL, on: '2026-02-20' };
    expect(appealedOn(denial, appealLetterSent('2026-02-25'))).toBe('2026-02-25');
    expect(appealedOn({ ...denial, appealed: '2026-02-24' }, appealLetterSent('2026-02-25'))).toBe('2026-02-24');
    expect(appealedOn(denial, appealLetterSent('2026-01-25'))).toBeNull();
    expect(appealedOn(denial, appealLetterSent(null))).toBeNull();
  });
});

describe('an authorization that ends too early', () => {
  const until = (validUntil: string) => ({ authorisation: { state: 'granted' as const, validUntil } });
  test.each([
    ['2026-03-19', '2026-03-20T10:30', '2026-03-19'],
    ['2026-03-20', '2026-03-20T10:30', null],
    ['2026-03-21', '2026-03-20', null],
    ['2026-03-19', null, '2026-03-19'],
    // The appointment is past.
    ['2026-02-10', '2026-02-09T08:00', null],
  ])('valid until %s, appointment %s', (validUntil, appointment, ends) => {
    expect(endsBeforeAppointment(facts(until(validUntil), { appointment }))).toBe(ends);
  });
});

describe('insurance dates', () => {
  const dates = (...given: Parameters<typeof facts>) => insuranceDates(facts(...given)).map(({ key, on }) => [key, on]);

  test('are empty while nothing is known', () => {
    expect(dates({})).toEqual([]);
  });

  test('ask for an authorization 15 days before the appointment, on a working day', () => {
    expect(dates({ authorisation: { state: 'needed' } }, { appointment: '2026-03-30T09:00' })).toEqual([
      ['ask-authorisation', '2026-03-13'],
    ]);
    expect(dates({ authorisation: { state: 'needed', urgent: true } }, { appointment: '2026-03-30T09:00' })).toEqual([
      ['ask-authorisation', '2026-03-27'],
    ]);
  });

  test('of a denial are the appeal deadline, then the answer, then the external review', () => {
    const denial = { on: '2026-02-20' };
    expect(dates({ denial })).toEqual([['appeal', '2026-08-19']]);
    expect(dates({ denial }, { letters: appealLetterSent('2026-03-01') })).toEqual([['appeal-answer', '2026-03-31']]);
    const upheld = { ...denial, appealed: '2026-03-01', decided: '2026-03-02', result: 'upheld' as const };
    expect(dates({ denial: upheld })).toEqual([['external-review', '2026-07-02']]);
  });

  test('of an overturned denial disappear', () => {
    expect(dates({ denial: { on: '2026-02-20', result: 'overturned' } })).toEqual([]);
  });
});
