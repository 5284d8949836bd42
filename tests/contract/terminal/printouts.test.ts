import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { textOf } from '../../read-pdf-text.ts';
import { openTerminal } from './open-terminal.ts';

const { home, secondLook, addSampleCase } = openTerminal();
const file = join(home, 'review.pdf');

let caseId = '';
beforeAll(async () => {
  caseId = await addSampleCase();
});

test('the print command writes a whole, private file on the requested paper and date', async () => {
  const result = await secondLook('print', caseId, 'review', '-o', file, '--paper', 'a4', '--date', '2026-03-02', '--json');
  expect(result.code).toBe(0);
  const bytes = readFileSync(file);
  expect(JSON.parse(result.out)).toEqual({ file, piece: 'review', bytes: bytes.length });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(bytes.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
  expect(textOf(bytes)).toContain('2 Mar 2026');
});

test('the print command leaves no file when writing fails, and explains why', async () => {
  const odd = join(home, 'odd.pdf');
  expect(await secondLook('print', caseId, 'poster', '-o', odd)).toMatchObject({
    code: 2,
    err: expect.stringContaining('review, letter, call-sheet'),
  });
  const missing = await secondLook('print', caseId, 'letter', '-o', odd, '--of', '00000000-0000-4000-8000-000000000000');
  expect(missing.code).not.toBe(0);
  expect(missing.err).toContain('is not there');
  const nowhere = await secondLook('print', caseId, 'review', '-o', join(home, 'no', 'such.pdf'));
  expect(nowhere.err).toContain('folder for it does not exist');
  expect(readdirSync(home).filter((name) => name.includes('odd') || name.includes('.part'))).toEqual([]);
});
