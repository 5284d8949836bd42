import { describe, expect, test } from 'vitest';
import { createVaultWithCase, importInto, pdfWithText } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

describe.each(everyTransport)('files (%s)', (transport) => {
  test('are read whole or in the requested range, byte for byte', async () => {
    await using openedApp = await openApp(transport);
    const { ask } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const bytes = await pdfWithText('Range', 2);
    const [outcome] = await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes }]);
    const path = `/files/records/${outcome?.recordId}/pages`;
    const part = async (range?: string) => {
      const answer = await ask(path, range ? { headers: { range } } : {});
      return { status: answer.status, says: answer.headers.get('content-range'), body: Buffer.from(await answer.arrayBuffer()) };
    };
    const all = Buffer.from(bytes);
    expect(await part()).toEqual({ status: 200, says: null, body: all });
    expect(await part('bytes=10-19')).toEqual({ status: 206, says: `bytes 10-19/${all.length}`, body: all.subarray(10, 20) });
    expect(await part('bytes=-7')).toMatchObject({ status: 206, body: all.subarray(-7) });
    expect(await part(`bytes=${all.length - 3}-`)).toMatchObject({ status: 206, body: all.subarray(-3) });
    expect(await part(`bytes=${all.length}-`)).toMatchObject({ status: 416, says: `bytes */${all.length}` });
  });

  // SECURITY: 13
  test('are never cached, sniffed or run, and an original downloads as plain bytes under its name', async () => {
    await using openedApp = await openApp(transport);
    const { ask } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const [outcome] = await importInto(openedApp, caseId, [{ name: 'Laborwerte März.pdf', bytes: await pdfWithText('Headers') }]);
    const pages = await ask(`/files/records/${outcome?.recordId}/pages`);
    expect(Object.fromEntries(pages.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const source = await ask(`/files/records/${outcome?.recordId}/source`);
    expect(source.headers.get('content-type')).toBe('application/octet-stream');
    expect(source.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Laborwerte%20M%C3%A4rz.pdf");
    // Cancelling closes the file that the response reads.
    for (const { body } of [pages, source]) await body?.cancel();
    const thumbnail = await ask(`/files/records/${outcome?.recordId}/thumbnail`);
    expect(thumbnail.headers.get('content-type')).toBe('image/webp');
    expect(
      Buffer.from(await thumbnail.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe('WEBP');
  });

  test.each(['../vault.json', '..%2f..%2fvault.json', '%2e%2e/%2e%2e/etc/passwd', '/etc/passwd', 'a%00b', 'not-an-id'])(
    'are named by an id, never by a path: %s',
    async (name) => {
      await using openedApp = await openApp(transport);
      await createVaultWithCase(openedApp);
      for (const path of [`/files/records/${name}/pages`, `/files/packets/${name}`, `/files/incoming/${name}?at=0`]) {
        const answer = await openedApp.ask(path, path.includes('incoming') ? { method: 'PUT', body: new Uint8Array(1) } : {});
        const text = await answer.text();
        expect(text.includes('<div id="root">') || [400, 404, 405].includes(answer.status), `${path} → ${answer.status}`).toBe(
          true,
        );
        expect(text).not.toMatch(/root:|"kdf"/);
      }
    },
  );

  // SECURITY: 15
  test('a request body is counted as it arrives, even when its header claims less', async () => {
    await using openedApp = await openApp(transport);
    const { client, ask } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const job = await client.import.begin({ caseId, files: 1 });
    const { incomingId } = await client.import.announce({ jobId: job.id, name: 'a.pdf', bytes: 20_000_000 });
    const slice = await ask(`/files/incoming/${incomingId}?at=0`, { method: 'PUT', body: new Uint8Array(8 * 1024 * 1024 + 1) });
    expect(slice.status).toBe(413);
    const call = await ask('/rpc/cases/list', {
      method: 'POST',
      body: JSON.stringify({ json: 'x'.repeat(5_000_000) }),
      headers: { 'content-type': 'application/json' },
    });
    expect(call.status).toBe(413);
    await client.jobs.cancel({ id: job.id });
  });
});
