import { describe, expect, test } from 'vitest';
import type { ItemEdit } from '../../shared/domain/checklist.ts';
import { createVaultWithCase, importInto, pdfWithText } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

const DIARY: ItemEdit = {
  name: 'Pain diary',
  why: 'My doctor asked for it.',
  kind: 'patient',
  holder: 'patient',
  must: true,
  lookBackMonths: null,
  waitDays: null,
};

describe.each(everyTransport)('the checklist (%s)', (transport) => {
  test('ticks an item when its record is reviewed, and unticks it when the record is removed', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const [outcome] = await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes: await pdfWithText('Values') }]);
    const id = outcome?.recordId ?? '';
    const state = async () => (await client.checklist.get({ caseId })).items.find(({ key }) => key === 'general.laboratory');
    await client.records.update({ id, change: { kind: 'laboratory', reviewed: false } });
    expect(await state()).toMatchObject({ state: 'proposed', records: [id] });
    await client.records.update({ id, change: { reviewed: true } });
    expect(await state()).toMatchObject({ state: 'proved', records: [id] });
    await client.records.remove({ ids: [id] });
    expect(await state()).toMatchObject({ state: 'open', records: [] });
  });

  test('stores a mark and a link made by hand, and removes them again', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const [outcome] = await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes: await pdfWithText('Anything') }]);
    const recordId = outcome?.recordId ?? '';
    const key = 'spine.function';
    const stateIn = ({ items }: Awaited<ReturnType<typeof client.checklist.get>>) =>
      items.find((item) => item.key === key)?.state;
    expect(stateIn(await client.checklist.mark({ caseId, key, mark: 'not-applicable' }))).toBe('not-applicable');
    expect(stateIn(await client.checklist.mark({ caseId, key, mark: null }))).toBe('open');
    expect(stateIn(await client.checklist.linkRecord({ caseId, recordId, key, proves: true }))).toBe('proved');
    expect(stateIn(await client.checklist.linkRecord({ caseId, recordId, key, proves: null }))).toBe('open');
    await client.records.remove({ ids: [recordId] });
    await client.records.restore({ ids: [recordId] });
    const { recentActivity } = await client.cases.overview({ id: caseId, today: '2026-03-12' });
    expect(recentActivity.slice(0, 4).map(({ what }) => what)).toEqual([
      'record-restored',
      'record-removed',
      'item-unmarked',
      'item-not-applicable',
    ]);
    await expect(client.checklist.mark({ caseId, key: 'cancer.slides', mark: 'done' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
  test('stores answers to conditions, own items and edits, and removes them again', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const find = ({ items }: Awaited<ReturnType<typeof client.checklist.get>>, key: string) =>
      items.find((item) => item.key === key);
    const answer = (applies: boolean | null) => client.checklist.answer({ caseId, key: 'operated', applies });
    expect(find(await answer(false), 'spine.operative')?.state).toBe('not-applicable');
    expect((await client.checklist.get({ caseId })).conditions).toEqual([
      expect.objectContaining({ key: 'operated', applies: false }),
    ]);
    expect(find(await answer(null), 'spine.operative')?.state).toBe('open');

    const { key, checklist } = await client.checklist.addItem({ caseId, item: DIARY });
    expect(find(checklist, key)).toMatchObject({ name: 'Pain diary', own: true, state: 'open' });
    expect(find(await client.checklist.mark({ caseId, key, mark: 'done' }), key)?.state).toBe('done');
    expect(find(await client.checklist.editItem({ caseId, key, item: null }), key)).toBeUndefined();
    // The undo restores the item with its mark.
    expect(find(await client.checklist.editItem({ caseId, key, item: DIARY }), key)?.state).toBe('done');

    const laboratory = { ...DIARY, name: 'Laboratory results', waitDays: [0, 10] as [number, number] };
    const changed = await client.checklist.editItem({ caseId, key: 'general.laboratory', item: laboratory });
    expect(find(changed, 'general.laboratory')).toMatchObject({ wait: '0–10 days', edited: true });
    const back = await client.checklist.editItem({ caseId, key: 'general.laboratory', item: null });
    expect(find(back, 'general.laboratory')).toMatchObject({ wait: '0–3 days', edited: false });
    await expect(client.checklist.editItem({ caseId, key: 'cancer.slides', item: DIARY })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is saved under a name and applied to a later case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await expect(client.checklist.saveTemplate({ caseId, name: 'Mine' })).rejects.toMatchObject({ code: 'REFUSED' });
    const { key } = await client.checklist.addItem({ caseId, item: DIARY });
    const { id } = await client.checklist.saveTemplate({ caseId, name: 'Mine' });
    const later = await client.cases.create({ patient: 'Later Patient', born: '1970-01-01', question: 'Is it needed?' });
    const { items } = await client.checklist.applyTemplate({ caseId: later.id, id });
    expect(items.find((item) => item.key === key)).toMatchObject({ name: 'Pain diary', own: true });
    await client.checklist.removeTemplate({ id });
    expect(await client.checklist.templates()).toEqual([]);
    await client.checklist.restoreTemplate({ id });
    expect(await client.checklist.templates()).toEqual([{ id, name: 'Mine', items: [{ key, item: DIARY }] }]);
  });
});
