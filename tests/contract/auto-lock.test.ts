import { describe, expect, test } from 'vitest';
import type { AppEvent } from '../../shared/domain/job.ts';
import { type OpenedApp, openApp } from './transports.ts';

const START = Date.parse('2026-03-01T09:00:00.000Z');

/** A vault with a passphrase, whose clock stands until `pass` moves it. */
async function opened() {
  let now = START;
  const openedApp = await openApp('direct', { now: () => new Date(now).toISOString() });
  await openedApp.client.vault.create({ passphrase: 'a long walk home' });
  return {
    openedApp,
    pass: (minutes: number) => {
      now += minutes * 60_000;
      return openedApp.app.autoLock.check();
    },
    state: async () => (await openedApp.client.vault.status()).state,
  };
}

/** A window that answers every question whether it has saved. */
async function followAs({ client }: OpenedApp, isSaved: () => boolean) {
  const stop = new AbortController();
  const events = await client.jobs.events(undefined, { signal: stop.signal });
  const followed = (async () => {
    for await (const event of events as AsyncIterable<AppEvent>)
      if (event.type === 'locking') await client.locking.answer({ id: event.id, isSaved: isSaved() });
  })().catch(() => {});
  return async () => {
    stop.abort();
    await followed;
  };
}

describe('a vault with a passphrase', () => {
  test('locks itself after 10 minutes without the person, whatever else calls', async () => {
    const { openedApp, pass, state } = await opened();
    await using _ = openedApp;
    await pass(9);
    await openedApp.client.locking.active();
    await pass(9);
    await openedApp.client.cases.list();
    expect(await state()).toBe('open');
    await pass(1);
    expect(await state()).toBe('locked');
  });

  test('locks itself after the time that was set, and never where that was chosen', async () => {
    const { openedApp, pass, state } = await opened();
    await using _ = openedApp;
    const { locking, vault } = openedApp.client;
    expect(await locking.get()).toEqual({ minutes: 10 });
    await locking.set({ minutes: null });
    await pass(10_000);
    expect(await state()).toBe('open');
    await locking.set({ minutes: 30 });
    await vault.lock();
    await vault.unlock({ passphrase: 'a long walk home' });
    expect(await locking.get()).toEqual({ minutes: 30 });
    await pass(29);
    expect(await state()).toBe('open');
    await pass(1);
    expect(await state()).toBe('locked');
  });

  test('stays open while a window has text that it cannot save, and locks once it has saved', async () => {
    const { openedApp, pass, state } = await opened();
    await using _ = openedApp;
    let isSaved = false;
    const leave = await followAs(openedApp, () => isSaved);
    await pass(10);
    expect(await state()).toBe('open');
    isSaved = true;
    await pass(0);
    expect(await state()).toBe('locked');
    await leave();
  });

  test('locks after an upload that is on its way, not in the middle of it', async () => {
    const { openedApp, pass, state } = await opened();
    await using _ = openedApp;
    const { client } = openedApp;
    const { id: caseId } = await client.cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
    const job = await client.import.begin({ caseId, files: 1 });
    await pass(20);
    expect(await state()).toBe('open');
    await client.import.finish({ jobId: job.id });
    await pass(0);
    expect(await state()).toBe('locked');
  });

  test('locks at once when the person leaves the computer', async () => {
    const { openedApp, state } = await opened();
    await using _ = openedApp;
    openedApp.app.lockSoon();
    await expect.poll(state).toBe('locked');
  });
});

test('a vault without a passphrase stays open', async () => {
  let now = START;
  await using openedApp = await openApp('direct', { now: () => new Date(now).toISOString() });
  await openedApp.client.vault.create({ passphrase: null });
  now += 10_000 * 60_000;
  await openedApp.app.autoLock.check();
  openedApp.app.lockSoon();
  expect(await openedApp.client.vault.status()).toMatchObject({ state: 'open' });
});
