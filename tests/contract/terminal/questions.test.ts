import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTerminal } from './open-terminal.ts';

const { home, secondLook, addSampleCase } = openTerminal();
const textFile = join(home, 'talk.txt');

test('the question commands propose, add and answer questions, and note a conversation', async () => {
  const caseId = await addSampleCase();
  expect((await secondLook('question', 'propose', caseId)).out).toMatch(/Second physician +How long can I safely wait/);

  const taken = await secondLook('question', 'propose', caseId, '--ask', 'primary-care', '--take', '--json');
  expect(JSON.parse(taken.out)).toMatchObject([{ source: 'primary-care.view' }, {}, {}, {}, {}]);
  const { out: id } = await secondLook('question', 'add', caseId, 'May my daughter listen?', '--ask', 'first');
  const answered = await secondLook('question', 'answer', id, 'Yes.', '--on', '2026-02-20', '--json');
  expect(JSON.parse(answered.out)).toMatchObject({ asked: 'first', answer: 'Yes.', answered: '2026-02-20' });
  expect((await secondLook('question', 'list', caseId, '--ask', 'first')).out).toMatch(
    /First physician +May my daughter listen\? +Yes\.$/,
  );
  expect(await secondLook('question', 'answer', 'nope', 'Yes.')).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no question “nope”: “second-look question list CASE” shows the ids.'),
  });
  expect(await secondLook('question', 'add', caseId, 'Who?', '--ask', 'nobody')).toMatchObject({
    code: 2,
    err: expect.stringContaining('asked: one of second, first'),
  });

  writeFileSync(textFile, 'It can wait.');
  const noteArgs = ['--date', '2026-02-20', '--provider', 'Dr First', '--text-file', textFile];
  const more = ['--present', 'My daughter', '--recommended', 'Therapy', '--why', 'It helps many', '--next-steps', 'Call in May'];
  expect((await secondLook('note', 'add', caseId, ...noteArgs, ...more)).code).toBe(0);
  const noted = await secondLook('note', 'list', caseId, '--json');
  expect(JSON.parse(noted.out)).toMatchObject([
    { text: 'It can wait.', present: 'My daughter', recommended: 'Therapy', why: 'It helps many', nextSteps: 'Call in May' },
  ]);
  expect((await secondLook('note', 'list', caseId)).out).toMatch(/20 Feb 2026 +Dr First +It can wait\. +Therapy$/);
});
