import { describe, expect, test } from 'vitest';
import { ageOn, formatDate, formatMoment, formatMomentLong } from '../../../shared/format/format-date.ts';

describe('a formatted date', () => {
  test('shows as much as is known and no more', () => {
    expect(formatDate('2026-03-12')).toBe('12 Mar 2026');
    expect(formatDate('2026-03')).toBe('Mar 2026');
    expect(formatDate('2026')).toBe('2026');
    expect(formatDate('2024-02-29')).toBe('29 Feb 2024');
    expect(formatDate('1960-09-01')).toBe('1 Sep 1960');
  });

  test('shows the time of a moment only when a time is known', () => {
    expect(formatMoment('2026-03-12T10:30')).toBe('12 Mar 2026, 10:30');
    expect(formatMoment('2026-03-12')).toBe('12 Mar 2026');
    expect(formatMomentLong('2026-03-12T10:30')).toBe('Thursday 12 March 2026, 10:30');
    expect(formatMomentLong('2024-02-29')).toBe('Thursday 29 February 2024');
  });
});

describe('the age of a person', () => {
  test('counts whole years only', () => {
    expect(ageOn('1960-03-13', '2026-03-12')).toBe(65);
    expect(ageOn('1960-03-12', '2026-03-12')).toBe(66);
  });

  test('grows for a leap-day birth on 1 March in common years, and on 29 February in leap years', () => {
    expect(ageOn('1960-02-29', '2026-02-28')).toBe(65);
    expect(ageOn('1960-02-29', '2026-03-01')).toBe(66);
    expect(ageOn('1960-02-29', '2024-02-28')).toBe(63);
    expect(ageOn('1960-02-29', '2024-02-29')).toBe(64);
  });

  test('is never below zero', () => {
    expect(ageOn('2026-05-01', '2026-03-12')).toBe(0);
    expect(ageOn('2026-01-01', '2026-03-12')).toBe(0);
  });
});
