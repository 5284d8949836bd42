import { expect, test } from 'vitest';
import { dateRemark } from '../../../renderer/format/calendar.ts';

test('a past field with a future date, and the reverse, gives a remark', () => {
  const today = '2026-03-12';
  expect(dateRemark('2050-03-12', 'past', today)).toBe('This day is still to come. Right?');
  expect(dateRemark('2026-04', 'past', today)).toBe('This month is still to come. Right?');
  expect(dateRemark('2019-03-12', 'future', today)).toBe('This day has passed.');
  for (const date of ['2026-03-12', '2026-03', '2026']) {
    expect(dateRemark(date, 'past', today)).toBeNull();
    expect(dateRemark(date, 'future', today)).toBeNull();
  }
});
