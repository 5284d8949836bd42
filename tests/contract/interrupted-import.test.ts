import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileOutcome } from '../../shared/domain/job.ts';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { unpackArchive } from './read-archive.ts';
import { type OpenedApp, openApp } from './transports.ts';

type NamedBytes = { name: string; bytes: Uint8Array };

/** Files of every outcome. */
async function inventedFiles(): Promise<NamedBytes[]> {
  const labs = await pdfWithText('Haemoglobin measured', 3);
  return [
    { name: 'labs.pdf', bytes: labs },
    { name: 'letter.pdf', bytes: await pdfWithText('Confidential', 2, 'spring') },
    { name: 'program.pdf', bytes: new TextEncoder().encode('MZ this is a program') },
    { name: 'labs again.pdf', bytes: labs },
    { name: 'closed.pdf', bytes: await pdfWithText('Nobody knows', 1, 'another') },
    { name: 'mri.pdf', bytes: await pdfWithText('Lumbar spine', 2) },
  ];
}

/** Uploads files to an import that stays open for more. */
async function upload({ client, ask }: OpenedApp, jobId: string, files: readonly NamedBytes[]): Promise<void> {
  for (const { name, bytes } of files) {
    const { incomingId } = await client.import.announce({ jobId, name, bytes: bytes.length });
    await ask(`/files/incoming/${incomingId}?at=0`, { method: 'PUT', body: bytes.slice() });
    await client.import.complete({ incomingId });
  }
}

/** Starts an import with files of every outcome, and resolves once the first of them was read. */
async function importUntilFirstOutcome(openedApp: OpenedApp, caseId: string, files: readonly NamedBytes[]): Promise<string> {
  const { client } = openedApp;
  const events = await client.jobs.events();
  const { id } = await client.import.begin({ caseId, files: files.length, password: 'spring' });
  await upload(openedApp, id, files);
  for await (const event of events) if (event.type === 'file' && event.jobId === id) return id;
  throw new Error('The events ended before a file was read.');
}

/** The jobs that go on with received files end; returns their outcomes. */
async function waitForResumed(openedApp: OpenedApp): Promise<FileOutcome[]> {
  const ended = [];
  for (const job of await openedApp.client.jobs.list()) ended.push(await waitForJob(openedApp, job));
  return ended.flatMap(({ result }) => (result?.kind === 'import' ? result.files : []));
}

/** What the records of a case say, without what differs from one import to the next: ids, and pages decrypted anew. */
async function described({ client }: OpenedApp, caseId: string) {
  const records = await client.records.list({ caseId });
  return records
    .map(({ id: _, caseId: __, pagesSha256: ___, ...record }) => record)
    .sort((one, other) => one.source.name.localeCompare(other.source.name));
}

