import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(everyTransport)('an import (%s)', (transport) => {
  test('makes a record with pages and text from a file uploaded in slices', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const bytes = await pdfWithText('Haemoglobin measured', 3);
    expect(await importInto(openedApp, caseId, [{ name: 'labs.pdf', bytes }], { slice: 500 })).toMatchObject([
      { outcome: 'imported', name: 'labs.pdf' },
    ]);
    const [record] = await client.records.list({ caseId });
    expect(record).toMatchObject({
      pages: 3,
      textPages: 3,
      reviewed: false,
      reading: 'as-is',
      source: { name: 'labs.pdf', bytes: bytes.length, sha256: sha256(bytes) },
    });
    expect(await client.records.search({ caseId, text: 'haemo measured' })).toMatchObject([{ id: record?.id, page: 1 }]);
    expect(await client.records.search({ caseId, text: 'nothing like it' })).toEqual([]);
  });

  test('makes records searchable: title matches come before page matches, with page and excerpt', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await importInto(openedApp, caseId, [
      { name: 'Letter.pdf', bytes: await pdfWithText('See the MRI of spring', 2) },
      { name: 'MRI.pdf', bytes: await pdfWithText('Lumbar spine') },
    ]);
    await importInto(openedApp, caseId, [{ name: 'Note.pdf', bytes: await pdfWithText('No mri') }]);
    const [first, ...others] = await client.records.search({ caseId, text: 'mri' });
    expect(first).toMatchObject({ title: 'MRI', page: null, excerpt: [] });
    const read = others.map(({ title, page, excerpt }) => ({
      title,
      page,
      excerpt: excerpt.map(({ text, hit }) => (hit ? `[${text}]` : text)).join(''),
    }));
    expect(read).toContainEqual({ title: 'Letter', page: 1, excerpt: 'See the [MRI] of spring page 1' });
    expect(read).toContainEqual({ title: 'Note', page: 1, excerpt: 'No [mri] page 1' });
  });

  test('keeps one copy of a file in a case, and allows the same file in another case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const other = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    const bytes = await pdfWithText('Once');
    await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes }]);
    expect(await importInto(openedApp, caseId, [{ name: 'b.pdf', bytes }])).toMatchObject([{ outcome: 'duplicate' }]);
    expect(await importInto(openedApp, other.id, [{ name: 'c.pdf', bytes }])).toMatchObject([{ outcome: 'imported' }]);
    expect(await client.records.list({ caseId })).toHaveLength(1);
  });

  test('restores a record from the trash when its file is added again', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const bytes = await pdfWithText('Back');
    const [first] = await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes }]);
    await client.records.remove({ ids: [first?.recordId ?? ''] });
    expect(await client.records.list({ caseId })).toEqual([]);
    expect(await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes }])).toMatchObject([
      { outcome: 'duplicate', recordId: first?.recordId },
    ]);
    expect(await client.records.list({ caseId })).toHaveLength(1);
  });

  test('keeps a locked file as it is until the right password opens it', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const bytes = await pdfWithText('Confidential', 2, 'spring');
    const [outcome] = await importInto(openedApp, caseId, [{ name: 'Letter.pdf', bytes }]);
    const id = outcome?.recordId ?? '';
    const locked = await client.records.get({ id });
    expect(locked).toMatchObject({ reading: 'locked', pages: 0, pagesSha256: null, source: { sha256: sha256(bytes) } });
    expect(await importInto(openedApp, caseId, [{ name: 'Letter.pdf', bytes }], { password: 'winter' })).toMatchObject([
      { outcome: 'locked', recordId: id, why: expect.stringContaining('The password that was given does not open it.') },
    ]);
    const wrong = client.import.unlock({ recordId: id, password: 'autumn' });
    await expect(wrong).rejects.toMatchObject({ code: 'WRONG_PASSWORD', data: { kept: 'The file is kept as it came.' } });
    expect(await client.records.get({ id })).toEqual(locked);

    const opened = await client.import.unlock({ recordId: id, password: 'spring' });
    expect(opened).toMatchObject({ id, pages: 2, textPages: 2, source: locked.source });
    expect(opened.reading).not.toBe('locked');
    expect(await client.records.get({ id })).toEqual(opened);
    expect(await client.records.search({ caseId, text: 'confidential' })).toMatchObject([{ id, page: 1 }]);
    expect(await client.import.unlock({ recordId: id, password: 'whatever' })).toEqual(opened);
  });

  test('refuses files that are no records with a reason, and continues with the others', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const outcomes = await importInto(openedApp, caseId, [
      { name: 'empty.pdf', bytes: new Uint8Array() },
      { name: 'program.pdf', bytes: new TextEncoder().encode('MZ this is a program') },
      { name: 'good.pdf', bytes: await pdfWithText('Good') },
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'imported']);
    for (const { outcome, why } of outcomes) expect(outcome === 'refused' ? why.length : 21).toBeGreaterThan(20);
    expect(await client.records.list({ caseId })).toHaveLength(1);
  });

  test('refuses the same unusable file every time', async () => {
    await using openedApp = await openApp(transport);
    const { id: caseId } = await createVaultWithCase(openedApp);
    const bytes = new TextEncoder().encode('no record at all');
    const outcomes = await importInto(openedApp, caseId, [
      { name: 'a.pdf', bytes },
      { name: 'b.pdf', bytes },
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
  });

  test('opens no file for an announced file before its first slice', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const job = await client.import.begin({ caseId, files: 40 });
    for (let index = 0; index < 40; index++) await client.import.announce({ jobId: job.id, name: `${index}.pdf`, bytes: 10 });
    const incoming = join(openedApp.home, 'vault', 'files', 'incoming');
    expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([]);
    await client.jobs.cancel({ id: job.id });
  });

  test('rejects a slice out of order, and more bytes than announced', async () => {
    await using openedApp = await openApp(transport);
    const { client, ask } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const job = await client.import.begin({ caseId, files: 1 });
    const { incomingId } = await client.import.announce({ jobId: job.id, name: 'a.pdf', bytes: 10 });
    const put = (at: number, bytes: number) =>
      ask(`/files/incoming/${incomingId}?at=${at}`, { method: 'PUT', body: new Uint8Array(bytes) });
    expect((await put(5, 5)).status).toBe(422);
    expect((await put(0, 11)).status).toBe(422);
    expect((await put(0, 5)).status).toBe(204);
    await expect(client.import.complete({ incomingId })).rejects.toMatchObject({ code: 'REFUSED' });
    await client.jobs.cancel({ id: job.id });
  });

  test('keeps nothing of a file after cancellation', async () => {
    await using openedApp = await openApp(transport);
    const { client, ask } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const job = await client.import.begin({ caseId, files: 1 });
    const { incomingId } = await client.import.announce({ jobId: job.id, name: 'a.pdf', bytes: 10 });
    await ask(`/files/incoming/${incomingId}?at=0`, { method: 'PUT', body: new Uint8Array(5) });
    await client.jobs.cancel({ id: job.id });
    expect(await waitForJob(openedApp, job)).toMatchObject({ state: 'cancelled' });
    expect((await ask(`/files/incoming/${incomingId}?at=5`, { method: 'PUT', body: new Uint8Array(5) })).status).toBe(404);
    expect(await client.records.list({ caseId })).toEqual([]);
  });
});
