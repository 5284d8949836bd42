import { expect, test } from 'vitest';
import { wasAborted } from '../../electron/api/files/slice.ts';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

/** A body that breaks off after its first bytes, as that of a page that is closed. */
const brokenOff = (): RequestInit & { duplex: 'half' } => ({
  body: new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"json":')),
    pull: (controller) => controller.error(new Error('aborted')),
  }),
  duplex: 'half',
});

test.each(everyTransport)('a slice or a call that breaks off is not logged as an error (%s)', async (transport) => {
  await using openedApp = await openApp(transport);
  const { client, ask, logged } = openedApp;
  const { id: caseId } = await createVaultWithCase(openedApp);
  const { id: jobId } = await client.import.begin({ caseId, files: 1 });
  const { incomingId } = await client.import.announce({ jobId, name: 'Letter.pdf', bytes: 4 });
  const slice = `/files/incoming/${incomingId}?at=0`;
  // Over TCP nobody is left to get the answer.
  const status = async (answer: Promise<Response>) => (await answer.catch(() => ({ status: 400 }))).status;
  expect(await status(ask(slice, { method: 'PUT', ...brokenOff() }))).toBe(400);
  expect(await status(ask('/rpc/vault/status', { method: 'POST', ...brokenOff() }))).toBe(400);
  expect((await ask(slice, { method: 'PUT', body: new Uint8Array(4) })).status).toBe(204);
  expect(logged).toEqual([]);
});

test('only an error of a request that goes on is logged', () => {
  expect(wasAborted(new Error('a bug'), new AbortController().signal)).toBe(false);
  expect(wasAborted(new Error('anything'), AbortSignal.abort())).toBe(true);
  expect(wasAborted(new DOMException('stopped', 'AbortError'))).toBe(true);
});
