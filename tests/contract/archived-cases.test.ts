import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { writeFileAtomic } from '../../electron/platform/write-file-atomic.ts';
import { contentPath } from '../../electron/vault/vault-paths.ts';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { type UnpackedArchive, unpackArchive } from './read-archive.ts';
import { everyTransport, type OpenedApp, openApp } from './transports.ts';

const today = '2026-03-01';

async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdfWithText('Locked'));
  document.encrypt({ userPassword: 'winter', ownerPassword: 'winter' });
  return document.save();
}

/** A case with everything that an archive can hold; returns its sources by record title. */
async function fullCase(openedApp: OpenedApp): Promise<{ id: string; sources: Map<string, Uint8Array> }> {
  const { client } = openedApp;
  const { id: caseId } = await createVaultWithCase(openedApp);
  const sources = new Map([
    ['MRI L4–L5?', await pdfWithText('MRI', 2)],
    ['Card', new Uint8Array(readFileSync(new URL('../fixtures/pictures/quarters.heic', import.meta.url)))],
    ['Locked letter', await lockedPdf()],
  ]);
  const names = ['a.pdf', 'b.heic', 'c.pdf'];
  const files = [...sources.values()].map((bytes, i) => ({ name: names[i] ?? '', bytes }));
  const outcomes = await importInto(openedApp, caseId, files);
  for (const [i, title] of [...sources.keys()].entries())
    await client.records.update({
      id: outcomes[i]?.recordId ?? '',
      change: { title, serviceDate: ['2026-01-12', null, '2025'][i] ?? null },
    });
  const { id: providerId } = await client.providers.create({ caseId, draft: { name: 'Dr Second', role: 'second' } });
  await waitForJob(openedApp, await client.packets.make({ caseId, date: today }));
  const [packet] = await client.packets.list({ caseId });
  await client.packets.handOver({
    id: packet?.id ?? '',
    issue: { on: '2026-02-20', providerId, recipient: 'Dr Second', method: 'mail', remarks: '' },
  });
  await client.notes.create({ caseId, draft: { title: 'Talk', text: 'Fusion is advised.', date: '2026-01-20' } });
  await client.letters.create({ caseId, draft: { kind: 'own', date: '2026-02-02' } });
  await client.opinions.create({
    caseId,
    draft: { physician: 'Dr First', claims: { treatment: { text: 'Fusion', sources: [] } } },
  });
  await client.decision.change({ caseId, change: { plan: 'Operate in May' } });
  await client.decision.decide({ caseId, on: '2026-02-25' });
  await client.decision.reopen({ caseId });
  await client.decision.change({ caseId, change: { plan: 'Twelve weeks of therapy' } });
  await client.decision.decide({ caseId, on: '2026-02-28' });
  return { id: caseId, sources };
}

