import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../shared/format/parse-date.ts';

const american = { dayFirst: false, today: '2026-11-24' };
const european = { dayFirst: true, today: '2026-11-24' };

describe('a typed date', () => {
  test('may be a day, a month or a year', () => {
    expect(parseDate('2024', american)).toBe('2024');
    expect(parseDate('3/2024', american)).toBe('2024-03');
    expect(parseDate('2024-03', american)).toBe('2024-03');
    expect(parseDate('mar 2024', american)).toBe('2024-03');
    expect(parseDate('March, 2024', american)).toBe('2024-03');
    expect(parseDate('Sept 98', american)).toBe('1998-09');
    expect(parseDate('2024-03-12', american)).toBe('2024-03-12');
  });

  test('accepts day and month in any usual order', () => {
    for (const text of ['12 mar 2024', 'March 12th, 2024', '12th of March 2024', '2024 Mar 12']) {
      expect(parseDate(text, american), text).toBe('2024-03-12');
    }
  });

  test('reads numbers in the local order, dots with the day first, and no month 13', () => {
    expect(parseDate('3/12/2024', american)).toBe('2024-03-12');
    expect(parseDate('3/12/2024', european)).toBe('2024-12-03');
    expect(parseDate('3.12.2024', american)).toBe('2024-12-03');
    expect(parseDate('13/2/2024', american)).toBe('2024-02-13');
    expect(parseDate('2/13/2024', european)).toBe('2024-02-13');
  });

  test('places two digits in the hundred years that end with the next year', () => {
    expect(parseDate('3/12/24', american)).toBe('2024-03-12');
    expect(parseDate('3/12/61', american)).toBe('1961-03-12');
  });

  test('is rejected rather than guessed', () => {
    for (const text of [
      '',
      'last spring',
      '30 feb 2024',
      '13/13/2024',
      '2024-03-12-01',
      '12',
      'May June 2024',
      '12 mar',
      'mar 12',
    ]) {
      expect(parseDate(text, american), text).toBeNull();
    }
  });
});
