import { describe, expect, test } from 'vitest';
import { importInto, pdfSaying, withCase } from './story.ts';
import { everyTransport, reach } from './transports.ts';

describe.each(everyTransport)('the checklist, %s', (transport) => {
  test('is ticked by a record once somebody looked at it, and no longer when the record is removed', async () => {
    await using reached = await reach(transport);
    const { client } = reached;
    const { id: caseId } = await withCase(reached);
    const [outcome] = await importInto(reached, caseId, [{ name: 'a.pdf', bytes: await pdfSaying('Values') }]);
    const id = outcome?.recordId ?? '';
    const state = async () => (await client.checklist.get({ caseId })).items.find(({ key }) => key === 'general.laboratory');
    await client.records.update({ id, change: { kind: 'laboratory', reviewed: false } });
    expect(await state()).toMatchObject({ state: 'proposed', records: [id] });
    await client.records.update({ id, change: { reviewed: true } });
    expect(await state()).toMatchObject({ state: 'proved', records: [id] });
    await client.records.remove({ ids: [id] });
    expect(await state()).toMatchObject({ state: 'open', records: [] });
  });

  test('takes a mark and a tie by hand, and takes them back', async () => {
    await using reached = await reach(transport);
    const { client } = reached;
    const { id: caseId } = await withCase(reached);
    const [outcome] = await importInto(reached, caseId, [{ name: 'a.pdf', bytes: await pdfSaying('Anything') }]);
    const recordId = outcome?.recordId ?? '';
    const key = 'spine.function';
    const stateIn = ({ items }: Awaited<ReturnType<typeof client.checklist.get>>) =>
      items.find((item) => item.key === key)?.state;
    expect(stateIn(await client.checklist.mark({ caseId, key, mark: 'not-applicable' }))).toBe('not-applicable');
    expect(stateIn(await client.checklist.mark({ caseId, key, mark: null }))).toBe('open');
    expect(stateIn(await client.checklist.tie({ caseId, recordId, key, proves: true }))).toBe('proved');
    expect(stateIn(await client.checklist.tie({ caseId, recordId, key, proves: null }))).toBe('open');
    await client.records.remove({ ids: [recordId] });
    await client.records.restore({ ids: [recordId] });
    const { lately } = await client.cases.overview({ id: caseId, today: '2026-03-12' });
    expect(lately.slice(0, 4).map(({ what }) => what)).toEqual([
      'record-restored',
      'record-removed',
      'item-unmarked',
      'item-not-applicable',
    ]);
    await expect(client.checklist.mark({ caseId, key: 'cancer.slides', mark: 'done' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
