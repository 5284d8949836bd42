import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openVault } from '../../electron/vault/vault.ts';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { openApp } from './transports.ts';

const date = '2026-03-12';

test('a packet without stored contents still opens, but cannot be handed over', async () => {
  await using openedApp = await openApp('direct');
  const { client } = openedApp;
  const { id: caseId } = await createVaultWithCase(openedApp);
  await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes: await pdfWithText('First') }]);
  const make = async () => {
    const { result } = await waitForJob(openedApp, await client.packets.make({ caseId, date }));
    return result?.kind === 'packet' ? result.packetId : '';
  };
  const bytesOf = async (id: string) => Buffer.from(await (await openedApp.ask(`/files/packets/${id}`)).arrayBuffer());
  const id = await make();
  const bytes = await bytesOf(id);

  // The row as an earlier version left it, without the contents of the packet.
  await client.vault.lock();
  const vault = await openVault(join(openedApp.home, 'vault'), {
    passphrase: null,
    clock: { now: () => `${date}T09:00:00.000Z` },
  });
  vault.sqlite.prepare('UPDATE packets SET contents = NULL').run();
  vault.close();
  await client.vault.unlock({ passphrase: null });

  expect(await client.packets.list({ caseId })).toMatchObject([{ id, listed: false, issue: null }]);
  expect(await client.packets.contents({ id })).toBeNull();
  expect((await bytesOf(id)).equals(bytes)).toBe(true);
  const issue = { on: date, providerId: null, recipient: 'Dr Second', method: 'mail' as const };
  await expect(client.packets.handOver({ id, issue })).rejects.toMatchObject({
    code: 'REFUSED',
    data: { happened: expect.stringContaining('made by an earlier version'), kept: 'The packet is kept as it is.' },
  });
  expect(await client.packets.list({ caseId })).toMatchObject([{ id, issue: null }]);
  expect((await client.ledger.get({ caseId })).recipients).toEqual([]);

  const again = await make();
  expect(await client.packets.handOver({ id: again, issue })).toMatchObject({
    listed: true,
    issue: { recipient: 'Dr Second' },
  });
  expect((await client.ledger.get({ caseId })).recipients).toMatchObject([{ name: 'Dr Second' }]);
  await client.packets.remove({ id });
  expect((await client.packets.list({ caseId })).map((packet) => packet.id)).toEqual([again]);
});