describe('an interrupted import', () => {
  test('goes on after the vault was locked and opened again, with the outcome of an undisturbed import', async () => {
    await using undisturbed = await openApp('direct');
    const files = await inventedFiles();
    const expected = await createVaultWithCase(undisturbed);
    const outcomes = await importInto(undisturbed, expected.id, files, { password: 'spring' });

    await using openedApp = await openApp('direct');
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await importUntilFirstOutcome(openedApp, caseId, files);
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    const [job] = await client.jobs.list();
    expect(job).toMatchObject({
      kind: 'import',
      caseId,
      label: expect.stringMatching(/^Going on with \d files? received earlier$/),
    });
    const later = await waitForResumed(openedApp);

    expect(outcomes.slice(-later.length).map(({ name, outcome }) => [name, outcome])).toEqual(
      later.map(({ name, outcome }) => [name, outcome]),
    );
    expect(await described(openedApp, caseId)).toEqual(await described(undisturbed, expected.id));
    expect(await client.records.search({ caseId, text: 'lumbar' })).toMatchObject([{ page: 1 }]);
    expect(await client.import.unfinished({ caseId: null })).toEqual({ waiting: 0, incomplete: 0 });
    const check = await waitForJob(openedApp, await client.vault.check());
    expect(check.result).toMatchObject({ problems: [] });
    await client.vault.lock();
    expect(await client.vault.unlock({ passphrase: null })).toMatchObject({ foundAgain: 0, missingFiles: 0 });
  });

  test('goes on in every case that had files waiting, and a second opening finds none', async () => {
    await using openedApp = await openApp('direct');
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const other = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    for (const id of [caseId, other.id]) {
      const job = await client.import.begin({ caseId: id, files: 3 });
      await upload(openedApp, job.id, [{ name: 'labs.pdf', bytes: await pdfWithText(`Labs of ${id}`) }]);
      await client.import.pause({ jobId: job.id });
      expect(await waitForJob(openedApp, job)).toMatchObject({ state: 'cancelled' });
    }
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    await waitForResumed(openedApp);
    expect(await client.records.list({ caseId })).toHaveLength(1);
    expect(await client.records.list({ caseId: other.id })).toHaveLength(1);
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    expect(await client.jobs.list()).toEqual([]);
  });

  test('says how many files wait and how many are not here yet', async () => {
    await using openedApp = await openApp('direct');
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const job = await client.import.begin({ caseId, files: 3 });
    await client.import.announce({ jobId: job.id, name: 'half.pdf', bytes: 10 });
    expect(await client.import.unfinished({ caseId: null })).toEqual({ waiting: 0, incomplete: 3 });
    await client.import.finish({ jobId: job.id });
    await waitForJob(openedApp, job);
    expect(await client.import.unfinished({ caseId })).toEqual({ waiting: 0, incomplete: 0 });
  });

  test('keeps no file that waits once the person cancels, and nothing goes on later', async () => {
    await using openedApp = await openApp('direct');
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const id = await importUntilFirstOutcome(openedApp, caseId, await inventedFiles());
    await client.jobs.cancel({ id });
    await waitForJob(openedApp, { id });
    expect(await client.import.unfinished({ caseId: null })).toEqual({ waiting: 0, incomplete: 0 });
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    expect(await client.jobs.list()).toEqual([]);
    const check = await waitForJob(openedApp, await client.vault.check());
    expect(check.result).toMatchObject({ problems: [] });
  });

  test('leaves the files of a removed case waiting until the case is restored', async () => {
    await using openedApp = await openApp('direct');
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const job = await client.import.begin({ caseId, files: 1 });
    await upload(openedApp, job.id, [{ name: 'labs.pdf', bytes: await pdfWithText('Labs') }]);
    await client.import.pause({ jobId: job.id });
    await waitForJob(openedApp, job);
    await client.cases.remove({ id: caseId });
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    expect(await client.jobs.list()).toEqual([]);
    await client.cases.restore({ id: caseId });
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    await waitForResumed(openedApp);
    expect(await client.records.list({ caseId })).toHaveLength(1);
  });

  test('has what waits in the archive of its case, byte for byte', async () => {
    await using openedApp = await openApp('direct');
    const { client, ask, home } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const bytes = await pdfWithText('Labs');
    const job = await client.import.begin({ caseId, files: 1 });
    await upload(openedApp, job.id, [{ name: 'Labs of May.PDF', bytes }]);
    await client.import.pause({ jobId: job.id });
    await waitForJob(openedApp, job);
    const answer = await ask(`/files/cases/${caseId}/export`);
    const { files, text } = unpackArchive(new Uint8Array(await answer.arrayBuffer()), join(home, 'archive'));
    const unread = [...files].filter(([path]) => path.startsWith('not-read-yet/'));
    expect(unread.map(([path]) => path)).toEqual([expect.stringMatching(/\/\d+-Labs-of-May\.pdf$/)]);
    expect(unread[0]?.[1].equals(bytes)).toBe(true);
    expect(text('README.txt')).toMatch(/not-read-yet\/ +1 file: files that were received and are no records yet/);
  });
});
