import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flipByteOfIndex, reopen } from '../unit/vault/invented-vault.ts';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { type OpenedApp, openApp } from './transports.ts';

const DAMAGED = /^The database of this vault is damaged\. /;

/** Flips one byte of the search index on the disk; the vault is open before and afterwards. */
async function damageIndex({ client, home }: OpenedApp): Promise<void> {
  await client.vault.lock();
  await flipByteOfIndex(join(home, 'vault'));
  await client.vault.unlock({ passphrase: null });
}

describe('with a damaged search index', () => {
  test('an import fails with an explanation, and the application goes on', async () => {
    await using openedApp = await openApp('direct');
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await importInto(openedApp, caseId, [{ name: 'Letter.pdf', bytes: await pdfWithText('Alpha') }]);
    await damageIndex(openedApp);
    const second = importInto(openedApp, caseId, [{ name: 'Report.pdf', bytes: await pdfWithText('Beta') }]);
    await expect(second).rejects.toThrow(/the import ended as failed: The database of this vault is damaged\./);
    expect(await client.records.list({ caseId })).toMatchObject([{ source: { name: 'Letter.pdf' } }]);
    expect(await client.jobs.list()).toMatchObject([{ state: 'failed', failure: expect.stringMatching(DAMAGED) }]);
  });

  test('a file that was received is not blamed for the failure, and waits for the next opening', async () => {
    await using openedApp = await openApp('direct');
    const { client, home } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await importInto(openedApp, caseId, [{ name: 'Letter.pdf', bytes: await pdfWithText('Alpha') }]);
    await damageIndex(openedApp);
    await importInto(openedApp, caseId, [{ name: 'Report.pdf', bytes: await pdfWithText('Beta') }]).catch(() => {});
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    const [resumed] = await client.jobs.list();
    expect(await waitForJob(openedApp, { id: resumed?.id ?? '' })).toMatchObject({ kind: 'import', state: 'failed' });
    await client.vault.lock();
    const vault = await reopen(join(home, 'vault'));
    expect(vault.sqlite.prepare('SELECT name, attempts FROM received_files').all()).toEqual([
      { name: 'Report.pdf', attempts: 0 },
    ]);
    vault.close();
  });

  test('unlocking a record fails with an explanation, and leaves the record locked', async () => {
    await using openedApp = await openApp('direct');
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const files = [
      { name: 'Letter.pdf', bytes: await pdfWithText('Alpha') },
      { name: 'Locked.pdf', bytes: await pdfWithText('Beta', 1, 'spring') },
    ];
    const outcomes = await importInto(openedApp, caseId, files);
    const recordId = outcomes[1]?.recordId ?? '';
    await damageIndex(openedApp);
    await expect(client.import.unlock({ recordId, password: 'spring' })).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    expect(await client.records.get({ id: recordId })).toMatchObject({ reading: 'locked', pages: 0 });
  });
});
