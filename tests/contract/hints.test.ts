import { describe, expect, test } from 'vitest';
import { everyTransport, openApp } from './transports.ts';

describe.each(everyTransport)('hints (%s)', (transport) => {
  test('are dismissed for good, once each, and can all be shown again', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    await client.vault.create({ passphrase: null });
    expect(await client.hints.seen()).toEqual([]);
    await client.hints.dismiss({ hint: 'records' });
    await client.hints.dismiss({ hint: 'records' });
    await client.hints.dismiss({ hint: 'side-by-side' });
    expect(await client.hints.seen()).toEqual(['records', 'side-by-side']);
    // The vault stores dismissed hints, also across sessions.
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    expect(await client.hints.seen()).toEqual(['records', 'side-by-side']);
    await expect(client.hints.dismiss({ hint: 'Sample Patient' })).rejects.toThrow();
    await client.hints.showAll();
    expect(await client.hints.seen()).toEqual([]);
  });
});
