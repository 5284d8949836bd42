import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openTerminal } from './open-terminal.ts';

const { home, vault, secondLook } = openTerminal();

const make = async (...more: string[]) =>
  (await secondLook('case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Fusion?', ...more)).out;

let withDay = '';
beforeAll(async () => {
  await secondLook('vault', 'create', vault, '--no-passphrase');
  withDay = await make('--appointment', '2199-03-12T10:30');
});

test('the schedule command prints text and JSON', async () => {
  const result = await secondLook('plan', withDay);
  expect(result.out).toMatch(/^In time so far: the next to ask for is “/);
  expect(result.out).toMatch(/Review: 1 Mar 2199 to 12 Mar 2199/);
  expect(result.out).toMatch(/\nto ask +\d+ \w+ 2199 .*Imaging files/);
  expect(result.out).toMatch(/\nyours .*timeline/);
  const data = JSON.parse((await secondLook('plan', withDay, '--json')).out);
  expect(data).toMatchObject({ goal: { on: '2199-03-12', from: 'appointment' }, readyBy: '2199-03-01' });
});

test('the calendar command writes a file only when there is an appointment', async () => {
  const file = join(home, 'appointment.ics');
  expect(await secondLook('plan', withDay, '--ics', file)).toMatchObject({ code: 0, out: file });
  expect(readFileSync(file, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART:21990312T103000\r\n/);
  const none = join(home, 'none.ics');
  const without = await make();
  expect((await secondLook('plan', without)).out).toMatch(/^There is no day yet to count back from/);
  expect(await secondLook('plan', without, '--ics', none)).toMatchObject({ code: 1 });
  expect(existsSync(none)).toBe(false);
  expect(await secondLook('plan', 'nobody')).toMatchObject({ code: 2 });
});
