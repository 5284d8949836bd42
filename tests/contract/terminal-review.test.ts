import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const entry = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'second-look-terminal-review-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the terminal as a person does, in a process of its own. */
function secondLook(words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, SECOND_LOOK_DATA: join(home, 'data'), SECOND_LOOK_PASSPHRASE: 'a long walk home' };
    execFile(process.execPath, [entry, ...words, '--vault', join(home, 'vault')], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out: out.trim(), err: err.trim() }),
    );
  });
}

let caseId = '';
beforeAll(async () => {
  await secondLook(['vault', 'create', join(home, 'vault')]);
  const made = ['case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Fusion?'];
  caseId = (await secondLook([...made, '--physician', 'Dr First'])).out;
});

test('the review is answered and shown: reasons with their words, how soon, what next; an emergency alone', async () => {
  const ticking = [
    '--gate',
    'not-known',
    '--add',
    'major-procedure',
    '--words',
    'No therapy tried.',
    '--safe-until',
    '2099-03-02',
  ];
  const shown = await secondLook(['review', caseId, ...ticking]);
  expect(shown.code).toBe(0);
  expect(shown.out).toMatch(/^One reason applies\./);
  expect(shown.out).toContain('In your own words: No therapy tried.');
  expect(shown.out).toContain('It is safe to wait until Monday 2 March 2099.');
  expect(shown.out).toContain('[ ] Tell your first physician.');

  const emergency = await secondLook(['review', caseId, '--gate', 'emergency', '--remove', 'major-procedure', '--json']);
  expect(JSON.parse(emergency.out)).toMatchObject({ review: { reasons: [] }, result: { kind: 'emergency' } });
  expect(await secondLook(['review', caseId, '--add', 'bad-doctor'])).toMatchObject({ code: 2 });
});

test('letters are listed; what is no letter is told', async () => {
  expect(JSON.parse((await secondLook(['letter', 'list', caseId, '--json'])).out)).toEqual([]);
  const none = await secondLook(['letter', 'show', 'x']);
  expect(none).toMatchObject({ code: 2 });
  expect(none.err).toContain('There is no letter “x”');
});
