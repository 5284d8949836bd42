import { beforeAll, expect, test } from 'vitest';
import { openTerminal } from './open-terminal.ts';

const { vault, run, secondLook } = openTerminal();

let caseId = '';
beforeAll(async () => {
  await secondLook('vault', 'create', vault, '--no-passphrase');
  const made = ['case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Fusion?'];
  caseId = (await secondLook(...made)).out;
});

test('the insurance commands record data, a call and an answer, and mask the member number', async () => {
  const set = ['insurance', 'set', caseId, '--insurer', 'Meadow Health Plan', '--plan', 'Meadow Choice', '--member', '-'];
  const noted = await run([...set, '--vault', vault, '--authorisation', 'asked', '--asked', '2020-02-20', '--json'], {
    typed: 'MHP0041189921\n',
  });
  expect(noted.code).toBe(0);
  expect(JSON.parse(noted.out)).toMatchObject({ plan: 'Meadow Choice', memberNumber: '•••• 9921' });

  const call = ['insurance', 'call', caseId, '--on', '2020-02-20T14:05', '--person', 'Ben', '--reference', 'C-1'];
  const logged = await secondLook(...call, '--words', 'Request taken.', '--json');
  expect(JSON.parse(logged.out)).toMatchObject({ insurance: true, person: 'Ben', on: '2020-02-20T14:05' });

  const answered = await secondLook('insurance', 'questions', caseId, '--key', 'covered', '--answer', 'Yes.');
  expect(answered.out.split('\n').slice(0, 2)).toEqual(['covered: Is a second opinion covered for my diagnosis?', '  Yes.']);

  const shown = await secondLook('insurance', 'show', caseId);
  expect(shown.out).toContain(
    'Authorization was asked for on 20 Feb 2020. The decision was due by 6 Mar 2020.\nCall and ask for it.',
  );
  expect(shown.out).toMatch(/Insurer +Meadow Health Plan/);
  expect(shown.out).toMatch(/20 Feb 2020, 14:05 +Ben +C-1 +Request taken\./);
  expect(shown.out).not.toContain('MHP0041189921');

  const whole = await secondLook('insurance', 'show', caseId, '--show-member', '--json');
  expect(JSON.parse(whole.out)).toMatchObject({
    insurance: { memberNumber: 'MHP0041189921', answers: { covered: 'Yes.' } },
    state: { word: 'late', tone: 'attention' },
    dates: [{ key: 'decision', on: '2020-03-06' }],
  });
});

test('the insurance commands explain missing input, an unknown state and an unknown question', async () => {
  expect(await secondLook('insurance', 'set', caseId)).toMatchObject({ code: 2 });
  const wrong = await secondLook('insurance', 'set', caseId, '--authorisation', 'maybe');
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.err).toContain('one of unknown, not-needed, needed, asked, granted, denied');
  expect(await secondLook('insurance', 'questions', caseId, '--key', 'none', '--answer', 'x')).toMatchObject({ code: 2 });
});
