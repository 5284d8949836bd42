import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addWorkdays, daysBetween, isWeekend } from '../../../shared/dates/days.ts';
import { rows } from './date-table.ts';

const tableProcess = fileURLToPath(new URL('date-table-process.ts', import.meta.url));

test.each(rows())('%s', (_, is, should) => {
  expect(is).toBe(should);
});

/** The time zones of the table, and the local day there at 10:30 UTC on 29 February 2028. */
const PLACES = [
  ['UTC', '2028-02-29'],
  ['America/New_York', '2028-02-29'],
  ['Pacific/Kiritimati', '2028-03-01'],
  ['Pacific/Pago_Pago', '2028-02-28'],
  ['Pacific/Apia', '2028-02-29'],
  ['Australia/Lord_Howe', '2028-02-29'],
] as const;

test.each(PLACES)('the date table is the same in %s, where the time is %s', (TZ, day) => {
  const out = execFileSync(process.execPath, [tableProcess], { env: { ...process.env, TZ }, encoding: 'utf8' });
  expect(JSON.parse(out)).toEqual({ off: [], day });
});

const aDay = fc.integer({ min: 0, max: 200_000 }).map((days) => addDays('1800-01-01', days));
const many = fc.integer({ min: -400, max: 400 });

test('adding and subtracting the same number of days gives the same day', () => {
  fc.assert(
    fc.property(aDay, many, (day, days) => {
      const there = addDays(day, days);
      expect(daysBetween(day, there)).toBe(days);
      expect(addDays(there, -days)).toBe(day);
    }),
  );
});

test('adding working days passes as many days that are no weekend', () => {
  fc.assert(
    fc.property(aDay, many, (day, workdays) => {
      const there = addWorkdays(day, workdays);
      const step = Math.sign(workdays);
      const passed = Array.from({ length: Math.abs(daysBetween(day, there)) }, (_, index) => addDays(day, step * (index + 1)));
      expect(passed.filter((each) => !isWeekend(each))).toHaveLength(Math.abs(workdays));
      if (workdays !== 0) expect(isWeekend(there)).toBe(false);
    }),
  );
});
