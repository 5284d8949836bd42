import { expect, test } from 'vitest';
import { versionsToKeep } from '../../../shared/backup/thinning.ts';

const NOW = '2026-06-30T12:00:00.000Z';
const DAY_MS = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(Date.parse(NOW) - days * DAY_MS).toISOString();
const ages = (kept: Set<string>) =>
  [...kept].map((made) => Math.round((Date.parse(NOW) - Date.parse(made)) / DAY_MS)).sort((a, b) => a - b);

test('of daily versions over two years all of a week stay, then one a week for eight weeks, then one a month for a year', () => {
  const kept = ages(
    versionsToKeep(
      Array.from({ length: 730 }, (_, day) => ago(day)),
      NOW,
    ),
  );
  expect(kept.slice(0, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const weekly = kept.filter((age) => age > 7 && age <= 63);
  // The first and the last of these weeks are cut by the bounds.
  expect(Math.max(...weekly.slice(1).map((age, index) => age - (weekly[index] ?? 0)))).toBe(7);
  expect([8, 9]).toContain(weekly.length);
  const monthly = kept.filter((age) => age > 63);
  expect(monthly.length).toBeGreaterThanOrEqual(12);
  expect(monthly.length).toBeLessThanOrEqual(14);
  expect(Math.max(...kept)).toBeLessThan(63 + 367);
});

test('what is thinned out each day stays the same as what is thinned out once', () => {
  let made: string[] = [];
  for (let day = 400; day >= 0; day -= 1) {
    const now = ago(day);
    made = [...versionsToKeep([...made, now], now)];
  }
  const gaps = ages(new Set(made)).map((age, index, all) => age - (all[index - 1] ?? age));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(62);
});

test('the latest version stays however old, and one of a clock that was ahead stays too', () => {
  expect([...versionsToKeep([ago(3000)], NOW)]).toEqual([ago(3000)]);
  expect(versionsToKeep([ago(-100), ago(2), ago(1)], NOW).size).toBe(3);
});
