import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfWithText } from '../invented-case.ts';
import { openTerminal } from './open-terminal.ts';

const { home, vault, secondLook, here } = openTerminal();

test('the terminal makes, lists, verifies and restores backups, also where the vault is gone', async () => {
  const stick = join(home, 'stick');
  mkdirSync(stick);
  await secondLook('vault', 'create', vault);
  const caseId = (await secondLook('case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Why?'))
    .out;
  writeFileSync(join(home, 'a.pdf'), await pdfWithText('Lumbar spine', 2));
  await secondLook('import', caseId, join(home, 'a.pdf'));

  expect(await secondLook('backup', 'verify')).toMatchObject({ code: 2 });
  expect(await secondLook('backup', 'place', stick, '--limit', 'much')).toMatchObject({ code: 2 });
  expect((await secondLook('backup', 'place', stick, '--limit', '50')).out).toContain('No backup was made there yet.');
  const made = await secondLook('backup', 'to', stick);
  expect(made).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Backup made: \d+ files?, \d+ new \(\d+ kB\), read back\n/),
  });
  expect((await secondLook('backup', 'to', stick)).out).toContain('Nothing has changed since');
  expect(JSON.parse((await secondLook('backup', 'place', '--json')).out)).toMatchObject({
    place: stick,
    maxBytes: 50e9,
    present: true,
  });
  expect(JSON.parse((await secondLook('backup', 'list', '--json')).out)).toMatchObject([{ details: { records: 1 } }]);

  rmSync(vault, { recursive: true });
  const [version] = JSON.parse((await here(['backup', 'list', stick, '--json'])).out);
  expect((await here(['backup', 'list', stick, '--version', 'last'])).out).toContain('Sample Patient: Why? (1 record)');
  expect(await here(['backup', 'verify', stick])).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 version of the backup whole'),
  });
  const to = join(home, 'restored');
  const restored = await here(['backup', 'restore', stick, '--version', version.name, '--to', to]);
  expect(restored).toMatchObject({ code: 0, out: expect.stringContaining(`The vault is in ${to}`) });
  expect(await here(['vault', 'check', '--vault', to])).toMatchObject({ code: 0 });
  expect(JSON.parse((await here(['record', 'list', caseId, '--vault', to, '--json'])).out)).toMatchObject([{ pages: 2 }]);
  expect(await here(['backup', 'restore', stick, '--to', to])).toMatchObject({ code: 1 });
});
