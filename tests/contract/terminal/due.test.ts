import { beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../shared/dates/days.ts';
import { localDay } from '../../../shared/dates/local-day.ts';
import { openTerminal } from './open-terminal.ts';

const { vault, secondLook } = openTerminal();

const today = localDay();
let caseId = '';
beforeAll(async () => {
  await secondLook('vault', 'create', vault, '--no-passphrase');
  const add = ['case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Why?'];
  caseId = (await secondLook(...add, '--appointment', addDays(today, 60))).out;
});

test('the due command lists near dates, and all dates with --all', async () => {
  const near = await secondLook('due', '--json');
  expect(near.code).toBe(0);
  expect(JSON.stringify(JSON.parse(near.out))).not.toContain('The appointment');
  const all = await secondLook('due', '--all', '--json');
  expect(JSON.parse(all.out)).toContainEqual(
    expect.objectContaining({ caseId, on: addDays(today, 60), days: 60, place: 'overview' }),
  );
  const people = await secondLook('due', '--all', '--case', caseId);
  expect(people.out).toMatch(/Sample Patient +The appointment for the second opinion/);
});

test('the due command explains input that it does not understand', async () => {
  expect(await secondLook('due', '--case', 'nobody')).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no case “nobody”'),
  });
});
