import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTerminal } from './open-terminal.ts';

const { home, vault, here, secondLook, addSampleCase } = openTerminal();
const kept = join(home, 'kept.pdf');
const link = join(home, 'link.pdf');
const pipe = join(home, 'pipe.pdf');
const linkedFolder = join(home, 'linked');

let caseId = '';
let requestId = '';
beforeAll(async () => {
  caseId = await addSampleCase();
  const drafted = await secondLook('request', 'draft', caseId, '--json');
  requestId = JSON.parse(drafted.out)[0].id;
  writeFileSync(kept, 'the one before');
  symlinkSync(kept, link);
  symlinkSync(vault, linkedFolder);
  if (process.platform !== 'win32') execFileSync('mkfifo', [pipe]);
});

/** Every command that writes a file of the person's choice, with its target. */
const COMMANDS: Record<string, (target: string) => string[]> = {
  print: (target) => ['print', caseId, 'review', '-o', target],
  packet: (target) => ['packet', caseId, '-o', target],
  'case export': (target) => ['case', 'export', caseId, '-o', target],
  plan: (target) => ['plan', caseId, '--ics', target],
  'decision print': (target) => ['decision', 'print', caseId, '-o', target],
  'request letter': (target) => ['request', 'letter', requestId, '-o', target],
};

describe.each(Object.entries(COMMANDS))('the command %s', (_name, command) => {
  test('refuses a target inside a vault, also by way of a link, and leaves the vault as it was', async () => {
    const before = readdirSync(vault, { recursive: true });
    const database = readFileSync(join(vault, 'vault.db'));
    for (const target of [join(vault, 'vault.db'), join(vault, 'files', 'new.pdf'), join(linkedFolder, 'new.pdf'), vault]) {
      const { code, err } = await secondLook(...command(target));
      expect(err).toContain('inside a vault');
      expect(code).not.toBe(0);
    }
    expect(readdirSync(vault, { recursive: true })).toEqual(before);
    expect(readFileSync(join(vault, 'vault.db'))).toEqual(database);
  });

  test.skipIf(process.platform === 'win32')('refuses a link and a pipe, and leaves both as they were', async () => {
    for (const target of [link, pipe])
      expect((await secondLook(...command(target))).err).toContain('A link or a device has this name');
    expect(readlinkSync(link)).toBe(kept);
    expect(readFileSync(kept, 'utf8')).toBe('the one before');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

test('the print command replaces a regular file, as its help says', async () => {
  const file = join(home, 'replaced.pdf');
  writeFileSync(file, 'the one before');
  expect((await secondLook('print', caseId, 'review', '-o', file)).code).toBe(0);
  expect(readFileSync(file).subarray(0, 4).toString()).toBe('%PDF');
});

test('the demo command makes no folder inside a vault', async () => {
  const made = join(vault, 'demo');
  expect((await here(['demo', '--out', made])).err).toContain('inside a vault');
  expect(readdirSync(vault)).not.toContain('demo');
});

test('a vault that lost its description still counts as a vault', async () => {
  const damaged = join(home, 'damaged');
  mkdirSync(join(damaged, 'files'), { recursive: true });
  writeFileSync(join(damaged, 'vault.db'), 'a database');
  expect((await secondLook('print', caseId, 'review', '-o', join(damaged, 'vault.db'))).err).toContain('inside a vault');
  expect(readFileSync(join(damaged, 'vault.db'), 'utf8')).toBe('a database');
});
