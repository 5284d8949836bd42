import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../electron/cli/commands/all.ts';
import { pdfWithText } from '../invented-case.ts';
import { openTerminal } from './open-terminal.ts';

const { home, vault, run, here, secondLook } = openTerminal();
const pathOf = (name: string) => join(home, name);

/** Commands that depend on the process run in their own; the others run within this one. */
const inVault = (words: string[], more?: { env: Record<string, string> }) => run([...words, '--vault', vault], more);

describe('a whole case in the terminal', () => {
  let caseId = '';
  beforeAll(async () => {
    mkdirSync(join(home, 'papers', 'more'), { recursive: true });
    writeFileSync(pathOf('papers/a.pdf'), await pdfWithText('Lumbar spine', 2));
    writeFileSync(pathOf('papers/more/b.pdf'), await pdfWithText('Blood count'));
    writeFileSync(pathOf('papers/program.exe'), 'MZ not a record');
    writeFileSync(pathOf('talk.txt'), 'Dr First recommends fusion.\nI asked about waiting.');
    await run(['vault', 'create', vault]);
    const words = [
      'case',
      'add',
      '--patient',
      'Sample Patient',
      '--born',
      '1960-02-29',
      '--question',
      'Fusion?',
      '--family',
      'spine',
    ];
    caseId = (await inVault(words)).out;
  });

  test('prints the id of a new case and lists the case', async () => {
    expect(caseId).toMatch(/^[0-9a-f-]{36}$/);
    const { out } = await inVault(['case', 'list', '--json']);
    expect(JSON.parse(out)).toMatchObject([{ id: caseId, patient: 'Sample Patient', family: 'spine' }]);
  });

  test('imports folders with one line a file, and reports refused files in the exit code', async () => {
    const first = await inVault(['import', caseId, pathOf('papers')]);
    expect(first.code).toBe(3);
    expect(first.out.split('\n').map((line) => line.split('\t').slice(0, 2))).toEqual([
      ['imported', pathOf('papers/a.pdf')],
      ['imported', pathOf('papers/more/b.pdf')],
      ['refused', pathOf('papers/program.exe')],
    ]);
    const again = await secondLook('import', caseId, pathOf('papers/a.pdf'));
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toMatch(/^duplicate\t/);
  });

  test('imports what it can, and explains missing paths, linked folders and pipes', async () => {
    mkdirSync(pathOf('odd'));
    writeFileSync(pathOf('odd/good.pdf'), await pdfWithText('Another page'));
    symlinkSync(pathOf('odd'), pathOf('odd/loop'));
    execFileSync('mkfifo', [pathOf('odd/pipe')]);
    const { code, out } = await secondLook('import', caseId, pathOf('odd'), pathOf('gone.pdf'));
    expect(code).toBe(3);
    const lines = out.split('\n').map((line) => line.split('\t'));
    expect(lines.map(([outcome, path]) => [outcome, path])).toEqual([
      ['refused', pathOf('odd/loop')],
      ['refused', pathOf('odd/pipe')],
      ['refused', pathOf('gone.pdf')],
      ['imported', pathOf('odd/good.pdf')],
    ]);
    expect(lines.slice(0, 3).map(([, , why]) => why?.slice(0, 15))).toEqual([
      'This is a link:',
      'This is not a f',
      'There is no fil',
    ]);
  });

  test('classifies a record, and the checklist follows', async () => {
    const listed = JSON.parse((await secondLook('record', 'list', caseId, '--json')).out) as {
      id: string;
      source: { name: string };
    }[];
    const { id = '' } = listed.find(({ source }) => source.name === join('more', 'b.pdf')) ?? {};
    const set = await secondLook(
      'record',
      'set',
      id,
      '--kind',
      'laboratory',
      '--date',
      '2026-01',
      '--provider',
      'North Laboratory',
      '--title',
      'Blood count',
    );
    expect(set).toMatchObject({ code: 0, out: 'Blood count: saved' });
    const { out } = await secondLook('record', 'list', caseId);
    expect(out).toMatch(/Jan 2026 +Laboratory +1 +Blood count +North Laboratory/);
    const { items } = JSON.parse((await secondLook('checklist', caseId, '--json')).out) as {
      items: { key: string; state: string }[];
    };
    expect(items.find(({ key }) => key === 'general.laboratory')?.state).toBe('proved');
  });

  test('makes the same private packet twice, and leaves no other file beside it', async () => {
    const note = await secondLook(
      'note',
      'add',
      caseId,
      '--date',
      '2026-01-14',
      '--provider',
      'Dr First',
      '--text-file',
      pathOf('talk.txt'),
    );
    expect(note.code).toBe(0);
    mkdirSync(pathOf('out'));
    const order = (file: string) => [
      'packet',
      caseId,
      '-o',
      pathOf(file),
      '--recipient',
      'Dr Second',
      '--paper',
      'original',
      '--date',
      '2026-03-12',
    ];
    const { code, err } = await inVault(order('out/one.pdf'));
    expect(code).toBe(0);
    expect(err).toContain('still missing: Imaging files (DICOM), not only the reports');
    expect((await inVault(order('out/two.pdf'))).code).toBe(0);
    expect(readFileSync(pathOf('out/one.pdf')).equals(readFileSync(pathOf('out/two.pdf')))).toBe(true);
    expect(statSync(pathOf('out/one.pdf')).mode & 0o777).toBe(0o600);
    expect(readdirSync(pathOf('out')).sort()).toEqual(['one.pdf', 'two.pdf']);
  });

  test.each([
    ['papers', 'A folder has this name.'],
    ['nowhere/packet.pdf', 'The folder for it does not exist.'],
    ['papers/a.pdf/packet.pdf', 'The folder for it does not exist.'],
  ])('explains before any work why no packet can be written to %s', async (file, why) => {
    const { code, err } = await secondLook('packet', caseId, '-o', pathOf(file));
    expect(code).toBe(1);
    expect(err).toContain(why);
    expect(err).not.toContain('still missing');
  });

  test('reports an undamaged vault', async () => {
    const { code, out } = await inVault(['vault', 'check', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ problems: [] });
  });

  test('warns of a passphrase that is easy to guess', async () => {
    const { code, err } = await run(['vault', 'create', pathOf('weak')], { env: { SECOND_LOOK_PASSPHRASE: 'x' } });
    expect(code).toBe(0);
    expect(err).toContain('The passphrase is not strong. Weak: easy to guess.');
  });

  test('changes nothing after a wrong passphrase', async () => {
    const { code, err } = await inVault(['case', 'list'], { env: { SECOND_LOOK_PASSPHRASE: 'wrong' } });
    expect(code).toBe(1);
    expect(err).toContain('This passphrase does not open the vault.');
  });

  test('names the date that it does not understand', async () => {
    const { code, err } = await secondLook('packet', caseId, '-o', pathOf('never.pdf'), '--date', '12/03/2026');
    expect(code).toBe(2);
    expect(err).toContain('year-month-day');
    expect(existsSync(pathOf('never.pdf'))).toBe(false);
  });
});

