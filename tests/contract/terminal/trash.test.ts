import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTerminal } from './open-terminal.ts';

const { home, vault, secondLook } = openTerminal();

test('the terminal removes, lists, restores, and removes for good only when it is told so', async () => {
  await secondLook('vault', 'create', vault);
  const caseId = (await secondLook('case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Why?'))
    .out;
  const question = JSON.parse((await secondLook('question', 'add', caseId, 'Is it safe to wait?', '--json')).out);
  expect((await secondLook('trash', 'list', caseId)).out).toBe('The trash is empty.');
  await secondLook('remove', question.id);
  expect(JSON.parse((await secondLook('trash', 'list', caseId, '--json')).out)).toMatchObject([
    { kind: 'question', label: 'Is it safe to wait?' },
  ]);
  await secondLook('trash', 'restore', question.id);

  const said = await secondLook('remove', question.id, '--for-good');
  expect(said).toMatchObject({ code: 3, err: expect.stringContaining('This goes for good: 1 question.') });
  expect((await secondLook('trash', 'list', caseId)).out).toBe('The trash is empty.');
  const done = await secondLook('remove', question.id, '--for-good', '--yes', '--json');
  expect(JSON.parse(done.out)).toMatchObject({ removed: true, counts: [{ kind: 'question', count: 1 }], unfinished: false });
  expect(JSON.parse((await secondLook('question', 'list', caseId, '--json')).out)).toEqual([]);

  await secondLook('remove', caseId);
  expect(JSON.parse((await secondLook('trash', 'list', '--cases', '--json')).out)).toMatchObject([{ id: caseId }]);
  expect(await secondLook('remove', caseId, '--for-good', '--yes')).toMatchObject({ code: 0 });
  expect((await secondLook('trash', 'list', '--cases')).out).toBe('The trash is empty.');
  const [removal] = JSON.parse((await secondLook('trash', 'removals', '--json')).out);
  const file = join(home, 'certificate.pdf');
  expect(await secondLook('trash', 'certificate', removal.id, '-o', file, '--remark', 'As asked')).toMatchObject({ code: 0 });
  expect(readFileSync(file, 'latin1')).toMatch(/^%PDF-/);
  expect((await secondLook('remove', caseId)).err).toContain(`Nothing has the id “${caseId}”.`);
});
