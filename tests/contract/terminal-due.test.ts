import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDay } from '../../electron/app/local-day.ts';
import { addDays } from '../../shared/dates/days.ts';

const entry = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'second-look-terminal-due-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function secondLook(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, SECOND_LOOK_DATA: join(home, 'data'), SECOND_LOOK_PASSPHRASE: 'a long walk home' };
    execFile(process.execPath, [entry, ...words, '--vault', join(home, 'vault')], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out: out.trim(), err: err.trim() }),
    );
  });
}

const today = localDay();
let caseId = '';
beforeAll(async () => {
  await secondLook('vault', 'create', join(home, 'vault'));
  const add = ['case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Why?'];
  caseId = (await secondLook(...add, '--appointment', addDays(today, 60))).out;
});

test('due lists what is near, and everything with --all', async () => {
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

test('due says what it does not understand', async () => {
  expect(await secondLook('due', '--case', 'nobody')).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no case “nobody”'),
  });
});