describe('the command line', () => {
  test.each(commands.map(({ name }) => name))('%s prints its usage', async (name) => {
    const { code, out } = await here([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^second-look ${name}`));
    expect(out).toContain('--vault DIR');
  });

  test.each([
    ['nothing'],
    ['case', 'add', '--born', '1960-01-01'],
    ['import'],
    ['case', 'list', '--unheard-of'],
    ['import', '00000000-0000-4000-8000-000000000000', '/nowhere/at/all'],
    ['serve', '--port', 'many'],
  ])('exits with 2 when it does not understand: %s %s %s', async (...words) => {
    expect((await here(words)).code).toBe(2);
  });

  test.each([
    [['checklist', 'nope'], 'There is no case “nope”: “second-look case list” shows the ids.'],
    [['record', 'set', 'nope'], 'There is no record “nope”'],
    [['case', 'list', '--bogus'], "Unknown option '--bogus'."],
    [
      ['case', 'add', '--patient', 'A', '--question', 'q', '--born', '1960'],
      'born: Write the date as year-month-day, for example',
    ],
    [['case', 'add', '--patient', 'A', '--question', 'q', '--born', '2960-01-01'], 'The date of birth lies in the future.'],
    [
      ['case', 'add', '--patient', 'A', '--question', 'q', '--born', '1960-01-01', '--family', 'no'],
      'family: one of general, cancer',
    ],
  ])('explains wrong input in plain words: %j', async (words, said) => {
    const { code, err } = await here(words);
    expect(code).toBe(2);
    expect(err.split('\n')[0]).toContain(said);
  });

  test('accepts the vault before or after the command name', async () => {
    const { code, out } = await here(['--vault', vault, '--json', 'case', 'list']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  test('exits with 1 when there is no vault', async () => {
    const { code, err } = await here(['case', 'list', '--vault', pathOf('none')]);
    expect(code).toBe(1);
    expect(err).toContain('There is no vault here yet.');
  });
});
