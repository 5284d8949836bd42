import { describe, expect, test } from 'vitest';
import { everyTransport, reach } from './transports.ts';

describe.each(everyTransport)('the vault, %s', (transport) => {
  test('is missing at first, open once made, locked on request, and open again with its passphrase', async () => {
    await using reached = await reach(transport);
    const { vault } = reached.client;
    expect(await vault.status()).toMatchObject({ state: 'missing', which: 'own', sample: false });
    expect(await vault.create({ passphrase: 'a long walk home' })).toMatchObject({ state: 'open', passphrase: true });
    expect(await vault.lock()).toMatchObject({ state: 'locked', passphrase: true });
    expect(await vault.unlock({ passphrase: 'a long walk home' })).toMatchObject({ state: 'open' });
  });

  test('tells a wrong passphrase in words, and stays locked', async () => {
    await using reached = await reach(transport);
    const { vault } = reached.client;
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

  test('is never made over one that is there', async () => {
    await using reached = await reach(transport);
    const { vault, cases } = reached.client;
    await vault.create({ passphrase: null });
    await cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
    await expect(vault.create({ passphrase: 'other' })).rejects.toMatchObject({ code: 'VAULT_EXISTS' });
    expect(await cases.list()).toHaveLength(1);
  });

  test('gives nothing away while it is locked', async () => {
    await using reached = await reach(transport);
    const { client, ask } = reached;
    await client.vault.create({ passphrase: null });
    const { id } = await client.cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
    await client.vault.lock();
    await expect(client.cases.list()).rejects.toMatchObject({ code: 'LOCKED', status: 423 });
    expect((await ask(`/files/records/${id}/pages`)).status).toBe(423);
  });

  test('changes its passphrase, and only with the current one', async () => {
    await using reached = await reach(transport);
    const { vault } = reached.client;
    await vault.create({ passphrase: null });
    expect(await vault.changePassphrase({ current: null, next: 'new' })).toMatchObject({ passphrase: true });
    await expect(vault.changePassphrase({ current: 'wrong', next: 'newer' })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await vault.lock();
    await expect(vault.unlock({ passphrase: null })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect(await vault.unlock({ passphrase: 'new' })).toMatchObject({ state: 'open' });
  });
});

test('a sample case whose making was stopped is made anew, not opened as it is', async () => {
  await using reached = await reach('direct');
  const { vault, jobs, cases } = reached.client;
  const begun = await vault.openSample();
  expect(await vault.openSample()).toMatchObject({ job: { id: begun.job?.id } });
  await expect.poll(() => cases.list(), { timeout: 60_000 }).toHaveLength(1);
  const [half] = await cases.list();
  await jobs.cancel({ id: begun.job?.id ?? '' });
  await expect.poll(async () => (await jobs.get({ id: begun.job?.id ?? '' })).state, { timeout: 60_000 }).toBe('cancelled');
  const again = await vault.openSample();
  expect(again.job).toMatchObject({ state: 'running' });
  expect((await cases.list()).map(({ id }) => id)).not.toContain(half?.id);
  await jobs.cancel({ id: again.job?.id ?? '' });
});
