import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { type OpenedApp, openApp } from './transports.ts';

const makeIn = async (openedApp: OpenedApp, folder: string | null) =>
  (await waitForJob(openedApp, await openedApp.client.backup.make({ folder }))).result;

describe('the backup of an open vault', () => {
  let openedApp: OpenedApp;
  let caseId: string;
  let place: string;
  let now = '2026-03-01T09:00:00.000Z';
  beforeAll(async () => {
    openedApp = await openApp('direct', { now: () => now });
    ({ id: caseId } = await createVaultWithCase(openedApp));
    place = join(openedApp.home, 'stick');
    mkdirSync(place);
  });
  afterAll(() => openedApp[Symbol.asyncDispose]());

  test('is made nowhere before the person has chosen a folder', async () => {
    const { client } = openedApp;
    expect(await client.backup.status()).toEqual({ place: null, maxBytes: null, present: false, last: null, missing: 0 });
    await expect(client.backup.make({ folder: null })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.backup.setPlace({ folder: join(place, 'none'), maxBytes: null })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(client.backup.setPlace({ folder: openedApp.home, maxBytes: null })).rejects.toMatchObject({ code: 'REFUSED' });
    expect(await client.backup.setPlace({ folder: place, maxBytes: 5e9 })).toMatchObject({ place, present: false, last: null });
  });

  test('says what it did, and the status says when it was, also where nothing had changed', async () => {
    const { client } = openedApp;
    await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes: await pdfWithText('Lumbar spine', 2) }]);
    expect(await makeIn(openedApp, null)).toMatchObject({ kind: 'backup', isNew: true, missing: 0 });
    expect(await client.backup.status()).toMatchObject({ present: true, last: now, maxBytes: 5e9 });
    now = '2026-03-02T09:00:00.000Z';
    expect(await makeIn(openedApp, null)).toMatchObject({ isNew: false, copied: 0 });
    expect(await client.backup.status()).toMatchObject({ last: now });
    renameSync(place, `${place}.away`);
    expect(await client.backup.status()).toMatchObject({ present: false, last: now });
    await expect(client.backup.make({ folder: null })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    renameSync(`${place}.away`, place);

    // A folder that is chosen again is known, with the version that is in it.
    await client.backup.removePlace();
    const again = await client.backup.setPlace({ folder: place, maxBytes: 5e9 });
    expect(again).toMatchObject({ present: true, last: '2026-03-01T09:00:00.000Z' });
  });

  test('is looked at by the keys of the open vault', async () => {
    const { client } = openedApp;
    const [version] = await client.backup.versions({ folder: place, passphrase: null });
    expect(version).toMatchObject({ details: { cases: 1, records: 1, pages: 2, missing: 0 } });
    const cases = await client.backup.cases({ folder: place, passphrase: null, version: version?.name ?? '' });
    expect(cases).toMatchObject([{ id: caseId, patient: 'Sample Patient', records: [{ pages: 2 }] }]);
    await expect(client.backup.cases({ folder: place, passphrase: null, version: '../..' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('gives a case back: what was changed since is kept, or taken as it was', async () => {
    const { client } = openedApp;
    const { id } = await client.notes.create({ caseId, draft: { title: 'As it was' } });
    await makeIn(openedApp, null);
    const [version] = await client.backup.versions({ folder: place, passphrase: null });
    const order = { folder: place, passphrase: null, version: version?.name ?? '', caseId };
    await client.notes.update({ id, change: { title: 'Changed since' } });
    const title = async () => (await client.notes.list({ caseId })).map((note) => note.title);
    expect(await client.backup.lookCase(order)).toMatchObject({ here: 'here', added: 0, conflicts: [{ subject: 'Note' }] });
    await waitForJob(openedApp, await client.backup.takeCase({ ...order, differing: 'mine' }));
    expect(await title()).toEqual(['Changed since']);
    await waitForJob(openedApp, await client.backup.takeCase({ ...order, differing: 'theirs' }));
    expect(await title()).toEqual(['As it was']);
    await client.bundles.undo({ caseId });
    expect(await title()).toEqual(['Changed since']);
  });

  test('does not become the vault of this computer while that has one', async () => {
    const restore = openedApp.client.backup.restore({ folder: place, passphrase: null, version: null, to: null });
    await expect(restore).rejects.toMatchObject({ code: 'VAULT_EXISTS' });
  });
});

test('on a new computer a backup opens with its passphrase and becomes the vault', async () => {
  await using openedApp = await openApp('like protocol.handle');
  const { client, home } = openedApp;
  const place = join(home, 'stick');
  mkdirSync(place);
  await client.vault.create({ passphrase: 'a long walk home' });
  const { id } = await client.cases.create({
    patient: 'Sample Patient',
    born: '1960-02-29',
    question: 'Is fusion needed?',
    family: 'spine',
  });
  await importInto(openedApp, id, [{ name: 'a.pdf', bytes: await pdfWithText('Lumbar spine', 2) }]);
  await makeIn(openedApp, place);
  await client.vault.lock();
  rmSync(join(home, 'vault'), { recursive: true });

  expect(await client.backup.look({ folder: place })).toEqual({ passphrase: true });
  await expect(client.backup.versions({ folder: place, passphrase: 'another' })).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  await expect(client.backup.look({ folder: home })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const backup = { folder: place, passphrase: 'a long walk home' };
  const [version, ...others] = await client.backup.versions(backup);
  expect(others).toEqual([]);

  // One case into another vault, with its file.
  await client.vault.create({ passphrase: null });
  const taken = await client.backup.takeCase({ ...backup, version: version?.name ?? '', caseId: id, differing: 'mine' });
  expect((await waitForJob(openedApp, taken)).result).toMatchObject({ kind: 'bundle', isNew: true, missing: [] });
  const [record] = await client.records.list({ caseId: id });
  expect(record).toMatchObject({ pages: 2 });
  expect(await (await openedApp.ask(`/files/records/${record?.id}/source`)).text()).toMatch(/^%PDF/);
  expect((await waitForJob(openedApp, await client.vault.check())).result).toMatchObject({ problems: [] });
  await client.vault.lock();
  rmSync(join(home, 'vault'), { recursive: true });

  const { result } = await waitForJob(openedApp, await client.backup.restore({ ...backup, version: null, to: null }));
  expect(result).toMatchObject({ kind: 'restore', folder: join(home, 'vault'), cases: 1, lost: [] });
  expect(await client.vault.status()).toMatchObject({ state: 'locked', passphrase: true });
  await client.vault.unlock({ passphrase: 'a long walk home' });
  expect(await client.cases.list()).toMatchObject([{ patient: 'Sample Patient' }]);

  // A vault that does not open any more is kept beside the one that takes its place.
  const replacing = { ...backup, version: null, to: null, replace: true };
  await expect(client.backup.restore(replacing)).rejects.toMatchObject({ code: 'VAULT_EXISTS' });
  await client.vault.lock();
  for (const name of ['vault.json', 'vault.copy.json']) writeFileSync(join(home, 'vault', name), 'damaged');
  await expect(client.vault.status()).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  const replaced = (await waitForJob(openedApp, await client.backup.restore(replacing))).result;
  expect(replaced).toMatchObject({
    folder: join(home, 'vault'),
    lost: [],
    kept: expect.stringContaining('vault-before-restore-'),
  });
  const kept = replaced?.kind === 'restore' ? (replaced.kept ?? '') : '';
  expect(readFileSync(join(kept, 'vault.json'), 'utf8')).toBe('damaged');
  await client.vault.unlock({ passphrase: 'a long walk home' });
  expect(await client.cases.list()).toMatchObject([{ patient: 'Sample Patient' }]);
});

describe('without being asked', () => {
  let openedApp: OpenedApp;
  let place: string;
  let now = '2026-03-01T09:00:00.000Z';
  const addCase = () =>
    openedApp.client.cases.create({ patient: 'Another', born: '1960-02-29', question: 'Is fusion needed?', family: 'spine' });
  const versions = async () => (await openedApp.client.backup.versions({ folder: place, passphrase: null })).length;
  beforeAll(async () => {
    openedApp = await openApp('direct', { now: () => now });
    await createVaultWithCase(openedApp);
    place = join(openedApp.home, 'stick');
    mkdirSync(place);
    await openedApp.client.backup.setPlace({ folder: place, maxBytes: null });
  });
  afterAll(() => openedApp[Symbol.asyncDispose]());

  test('a backup is made before the vault is locked, and none where nothing has changed', async () => {
    const { client } = openedApp;
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    expect(await client.backup.status()).toMatchObject({ present: true, last: now });
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    expect(await versions()).toBe(1);
  });

  test('a backup is made once a day while the vault is open', async () => {
    const { client } = openedApp;
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    try {
      await client.vault.lock();
      await client.vault.unlock({ passphrase: null });
      await addCase();
      vi.advanceTimersByTime(24 * 60 * 60 * 1000);
      expect(await client.jobs.list()).toEqual([]);
      now = '2026-03-02T09:00:00.000Z';
      vi.advanceTimersByTime(30 * 60 * 1000);
    } finally {
      vi.useRealTimers();
    }
    const [job] = await client.jobs.list();
    expect(await waitForJob(openedApp, job ?? { id: '' })).toMatchObject({ kind: 'backup', state: 'done' });
    expect(await versions()).toBe(2);
  });

  test('a missing disk is no error and keeps nobody waiting, and an empty folder in its place gets nothing', async () => {
    const { client } = openedApp;
    renameSync(place, `${place}.away`);
    await addCase();
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    mkdirSync(place);
    await addCase();
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    expect(readdirSync(place)).toEqual([]);
    expect(openedApp.logged).toEqual([]);
    expect(await client.backup.status()).toMatchObject({ present: false, last: now });
  });
});
