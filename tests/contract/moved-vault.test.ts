import { copyFileSync, cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { type OpenedApp, openApp } from './transports.ts';

const MOVED = { code: 'VAULT_MOVED' };

const placesOf = ({ home }: OpenedApp) => ({ vault: join(home, 'vault'), elsewhere: join(home, 'elsewhere') });

const listTree = (dir: string) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();

describe('a vault whose folder moves while it is open', () => {
  test('refuses every read and write, makes nothing at the old place, and goes on once the folder is back', async () => {
    await using openedApp = await openApp('direct');
    const { client, ask } = openedApp;
    const { vault, elsewhere } = placesOf(openedApp);
    const { id: caseId } = await createVaultWithCase(openedApp);
    const bytes = await pdfWithText('Labs');
    const job = await client.import.begin({ caseId, files: 2 });
    const { incomingId } = await client.import.announce({ jobId: job.id, name: 'a.pdf', bytes: bytes.length });
    await ask(`/files/incoming/${incomingId}?at=0`, { method: 'PUT', body: bytes.slice() });

    renameSync(vault, elsewhere);
    await expect(client.import.complete({ incomingId })).rejects.toMatchObject(MOVED);
    await expect(client.import.announce({ jobId: job.id, name: 'b.pdf', bytes: 1 })).rejects.toMatchObject(MOVED);
    await expect(client.cases.list()).rejects.toMatchObject(MOVED);
    await expect(client.cases.create({ patient: 'P', born: '1950-01-01', question: '?' })).rejects.toMatchObject(MOVED);
    await expect(client.vault.changePassphrase({ current: null, next: 'a new one' })).rejects.toMatchObject(MOVED);
    expect(existsSync(vault)).toBe(false);

    renameSync(elsewhere, vault);
    await client.import.complete({ incomingId });
    await client.import.finish({ jobId: job.id });
    expect(await waitForJob(openedApp, job)).toMatchObject({ state: 'done', result: { files: [{ outcome: 'imported' }] } });
    expect(await client.cases.list()).toHaveLength(1);
  });

  test('stops an import with the reason, and reads the rest once the folder is back', async () => {
    await using openedApp = await openApp('direct');
    const { client, ask } = openedApp;
    const { vault, elsewhere } = placesOf(openedApp);
    const { id: caseId } = await createVaultWithCase(openedApp);
    const events = await client.jobs.events();
    const job = await client.import.begin({ caseId, files: 4 });
    for (const name of ['a', 'b', 'c', 'd']) {
      const bytes = await pdfWithText(`Report ${name}`);
      const { incomingId } = await client.import.announce({ jobId: job.id, name: `${name}.pdf`, bytes: bytes.length });
      await ask(`/files/incoming/${incomingId}?at=0`, { method: 'PUT', body: bytes.slice() });
      await client.import.complete({ incomingId });
    }
    for await (const event of events) if (event.type === 'file') break;
    renameSync(vault, elsewhere);
    expect(await waitForJob(openedApp, job)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('not where it was opened'),
    });
    expect(existsSync(vault)).toBe(false);

    renameSync(elsewhere, vault);
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    for (const running of await client.jobs.list()) await waitForJob(openedApp, running);
    expect(await client.records.list({ caseId })).toHaveLength(4);
    const { result } = await waitForJob(openedApp, await client.vault.check());
    expect(result).toMatchObject({ problems: [] });
  });

  test('touches nothing of another folder at its old place when it closes', async () => {
    await using openedApp = await openApp('direct');
    const { client } = openedApp;
    const { vault, elsewhere } = placesOf(openedApp);
    const { id: caseId } = await createVaultWithCase(openedApp);
    await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes: await pdfWithText('Labs') }]);
    renameSync(vault, elsewhere);
    cpSync(elsewhere, vault, { recursive: true });
    const before = listTree(vault);
    await expect(client.records.list({ caseId })).rejects.toMatchObject(MOVED);
    await client.vault.lock();
    expect(listTree(vault)).toEqual(before);

    rmSync(vault, { recursive: true });
    renameSync(elsewhere, vault);
    await client.vault.unlock({ passphrase: null });
    expect(await client.records.list({ caseId })).toHaveLength(1);
  });

  test('writes nothing into a database that no longer is the vault’s', async () => {
    await using openedApp = await openApp('direct');
    const { client } = openedApp;
    const { vault, elsewhere } = placesOf(openedApp);
    await createVaultWithCase(openedApp);
    const database = join(vault, 'vault.db');
    renameSync(database, elsewhere);
    copyFileSync(elsewhere, database);
    await expect(client.cases.create({ patient: 'P', born: '1950-01-01', question: '?' })).rejects.toMatchObject(MOVED);
    renameSync(elsewhere, database);
    expect(await client.cases.list()).toHaveLength(1);
  });
});
