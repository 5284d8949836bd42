import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { pdfWithText } from '../invented-case.ts';
import { unpackArchive } from '../read-archive.ts';
import { openTerminal } from './open-terminal.ts';

const { home, vault, secondLook } = openTerminal();
const pathOf = (name: string) => join(home, name);

describe('archived cases in the terminal', () => {
  let id = '';
  beforeAll(async () => {
    await secondLook('vault', 'create', vault, '--no-passphrase');
    id = (await secondLook('case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Fusion?')).out;
    writeFileSync(pathOf('a.pdf'), await pdfWithText('Lumbar spine', 2));
    await secondLook('import', id, pathOf('a.pdf'));
  });

  test('leave the list of cases and appear in the list of archived cases', async () => {
    const { code, out } = await secondLook('case', 'archive', id);
    expect({ code, out }).toEqual({ code: 0, out: 'The case is archived. Everything in it can be read.' });
    expect(JSON.parse((await secondLook('case', 'list', '--json')).out)).toEqual([]);
    expect(JSON.parse((await secondLook('case', 'list', '--archived', '--json')).out)).toMatchObject([{ id }]);
    expect((await secondLook('case', 'list', '--archived')).out).toMatch(/archived \d+ \w+ \d{4}/);
    expect((await secondLook('record', 'list', id)).out).toContain('to review');
  });

  test('are reopened, and the command names the reopened case', async () => {
    expect((await secondLook('case', 'reopen', id)).out).toBe('The case is taken up again: it is in the daily lists.');
    expect((await secondLook('case', 'reopen', id)).out).toBe('The case was open already.');
    expect(JSON.parse((await secondLook('case', 'reopen', id, '--json')).out)).toEqual({ id, archived: null, decided: null });
  });

  test('are exported to one file, completely or not at all', async () => {
    const { code, out, err } = await secondLook(
      'case',
      'export',
      id,
      '--output',
      pathOf('case.zip'),
      '--date',
      '2026-03-01',
      '--json',
    );
    expect({ code, err }).toEqual({
      code: 0,
      err: 'This file is not encrypted: whoever has it can read everything of the case.',
    });
    const zip = readFileSync(pathOf('case.zip'));
    const { files, data } = unpackArchive(zip, pathOf('unpacked'));
    expect(JSON.parse(out)).toEqual({ file: pathOf('case.zip'), files: files.size, bytes: zip.length, missing: [] });
    expect(files.get(data.records[0]?.file ?? '')?.equals(readFileSync(pathOf('a.pdf')))).toBe(true);

    const nowhere = await secondLook('case', 'export', id, '--output', pathOf('gone/case.zip'));
    expect(nowhere.code).toBe(1);
    expect(nowhere.err).toContain('The folder for it does not exist.');
    const nobody = '00000000-0000-4000-8000-000000000000';
    const unknown = await secondLook('case', 'export', nobody, '--output', pathOf('none.zip'));
    expect({ code: unknown.code, err: unknown.err }).toEqual({ code: 1, err: expect.stringContaining('not there') });
    expect(existsSync(pathOf('none.zip'))).toBe(false);
  });
});
