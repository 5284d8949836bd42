import { describe, expect, test } from 'vitest';
import { parseTime } from '../../../shared/format/parse-time.ts';

describe('a typed time of day', () => {
  test.each([
    ['10:30', '10:30'],
    ['9.05', '09:05'],
    ['2 pm', '14:00'],
    ['2:15pm', '14:15'],
    ['12 a.m.', '00:00'],
    ['12pm', '12:00'],
    ['14', '14:00'],
  ])('%j is %s', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  test.each(['', '25', '10:75', '13 pm', 'noonish'])('%j is rejected', (typed) => {
    expect(parseTime(typed)).toBeNull();
  });
});
