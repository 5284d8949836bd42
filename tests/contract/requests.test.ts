import { describe, expect, test } from 'vitest';
import { createVaultWithCase, importInto, pdfWithText } from './invented-case.ts';
import { everyTransport, type OpenedApp, openApp } from './transports.ts';

/** A case with a request for images. */
async function withRequest(openedApp: OpenedApp) {
  const { client } = openedApp;
  const { id: caseId } = await createVaultWithCase(openedApp);
  const provider = await client.providers.create({ caseId, draft: { name: 'City Imaging', kind: 'imaging' } });
  const [proposed] = (await client.requests.proposed({ caseId })).filter(({ draft }) => draft.holder === 'image-library');
  if (!proposed) throw new Error('no request for images is proposed');
  const request = await client.requests.create({ caseId, draft: proposed.draft });
  return { caseId, provider, request };
}

async function withRecord(openedApp: OpenedApp, caseId: string): Promise<string> {
  await importInto(openedApp, caseId, [{ name: 'scan.pdf', bytes: await pdfWithText('Something') }]);
  const [record] = await openedApp.client.records.list({ caseId });
  if (!record) throw new Error('nothing was imported');
  return record.id;
}

describe.each(everyTransport)('requests and custody (%s)', (transport) => {
  test('a proposed request is created once for its provider, and keeps later edits', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, provider, request } = await withRequest(openedApp);
    expect(request).toMatchObject({ holder: 'image-library', providerId: provider.id, steps: [] });
    const left = await client.requests.proposed({ caseId });
    expect(left.some(({ draft }) => draft.providerId === provider.id)).toBe(false);
    const change = { costs: '$15', extension: { on: '2026-03-20', reason: 'Архив – 箱' }, sendTo: '5 Lane\nSpringfield' };
    await client.requests.update({ id: request.id, change });
    expect(await client.requests.get({ id: request.id })).toMatchObject({ ...change, items: request.items });
    await client.requests.remove({ id: request.id });
    expect(await client.requests.list({ caseId })).toEqual([]);
    expect(await client.requests.proposed({ caseId })).toHaveLength(left.length + 1);
    await client.requests.restore({ id: request.id });
    expect(await client.requests.list({ caseId })).toHaveLength(1);
  });

  test('received records tick the checklist until they are taken back or removed', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, request } = await withRequest(openedApp);
    const recordId = await withRecord(openedApp, caseId);
    await client.records.update({ id: recordId, change: { kind: 'other', reviewed: true } });
    const key = request.items[0]?.key ?? '';
    const stateOf = async () => (await client.checklist.get({ caseId })).items.find((item) => item.key === key)?.state;
    const markReceived = (ids: string[]) =>
      client.requests.update({
        id: request.id,
        change: { items: request.items.map((item, index) => (index === 0 ? { ...item, came: ids } : item)) },
      });
    expect(await stateOf()).toBe('open');
    await markReceived([recordId]);
    expect(await stateOf()).toBe('proved');
    await markReceived([]);
    expect(await stateOf()).toBe('open');
    await markReceived([recordId]);
    await client.records.remove({ ids: [recordId] });
    expect(await stateOf()).toBe('open');
  });

  test('a letter and its request are sent, corrected and taken back together', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, request } = await withRequest(openedApp);
    const draft = { kind: 'request', requestId: request.id, providerId: request.providerId, date: '2026-03-01' } as const;
    const letter = await client.letters.create({ caseId, draft });
    expect(letter.text.body).toContain('as DICOM files');
    await client.letters.update({ id: letter.id, change: { sent: '2026-03-02' } });
    const sent = await client.requests.get({ id: request.id });
    expect(sent.steps).toEqual([{ what: 'sent', on: '2026-03-02', words: '' }]);
    // One event makes one activity.
    const { recentActivity } = await client.cases.overview({ id: caseId, today: '2026-03-02' });
    expect(recentActivity.filter(({ what }) => what === 'letter-sent' || what === 'request-marked')).toMatchObject([
      { what: 'request-marked' },
    ]);

    await client.requests.update({ id: request.id, change: { steps: [{ what: 'sent', on: '2026-03-04', words: 'Fax' }] } });
    expect(await client.letters.list({ caseId })).toMatchObject([{ sent: '2026-03-04', fixed: true }]);
    await client.requests.update({ id: request.id, change: { steps: [] } });
    expect(await client.letters.list({ caseId })).toMatchObject([{ sent: null, fixed: false }]);
    await client.requests.update({ id: request.id, change: { steps: [{ what: 'sent', on: '2026-03-05', words: '' }] } });
    expect(await client.letters.list({ caseId })).toMatchObject([{ sent: '2026-03-05', fixed: true }]);
  });

  test('a lent item keeps its custody steps, and rejects those of another case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, provider, request } = await withRequest(openedApp);
    const steps = [{ what: 'lent', on: '2026-03-02', who: 'Desk', courier: 'Courier', number: '1Z' }] as const;
    const draft = { what: '4 slides', ownerId: provider.id, requestId: request.id, steps: [...steps], dueBack: '2026-04-01' };
    const lentItem = await client.custody.create({ caseId, draft });
    expect(await client.custody.list({ caseId })).toMatchObject([{ kind: 'slides', ...draft }]);
    const back = { steps: [...steps, { what: 'returned', on: '2026-03-30', who: '', courier: '', number: '' }] as const };
    const after = await client.custody.update({ id: lentItem.id, change: { steps: [...back.steps], remarks: 'One is cracked' } });
    expect(after).toMatchObject({ ...draft, ...back, remarks: 'One is cracked' });
    const { recentActivity } = await client.cases.overview({ id: caseId, today: '2026-03-30' });
    expect(recentActivity.filter(({ what }) => what === 'custody-marked')).toHaveLength(2);
    await client.custody.remove({ id: lentItem.id });
    expect(await client.custody.list({ caseId })).toEqual([]);
    await client.custody.restore({ id: lentItem.id });
    expect(await client.custody.list({ caseId })).toEqual([after]);

    const other = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    expect([await client.custody.list({ caseId: other.id }), await client.requests.list({ caseId: other.id })]).toEqual([[], []]);
    const recordId = await withRecord(openedApp, other.id);
    const items = [{ key: null, ask: 'x', came: [recordId] }];
    const refused = { code: 'NOT_FOUND' };
    await expect(client.requests.update({ id: request.id, change: { items } })).rejects.toMatchObject(refused);
    const foreign = { holder: 'laboratory', providerId: provider.id } as const;
    await expect(client.requests.create({ caseId: other.id, draft: foreign })).rejects.toMatchObject(refused);
    const strange = await client.providers.create({ caseId: other.id, draft: { name: 'Elsewhere' } });
    await expect(client.custody.update({ id: lentItem.id, change: { ownerId: strange.id } })).rejects.toMatchObject(refused);
    await expect(client.custody.create({ caseId: other.id, draft: { what: 'x', requestId: request.id } })).rejects.toMatchObject(
      refused,
    );
  });
});