async function archiveOf({ ask, home }: OpenedApp, id: string): Promise<UnpackedArchive & { zip: Buffer }> {
  const answer = await ask(`/files/cases/${id}/export?today=${today}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  expect(answer.headers.get('content-disposition')).toContain('case-2026-03-01.zip');
  const zip = Buffer.from(await answer.arrayBuffer());
  return { zip, ...unpackArchive(zip, join(home, 'unpacked')) };
}

describe.each(everyTransport)('an archived or decided case (%s)', (transport) => {
  test('leaves the due list when it is archived, stays readable, and can be reopened', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id } = await createVaultWithCase(openedApp);
    const other = await client.cases.create({ patient: 'Other Patient', born: '1970-01-01', question: 'Wait?' });
    await client.reminders.create({ caseId: id, draft: { on: '2026-02-01', what: 'Call the office' } });
    await client.notes.create({ caseId: id, draft: { title: 'Talk', text: 'Said.' } });
    await client.cases.update({ id, change: { appointment: '2026-03-02T10:30' } });
    const dueOf = async () => (await client.due.list({ caseId: null, today })).filter(({ caseId }) => caseId === id).length;
    expect(await dueOf()).toBeGreaterThan(1);

    await client.cases.archive({ id });
    expect(await dueOf()).toBe(0);
    const rows = await client.cases.list();
    expect(rows.map((row) => row.id)).toEqual([other.id, id]);
    expect(rows[1]).toMatchObject({ archived: '2026-03-01T09:00:00.000Z', nextDue: null });
    expect(await client.cases.get({ id })).toMatchObject({ patient: 'Sample Patient' });
    expect(await client.notes.list({ caseId: id })).toHaveLength(1);
    // An archived case still shows the person's own dates.
    expect(await client.due.list({ caseId: id, today })).toMatchObject([{ what: 'Call the office' }]);
    const { recentActivity } = await client.cases.overview({ id, today });
    expect(recentActivity[0]?.what).toBe('case-archived');

    await client.cases.archive({ id });
    expect(
      (await client.cases.overview({ id, today })).recentActivity.filter(({ what }) => what === 'case-archived'),
    ).toHaveLength(1);
    await client.cases.unarchive({ id });
    expect((await client.cases.list()).map((row) => row.id)).toEqual([id, other.id]);
    expect(await dueOf()).toBeGreaterThan(1);
  });

  test('is listed below the open cases with the day of its decision', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id } = await createVaultWithCase(openedApp);
    const other = await client.cases.create({ patient: 'Other Patient', born: '1970-01-01', question: 'Wait?' });
    await client.decision.change({ caseId: id, change: { plan: 'Wait' } });
    await client.decision.decide({ caseId: id, on: today });
    expect(await client.cases.list()).toMatchObject([
      { id: other.id, decided: null },
      { id, decided: today, archived: null },
    ]);
  });

  test('becomes one ZIP with the original files byte for byte, the printouts and the data', async () => {
    await using openedApp = await openApp(transport);
    const { id, sources } = await fullCase(openedApp);
    const { zip, files, text, data } = await archiveOf(openedApp, id);
    expect([...files.keys()]).toEqual([
      'README.txt',
      'SHA256SUMS.txt',
      'case.json',
      'decision.pdf',
      'earlier-decisions/01-2026-02-25.pdf',
      'letters/01-2026-02-02-Letter.pdf',
      'notes/01-2026-01-20-Talk.pdf',
      'packets/01-2026-02-20-Dr-Second.pdf',
      'packets/ledger.csv',
      'pages/03-Card.pdf',
      'records/01-2025-Locked-letter.pdf',
      'records/02-2026-01-12-MRI-L4-L5.pdf',
      'records/03-Card.heic',
      'sheets/opinions.pdf',
      'sheets/who-has-what.pdf',
    ]);
    for (const { title, file } of data.records)
      expect(files.get(file)?.equals(sources.get(title) ?? new Uint8Array())).toBe(true);
    for (const { file, bytes } of data.packets) expect(files.get(file)).toHaveLength(bytes);
    expect(data).toMatchObject({
      format: 'second-look-case',
      version: 1,
      case: { id },
      decision: { plan: 'Twelve weeks of therapy', decided: '2026-02-28' },
      decisions: [{ decided: '2026-02-28', file: 'decision.pdf' }, { decided: '2026-02-25' }],
      opinions: [{ physician: 'Dr First' }],
      missing: [],
    });
    expect(text('packets/ledger.csv').split('\r\n')[1]).toMatch(/^Dr Second,2026-02-20,Mail,/);
    expect(text('README.txt')).toContain('This file is not encrypted');
    expect(text('README.txt')).toContain('password of whoever sent it: 1 record.');
    expect(text('case.json')).not.toContain('winter');
    // The same case on the same day gives the same file.
    expect((await archiveOf(openedApp, id)).zip.equals(zip)).toBe(true);
  });

  test('names a damaged or missing file in its ZIP, which holds everything else', async () => {
    await using openedApp = await openApp(transport);
    const { id } = await createVaultWithCase(openedApp);
    await importInto(
      openedApp,
      id,
      await Promise.all(['a', 'b', 'c'].map(async (name) => ({ name: `${name}.pdf`, bytes: await pdfWithText(name) }))),
    );
    const [one, , three] = await openedApp.client.records.list({ caseId: id });
    const pathOf = (sha256 = '') => contentPath(join(openedApp.home, 'vault', 'files'), sha256);
    const damaged = pathOf(one?.source.sha256);
    const bytes = readFileSync(damaged);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFileAtomic(damaged, [bytes]);
    rmSync(pathOf(three?.source.sha256));

    const { files, text, data } = await archiveOf(openedApp, id);
    expect([...files.keys()].filter((path) => path.startsWith('records/'))).toHaveLength(1);
    expect(data.missing.map(({ why }) => why).toSorted()).toEqual([
      'A stored file is damaged and cannot be read.',
      'This file is not in the vault.',
    ]);
    for (const { path } of data.missing) expect(text('README.txt')).toContain(path);
    const [job] = await openedApp.client.jobs.list();
    expect(job).toMatchObject({ kind: 'export', state: 'done', caseId: id, result: { missing: data.missing } });
  });

  test('is saved whole by the host, and a cancelled export leaves no file', async () => {
    const home: { path: string } = { path: '' };
    let atFirst: () => Promise<void> = async () => {};
    await using openedApp = await openApp(transport, {
      saveFile: async (name, content) => {
        async function* watched() {
          for await (const piece of content) {
            await atFirst();
            yield piece;
          }
        }
        await writeFileAtomic(join(home.path, name), watched());
        return 'saved';
      },
    });
    home.path = openedApp.home;
    const { client } = openedApp;
    const { id } = await createVaultWithCase(openedApp);
    await importInto(openedApp, id, [{ name: 'a.pdf', bytes: await pdfWithText('One', 3) }]);
    expect(await client.cases.saveExport({ id, today })).toEqual({ done: 'saved' });
    const zip = join(openedApp.home, 'case-2026-03-01.zip');
    expect(unpackArchive(readFileSync(zip), join(openedApp.home, 'unpacked')).data.records).toHaveLength(1);

    rmSync(zip);
    atFirst = async () => {
      const [job] = await client.jobs.list();
      if (job?.state === 'running') await client.jobs.cancel({ id: job.id });
    };
    expect(await client.cases.saveExport({ id, today })).toEqual({ done: 'cancelled' });
    expect(() => readFileSync(zip)).toThrow();
    expect((await client.jobs.list())[0]).toMatchObject({ kind: 'export', state: 'cancelled' });
    await client.vault.lock();
  });

  test('gives no ZIP when the case is unknown or the vault is locked', async () => {
    await using openedApp = await openApp(transport);
    const { id } = await createVaultWithCase(openedApp);
    const other = '00000000-0000-4000-8000-000000000000';
    expect((await openedApp.ask(`/files/cases/${other}/export?today=${today}`)).status).toBe(404);
    expect((await openedApp.ask('/files/cases/..%2f..%2fx/export')).status).toBe(404);
    expect((await openedApp.ask(`/files/cases/${id}/export?today=then`)).status).toBe(404);
    await expect(openedApp.client.cases.saveExport({ id: other, today })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await openedApp.client.vault.lock();
    expect((await openedApp.ask(`/files/cases/${id}/export`)).status).toBe(423);
  });
});
