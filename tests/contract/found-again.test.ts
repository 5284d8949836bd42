import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/platform/clock.ts';
import { openContent } from '../../electron/vault/content.ts';
import { openVault } from '../../electron/vault/vault.ts';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { everyTransport, type OpenedApp, openApp } from './transports.ts';

/** Imports two files into a case, then puts the database of before back: the files have no rows. Opens the vault. */
async function withLostRows(openedApp: OpenedApp) {
  const { client, home } = openedApp;
  const { id: caseId } = await createVaultWithCase(openedApp);
  await client.vault.lock();
  const database = join(home, 'vault', 'vault.db');
  copyFileSync(database, join(home, 'older.db'));
  await client.vault.unlock({ passphrase: null });
  await importInto(openedApp, caseId, [
    { name: 'a.pdf', bytes: await pdfWithText('first', 2) },
    { name: 'b.pdf', bytes: await pdfWithText('second', 3) },
  ]);
  const sources = (await client.records.list({ caseId })).map(({ source }) => source.sha256).sort();
  await client.vault.lock();
  for (const end of ['-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
  copyFileSync(join(home, 'older.db'), database);
  const status = await client.vault.unlock({ passphrase: null });
  return { caseId, sources, status };
}

/** Stores bytes in the vault as a process does that dies before it writes their row, and opens the vault again. */
async function storeWithoutRow({ client, home }: OpenedApp, bytes: Uint8Array): Promise<string> {
  await client.vault.lock();
  const vault = await openVault(join(home, 'vault'), { passphrase: null, clock: systemClock });
  // Written by another `Content`: the journal of this session does not know of it.
  const writer = openContent(vault.content.access).begin();
  writer.append(bytes);
  const { sha256 } = writer.finish();
  vault.close();
  await client.vault.unlock({ passphrase: null });
  return sha256;
}

describe.each(everyTransport)('files that no record names (%s)', (transport) => {
  test('are found again, described, and taken into a case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, sources, status } = await withLostRows(openedApp);
    expect(status).toMatchObject({ foundAgain: 2, missingFiles: 0, olderThanSaved: { changes: expect.any(Number) } });
    expect(await client.records.list({ caseId })).toEqual([]);

    const found = await client.vault.foundAgain();
    expect(found.map(({ sha256 }) => sha256).sort()).toEqual(sources);
    expect(found.map(({ format, pages }) => [format, pages]).sort()).toEqual([
      ['pdf', 2],
      ['pdf', 3],
    ]);

    const job = await waitForJob(openedApp, await client.vault.takeFoundAgain({ caseId, sha256: sources }));
    expect(job.result).toMatchObject({ kind: 'import', files: [{ outcome: 'imported' }, { outcome: 'imported' }] });
    const records = await client.records.list({ caseId });
    expect(records.map(({ source }) => source.sha256).sort()).toEqual(sources);
    for (const { source } of records) expect(source.name).toMatch(/^Found again \d{4}-\d\d-\d\d \([12]\)\.pdf$/);
    expect(await client.vault.status()).toMatchObject({ foundAgain: 0 });
    expect(await client.vault.foundAgain()).toEqual([]);

    expect(await client.vault.acknowledgeLostChanges()).toMatchObject({ olderThanSaved: null });
    await client.vault.lock();
    expect(await client.vault.unlock({ passphrase: null })).toMatchObject({ olderThanSaved: null, foundAgain: 0 });
  });
});

test('a file that was found again is removed only by name, and a file with a record never', async () => {
  await using openedApp = await openApp('direct');
  const { client, home } = openedApp;
  const { caseId, sources } = await withLostRows(openedApp);
  const [gone = '', taken = ''] = sources;
  const path = (sha256: string) => join(home, 'vault', 'files', sha256.slice(0, 2), sha256);
  await waitForJob(openedApp, await client.vault.takeFoundAgain({ caseId, sha256: [taken] }));
  await expect(client.vault.removeFoundAgain({ sha256: taken })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await client.vault.removeFoundAgain({ sha256: gone })).toMatchObject({ foundAgain: 0 });
  expect([gone, taken].map((sha256) => existsSync(path(sha256)))).toEqual([false, true]);
});

test('a file that this vault did not seal is not found again, is said by the check, and stays', async () => {
  await using openedApp = await openApp('direct');
  const { client, home } = openedApp;
  const { sources } = await withLostRows(openedApp);
  await client.vault.lock();
  const [foreign = ''] = sources;
  const path = join(home, 'vault', 'files', foreign.slice(0, 2), foreign);
  writeFileSync(path, Buffer.alloc(5000, 7));
  expect(await client.vault.unlock({ passphrase: null })).toMatchObject({ foundAgain: 1 });
  const { result } = await waitForJob(openedApp, await client.vault.check());
  expect(result).toMatchObject({
    foundAgain: 1,
    problems: [
      expect.stringContaining('older than what was saved last'),
      expect.stringContaining('do not open with this vault’s key: 1'),
    ],
  });
  await client.vault.lock();
  expect(existsSync(path)).toBe(true);
});

test('a file found again that an import refuses stays', async () => {
  await using openedApp = await openApp('direct');
  const { client, home } = openedApp;
  const { id: caseId } = await createVaultWithCase(openedApp);
  const sha256 = await storeWithoutRow(openedApp, Buffer.from('MZ is a program'));
  const [found] = await client.vault.foundAgain();
  expect(found).toMatchObject({ sha256, format: null, pages: null });
  const { result } = await waitForJob(openedApp, await client.vault.takeFoundAgain({ caseId, sha256: [sha256] }));
  expect(result).toMatchObject({ files: [{ outcome: 'refused' }] });
  expect(await client.vault.status()).toMatchObject({ foundAgain: 1 });
  await client.vault.lock();
  expect(existsSync(join(home, 'vault', 'files', sha256.slice(0, 2), sha256))).toBe(true);
});
