import { describe, expect, test } from 'vitest';
import { createVaultWithCase, importInto, pdfWithText } from './invented-case.ts';
import { type OpenedApp, openApp } from './transports.ts';

/** The id of a locked record in a new vault; its password is `spring`. */
async function lockedRecord(openedApp: OpenedApp): Promise<string> {
  const { id: caseId } = await createVaultWithCase(openedApp);
  const bytes = await pdfWithText('Confidential', 2, 'spring');
  const [outcome] = await importInto(openedApp, caseId, [{ name: 'Letter.pdf', bytes }]);
  return outcome?.recordId ?? '';
}

// Electron's protocol gives no signal when the page goes away.
describe.each(['direct', 'over TCP'] as const)('unlocking a record (%s)', (transport) => {
  test('stops with its request, leaves the record locked, and can be repeated', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const recordId = await lockedRecord(openedApp);
    const cancel = new AbortController();
    const cancelled = client.import.unlock({ recordId, password: 'spring' }, { signal: cancel.signal });
    setTimeout(() => cancel.abort(), 100);
    // Over TCP the client gets no answer after cancelling; a direct call returns the unchanged record.
    expect((await cancelled.catch(() => null))?.reading ?? 'locked').toBe('locked');
    // Files are read one after another, so this answer comes after the cancelled read.
    const wrong = client.import.unlock({ recordId, password: 'autumn' });
    await expect(wrong).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
    expect(await client.records.get({ id: recordId })).toMatchObject({ reading: 'locked', pages: 0 });
    expect(openedApp.logged.join()).not.toContain('a call failed');
    expect(await client.import.unlock({ recordId, password: 'spring' })).toMatchObject({ pages: 2, textPages: 2 });
  });

  test('stops when the vault is locked', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const recordId = await lockedRecord(openedApp);
    const unlocking = client.import.unlock({ recordId, password: 'spring' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await client.vault.lock();
    expect(await unlocking).toMatchObject({ id: recordId, reading: 'locked' });
    await client.vault.unlock({ passphrase: null });
    expect(await client.records.get({ id: recordId })).toMatchObject({ reading: 'locked', pages: 0 });
    expect(openedApp.logged.join()).not.toContain('a call failed');
  });
});
