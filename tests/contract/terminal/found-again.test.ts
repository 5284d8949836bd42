import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfWithText } from '../invented-case.ts';
import { openTerminal } from './open-terminal.ts';

const { home, vault, secondLook, here } = openTerminal();

test('the terminal lists what was found again, says it in the check, and takes it into a case', async () => {
  await secondLook('vault', 'create', vault);
  const caseId = (await secondLook('case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Why?'))
    .out;
  copyFileSync(join(vault, 'vault.db'), join(home, 'older.db'));
  writeFileSync(join(home, 'a.pdf'), await pdfWithText('Lumbar spine', 2));
  await secondLook('import', caseId, join(home, 'a.pdf'));
  copyFileSync(join(home, 'older.db'), join(vault, 'vault.db'));

  const listed = await secondLook('vault', 'found', '--json');
  expect(JSON.parse(listed.out)).toMatchObject([{ format: 'pdf', pages: 2 }]);
  expect(listed.err).toContain('1 file was found again');
  const checked = await secondLook('vault', 'check');
  expect(checked).toMatchObject({ code: 1, out: expect.stringContaining('1 file found again') });
  expect(checked.out).toContain('The database is older than what was saved last');
  expect(await secondLook('vault', 'check', '--seen')).toMatchObject({ code: 0 });
  const taken = await secondLook('vault', 'found', '--to', caseId);
  expect(taken).toMatchObject({ code: 0, out: expect.stringMatching(/^imported\tFound again \d{4}-\d\d-\d\d\.pdf/) });
  expect(JSON.parse((await secondLook('record', 'list', caseId, '--json')).out)).toMatchObject([{ pages: 2 }]);
  expect((await secondLook('vault', 'found')).out).toBe('Nothing was found again.');
});

test('the terminal warns of a vault in a folder that a sync service keeps in step', async () => {
  const made = await here(['vault', 'create', join(home, 'Dropbox', 'vault')]);
  expect(made.code).toBe(0);
  expect(made.err).toContain('This folder seems to be kept in step by Dropbox.');
});
