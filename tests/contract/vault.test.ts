import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createVault } from '../../electron/vault/vault.ts';
import { waitForJob } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

describe.each(everyTransport)('the vault (%s)', (transport) => {
  test('is missing at first, then created, locked, and opened again with its passphrase', async () => {
    await using openedApp = await openApp(transport);
    const { vault } = openedApp.client;
    expect(await vault.status()).toMatchObject({ state: 'missing', which: 'own', sample: false });
    expect(await vault.create({ passphrase: 'a long walk home' })).toMatchObject({ state: 'open', passphrase: true });
    expect(await vault.lock()).toMatchObject({ state: 'locked', passphrase: true });
    expect(await vault.unlock({ passphrase: 'a long walk home' })).toMatchObject({ state: 'open' });
  });

  test('stays locked after a wrong passphrase, and says why', async () => {
    await using openedApp = await openApp(transport);
    const { vault } = openedApp.client;
    await vault.create({ passphrase: 'a long walk home' });
    await vault.lock();
    await expect(vault.unlock({ passphrase: 'a short walk' })).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
      defined: true,
      status: 403,
      data: { happened: 'This passphrase does not open the vault.' },
    });
    expect(await vault.status()).toMatchObject({ state: 'locked' });
  });

  test('is never created over an existing vault', async () => {
    await using openedApp = await openApp(transport);
    const { vault, cases } = openedApp.client;
    await vault.create({ passphrase: null });
    await cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
    await expect(vault.create({ passphrase: 'other' })).rejects.toMatchObject({ code: 'VAULT_EXISTS' });
    expect(await cases.list()).toHaveLength(1);
  });

  test('stays open, with its jobs, after an unlock with a wrong passphrase', async () => {
    await using openedApp = await openApp(transport);
    const { vault, cases, import: importing, jobs } = openedApp.client;
    await vault.create({ passphrase: 'a long walk home' });
    const { id: caseId } = await cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
    const { id } = await importing.begin({ caseId, files: 1 });
    await expect(vault.unlock({ passphrase: 'a short walk' })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await expect(vault.unlock({ passphrase: null })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect(await vault.unlock({ passphrase: 'a long walk home' })).toMatchObject({ state: 'open' });
    expect(await jobs.list()).toMatchObject([{ id, state: 'running' }]);
  });

  test('is opened once by two unlocks at once', async () => {
    await using openedApp = await openApp(transport);
    const { vault } = openedApp.client;
    await vault.create({ passphrase: 'a long walk home' });
    await vault.lock();
    const unlock = (passphrase: string) => vault.unlock({ passphrase });
    const both = await Promise.all([unlock('a long walk home'), unlock('a long walk home')]);
    expect(both).toMatchObject([{ state: 'open' }, { state: 'open' }]);
    expect(await vault.lock()).toMatchObject({ state: 'locked' });
    const oneRight = await Promise.allSettled([unlock('a short walk'), unlock('a long walk home')]);
    expect(oneRight).toMatchObject([{ reason: { code: 'WRONG_PASSPHRASE' } }, { value: { state: 'open' } }]);
  });

  test('keeps one of two passphrases that are set at once, and refuses the other', async () => {
    await using openedApp = await openApp(transport);
    const { vault } = openedApp.client;
    await vault.create({ passphrase: 'old' });
    const change = (next: string) => vault.changePassphrase({ current: 'old', next });
    const both = await Promise.allSettled([change('first'), change('second')]);
    // Two connections may overtake each other.
    const first = both[0].status === 'fulfilled';
    expect(both[first ? 1 : 0]).toMatchObject({ reason: { code: 'WRONG_PASSPHRASE' } });
    expect(both[first ? 0 : 1]).toMatchObject({ status: 'fulfilled' });
    await vault.lock();
    expect(await vault.unlock({ passphrase: first ? 'first' : 'second' })).toMatchObject({ state: 'open' });
  });

  test('gives no data while it is locked', async () => {
    await using openedApp = await openApp(transport);
    const { client, ask } = openedApp;
    await client.vault.create({ passphrase: null });
    const { id } = await client.cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
    await client.vault.lock();
    await expect(client.cases.list()).rejects.toMatchObject({ code: 'LOCKED', status: 423 });
    expect((await ask(`/files/records/${id}/pages`)).status).toBe(423);
  });

  test('changes its passphrase only with the current one', async () => {
    await using openedApp = await openApp(transport);
    const { vault } = openedApp.client;
    await vault.create({ passphrase: null });
    expect(await vault.changePassphrase({ current: null, next: 'new' })).toMatchObject({ passphrase: true });
    await expect(vault.changePassphrase({ current: 'wrong', next: 'newer' })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await vault.lock();
    await expect(vault.unlock({ passphrase: null })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect(await vault.unlock({ passphrase: 'new' })).toMatchObject({ state: 'open' });
  });

  test('of the sample is removed completely, and the person’s own vault stays unchanged', async () => {
    await using openedApp = await openApp(transport);
    const { vault, cases } = openedApp.client;
    const there = () => existsSync(join(openedApp.home, 'sample'));
    const clock = { now: () => '2026-03-01T09:00:00.000Z' };
    (await createVault(join(openedApp.home, 'sample'), { passphrase: null, clock })).close();
    await vault.create({ passphrase: null });
    await cases.create({ patient: 'Ines Example', born: '1960-02-29', question: 'Why?' });
    expect(await vault.openSample()).toEqual({ job: null });
    expect(await vault.status()).toMatchObject({ state: 'open', which: 'sample', sample: true });
    expect(await vault.removeSample()).toMatchObject({ state: 'locked', which: 'own', sample: false });
    expect(there()).toBe(false);

    (await createVault(join(openedApp.home, 'sample'), { passphrase: null, clock })).close();
    await vault.unlock({ passphrase: null });
    expect(await vault.removeSample()).toMatchObject({ state: 'open', which: 'own', sample: false });
    expect(there()).toBe(false);
    expect(await cases.list()).toMatchObject([{ patient: 'Ines Example' }]);
  });
});

test('two openings of the sample at once make it once', async () => {
  await using openedApp = await openApp('direct');
  const { vault, jobs } = openedApp.client;
  const [first, second] = await Promise.all([vault.openSample(), vault.openSample()]);
  expect(second.job?.id).toBe(first.job?.id);
  expect(await jobs.list()).toHaveLength(1);
  await jobs.cancel({ id: first.job?.id ?? '' });
});

test('a sample case whose creation was stopped is created anew', async () => {
  await using openedApp = await openApp('direct');
  const { vault, jobs, cases } = openedApp.client;
  const begun = await vault.openSample();
  expect(await vault.openSample()).toMatchObject({ job: { id: begun.job?.id } });
  await expect.poll(() => cases.list(), { timeout: 60_000 }).toHaveLength(1);
  const [half] = await cases.list();
  await jobs.cancel({ id: begun.job?.id ?? '' });
  expect(await waitForJob(openedApp, { id: begun.job?.id ?? '' })).toMatchObject({ state: 'cancelled' });
  const again = await vault.openSample();
  expect(again.job).toMatchObject({ state: 'running' });
  expect((await cases.list()).map(({ id }) => id)).not.toContain(half?.id);
  await jobs.cancel({ id: again.job?.id ?? '' });
});
