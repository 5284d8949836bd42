import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isDatabaseOf } from '../../electron/store/salvage/page-cipher.ts';
import { deriveKey } from '../../electron/vault/keys.ts';
import { textOf } from '../read-pdf-text.ts';
import { importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { openApp } from './transports.ts';

const PASSPHRASE = 'a long walk home';
const paper = 'a4' as const;

/** The code that a sheet shows, read back from its PDF. */
function codeOn(pdf: string | null): string {
  const text = textOf(Buffer.from(pdf ?? '', 'base64'));
  return (text.match(/\b[0-9A-HJKMNP-TV-Z]{5}\b/g) ?? [])
    .filter((word) => word !== 'GROUP')
    .slice(0, 7)
    .join('-');
}

test('a recovery sheet opens the vault, until another is made or it is voided', async () => {
  await using openedApp = await openApp('direct');
  const { vault, keys } = openedApp.client;
  const versionOf = () => JSON.parse(readFileSync(join(openedApp.home, 'vault', 'vault.json'), 'utf8')).version;
  await vault.create({ passphrase: PASSPHRASE });
  expect(versionOf()).toBe(1);
  await expect(keys.makeRecoverySheet({ passphrase: 'wrong', paper })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  const first = await keys.makeRecoverySheet({ passphrase: PASSPHRASE, paper });
  const firstCode = codeOn(first.pdf);
  expect(firstCode).toMatch(/^([0-9A-Z]{5}-){6}[0-9A-Z]{5}$/);
  // A program of the version before cannot read such a key: it must say that the vault is newer.
  expect(versionOf()).toBe(2);

  await vault.lock();
  expect(await vault.unlock({ passphrase: firstCode.toLowerCase().replaceAll('-', ' ') })).toMatchObject({
    unlockedBy: 'recovery',
  });
  const second = await keys.makeRecoverySheet({ passphrase: firstCode, paper });
  expect((await keys.list()).map(({ id }) => id)).toEqual([second.key?.id]);
  await vault.lock();
  await expect(vault.unlock({ passphrase: firstCode })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  const secondCode = codeOn(second.pdf);
  const mistyped = `${secondCode.slice(0, 12)}${secondCode[12] === 'A' ? 'B' : 'A'}${secondCode.slice(13)}`;
  await expect(vault.unlock({ passphrase: mistyped })).rejects.toMatchObject({ data: { happened: /Group 3 is mistyped/ } });
  await vault.unlock({ passphrase: secondCode });

  // The code sets a new passphrase, as the forgotten one would; the sheet goes on opening the vault.
  await vault.changePassphrase({ current: secondCode, next: 'a new walk home' });
  await vault.lock();
  expect(await vault.unlock({ passphrase: 'a new walk home' })).toMatchObject({ unlockedBy: 'passphrase' });
  await keys.remove({ id: second.key?.id ?? '' });
  expect(versionOf()).toBe(1);
  await vault.lock();
  await expect(vault.unlock({ passphrase: secondCode })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
});

test('a person’s key opens the vault by a sheet or a passphrase of their own; the folder tells no name', async () => {
  await using openedApp = await openApp('direct');
  const { vault, keys } = openedApp.client;
  await vault.create({ passphrase: PASSPHRASE });
  const sister = await keys.addPerson({ passphrase: PASSPHRASE, name: 'Ines Example', theirs: 'the quiet harbour' });
  const sheet = await keys.makePersonSheet({ passphrase: PASSPHRASE, name: 'Dr. Advocate', paper });
  expect(await keys.list()).toMatchObject([
    { way: 'person', name: 'Ines Example' },
    { way: 'person', name: 'Dr. Advocate' },
  ]);
  expect(readFileSync(join(openedApp.home, 'vault', 'vault.json'), 'utf8')).not.toContain('Ines');
  await vault.lock();
  expect(await vault.unlock({ passphrase: 'the quiet harbour' })).toMatchObject({ unlockedBy: 'person' });
  await keys.remove({ id: sister.id });
  await vault.lock();
  await expect(vault.unlock({ passphrase: 'the quiet harbour' })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  expect(await vault.unlock({ passphrase: codeOn(sheet.pdf) })).toMatchObject({ unlockedBy: 'person' });
});

test('no key is made where the sheet is not saved', async () => {
  await using openedApp = await openApp('direct', { saveFile: async () => 'cancelled' });
  const { vault, keys } = openedApp.client;
  await vault.create({ passphrase: PASSPHRASE });
  expect(await keys.makeRecoverySheet({ passphrase: PASSPHRASE, paper })).toMatchObject({ key: null });
  expect(await keys.list()).toEqual([]);
});

test('a vault without a passphrase gets no key', async () => {
  await using openedApp = await openApp('direct');
  await openedApp.client.vault.create({ passphrase: null });
  await expect(openedApp.client.keys.makeRecoverySheet({ passphrase: 'any', paper })).rejects.toMatchObject({ code: 'REFUSED' });
});

test('a new master key voids the old passphrase, the recovery sheet and other keys, and everything stays readable', async () => {
  await using openedApp = await openApp('direct');
  const { vault, keys, cases } = openedApp.client;
  await vault.create({ passphrase: PASSPHRASE });
  const { id: caseId } = await cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
  await importInto(openedApp, caseId, [{ name: 'Report.pdf', bytes: await pdfWithText('Report', 1) }]);
  const sheet = await keys.makeRecoverySheet({ passphrase: PASSPHRASE, paper });
  const described = () => readFileSync(join(openedApp.home, 'vault', 'vault.json'), 'utf8');
  await expect(vault.changePassphrase({ current: 'wrong', next: 'another', newKey: true })).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  await vault.changePassphrase({ current: PASSPHRASE, next: 'another walk', newKey: true });
  const [job] = await openedApp.client.jobs.list();
  expect(await waitForJob(openedApp, { id: job?.id ?? '' })).toMatchObject({
    state: 'done',
    result: { kind: 'new-keys', failed: 0 },
  });
  expect(described()).not.toContain('previous');
  expect(await keys.list()).toEqual([]);
  await vault.lock();
  for (const old of [PASSPHRASE, codeOn(sheet.pdf)])
    await expect(vault.unlock({ passphrase: old })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  await vault.unlock({ passphrase: 'another walk' });
  const check = await vault.check();
  expect(await waitForJob(openedApp, check)).toMatchObject({ result: { problems: [], foundAgain: 0 } });
});

test('a vault that was open gets a new master key with its passphrase', async () => {
  await using openedApp = await openApp('direct');
  const { vault } = openedApp.client;
  await vault.create({ passphrase: null });
  const [open] = JSON.parse(readFileSync(join(openedApp.home, 'vault', 'vault.json'), 'utf8')).keys;
  await vault.changePassphrase({ current: null, next: PASSPHRASE });
  const [job] = await openedApp.client.jobs.list();
  expect(await waitForJob(openedApp, { id: job?.id ?? '' })).toMatchObject({ state: 'done' });
  await vault.lock();
  const master = Buffer.from(open.key, 'base64');
  expect(isDatabaseOf(join(openedApp.home, 'vault', 'vault.db'), deriveKey(master, 'database'))).toBe(false);
  expect(await vault.unlock({ passphrase: PASSPHRASE })).toMatchObject({ state: 'open' });
});
