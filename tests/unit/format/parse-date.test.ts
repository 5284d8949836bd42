import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../shared/format/parse-date.ts';

const american = { dayFirst: false, today: '2026-11-24' };
const european = { dayFirst: true, today: '2026-11-24' };

describe('a date as people write it', () => {
  test('is understood as far as it is known', () => {
    expect(parseDate('2024', american)).toBe('2024');
    expect(parseDate('3/2024', american)).toBe('2024-03');
    expect(parseDate('2024-03', american)).toBe('2024-03');
    expect(parseDate('mar 2024', american)).toBe('2024-03');
    expect(parseDate('March, 2024', american)).toBe('2024-03');
    expect(parseDate('Sept 98', american)).toBe('1998-09');
    expect(parseDate('2024-03-12', american)).toBe('2024-03-12');
  });

  test('takes the day and the month in any of the usual orders', () => {
    for (const text of ['12 mar 2024', 'March 12th, 2024', '12th of March 2024', '2024 Mar 12']) {
      expect(parseDate(text, american), text).toBe('2024-03-12');
    }
  });

  test('reads numbers in the order of the place, dots with the day first, and never a thirteenth month', () => {
    expect(parseDate('3/12/2024', american)).toBe('2024-03-12');
    expect(parseDate('3/12/2024', european)).toBe('2024-12-03');
    expect(parseDate('3.12.2024', american)).toBe('2024-12-03');
    expect(parseDate('13/2/2024', american)).toBe('2024-02-13');
    expect(parseDate('2/13/2024', european)).toBe('2024-02-13');
  });

  test('places two digits in the hundred years that end with the next one', () => {
    expect(parseDate('3/12/24', american)).toBe('2024-03-12');
    expect(parseDate('3/12/61', american)).toBe('1961-03-12');
  });

  test('says nothing rather than guess', () => {
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
