import { describe, expect, test } from 'vitest';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

describe.each(everyTransport)('notes and providers (%s)', (transport) => {
  test('a note keeps text in any script, and keeps its date when the text changes', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const text = 'Dr First said: “wait”. Привет, שלום, مرحبا, 你好, 🙂\n\nSecond line.';
    const note = await client.notes.create({ caseId, draft: { date: '2026-01', text } });
    const changed = await client.notes.update({ id: note.id, change: { text: `${text}\nMore.` } });
    expect(changed).toMatchObject({ date: '2026-01', text: `${text}\nMore.` });
    expect(await client.notes.list({ caseId })).toEqual([changed]);
  });

  test('a removed note or provider leaves the list and can be restored', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const note = await client.notes.create({ caseId, draft: { text: 'a' } });
    const provider = await client.providers.create({ caseId, draft: { name: 'Dr First' } });
    await client.notes.remove({ id: note.id });
    await client.providers.remove({ id: provider.id });
    expect([await client.notes.list({ caseId }), await client.providers.list({ caseId })]).toEqual([[], []]);
    await client.notes.restore({ id: note.id });
    await client.providers.restore({ id: provider.id });
    expect([await client.notes.list({ caseId }), await client.providers.list({ caseId })]).toMatchObject([
      [{ text: 'a' }],
      [{ name: 'Dr First' }],
    ]);
  });

  test('a case never shows notes or providers of another case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const first = await createVaultWithCase(openedApp);
    const second = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    await client.notes.create({ caseId: first.id, draft: { text: 'first' } });
    await client.providers.create({ caseId: first.id, draft: { name: 'Dr First' } });
    expect(await client.notes.list({ caseId: second.id })).toEqual([]);
    expect(await client.providers.list({ caseId: second.id })).toEqual([]);
  });
});
