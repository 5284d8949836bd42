import { beforeAll, expect, test } from 'vitest';
import { openTerminal } from './open-terminal.ts';

const { vault, secondLook } = openTerminal();

let caseId = '';
beforeAll(async () => {
  await secondLook('vault', 'create', vault, '--no-passphrase');
  const made = ['case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Fusion?'];
  caseId = (await secondLook(...made, '--physician', 'Dr First')).out;
});

test('the review command shows reasons, urgency and next steps, or an emergency alone', async () => {
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
  const shown = await secondLook('review', caseId, ...ticking);
  expect(shown.code).toBe(0);
  expect(shown.out).toMatch(/^One reason applies\./);
  expect(shown.out).toContain('In your own words: No therapy tried.');
  expect(shown.out).toContain('It is safe to wait until Monday 2 March 2099.');
  expect(shown.out).toContain('[ ] Tell your first physician.');

  const emergency = await secondLook('review', caseId, '--gate', 'emergency', '--remove', 'major-procedure', '--json');
  expect(JSON.parse(emergency.out)).toMatchObject({ review: { reasons: [] }, result: { kind: 'emergency' } });
  expect(await secondLook('review', caseId, '--add', 'bad-doctor')).toMatchObject({ code: 2 });
});

test('the letter command lists letters, and explains an unknown letter', async () => {
  expect(JSON.parse((await secondLook('letter', 'list', caseId, '--json')).out)).toEqual([]);
  const none = await secondLook('letter', 'show', 'x');
  expect(none).toMatchObject({ code: 2 });
  expect(none.err).toContain('There is no letter “x”');
});
