import { describe, expect, test } from 'vitest';
import type { Client } from '../../shared/contract/index.ts';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

const claim = (text: string) => ({ text, sources: [] });
const names = async (client: Client, caseId: string) =>
  (await client.opinions.list({ caseId })).map(({ physician }) => physician);

describe.each(everyTransport)('opinions (%s)', (transport) => {
  test('an opinion takes details from the physician list, and survives the removal of its sources', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const provider = await client.providers.create({ caseId, draft: { name: 'Dr First', specialty: 'Neurosurgery' } });
    const note = await client.notes.create({ caseId, draft: { text: 'Fusion', date: '2026-01-20', providerId: provider.id } });
    await importInto(openedApp, caseId, [{ name: 'report.pdf', bytes: await pdfWithText('Slip of L4', 2) }]);
    const [record] = await client.records.list({ caseId });
    if (!record) throw new Error('no record');

    const opinion = await client.opinions.create({ caseId, draft: { form: 'talk', noteIds: [note.id] } });
    expect(opinion).toMatchObject({
      providerId: provider.id,
      physician: 'Dr First',
      specialty: 'Neurosurgery',
      perspective: 'surgical',
      date: '2026-01-20',
      noteIds: [note.id],
    });
    const page = { recordId: record.id, page: 2 };
    await client.opinions.update({ id: opinion.id, change: { claims: { diagnosis: { text: 'A slip', sources: [page] } } } });
    await client.opinions.update({
      id: opinion.id,
      change: { claims: { treatment: claim('Fusion') }, recordIds: [record.id], sawRecordIds: [record.id] },
    });

    await client.providers.remove({ id: provider.id });
    await client.notes.remove({ id: note.id });
    await client.records.remove({ ids: [record.id] });
    const [kept] = await client.opinions.list({ caseId });
    expect(kept).toMatchObject({
      physician: 'Dr First',
      noteIds: [note.id],
      recordIds: [record.id],
      claims: { diagnosis: { text: 'A slip', sources: [page] }, treatment: claim('Fusion') },
    });
    // An opinion can be edited while its sources are removed.
    await client.opinions.update({ id: opinion.id, change: { recordIds: [record.id], noteIds: [note.id] } });
  });

  test('details from the list or a report never overwrite the person’s own text', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const second = await client.providers.create({ caseId, draft: { name: 'Dr Second', specialty: 'Physiatry' } });
    const note = await client.notes.create({ caseId, draft: { date: '2026-02-02', providerId: second.id } });
    const draft = { physician: 'Dr Someone', specialty: 'Spine', perspective: 'other' as const, date: '2025' };
    const { id } = await client.opinions.create({ caseId, draft });
    expect(await client.opinions.update({ id, change: { noteIds: [note.id] } })).toMatchObject({ ...draft, providerId: null });
    const chosen = await client.opinions.update({ id, change: { providerId: second.id } });
    expect(chosen).toMatchObject({ physician: 'Dr Second', specialty: 'Spine', perspective: 'other', date: '2025' });
    const nobody = await client.opinions.update({ id, change: { providerId: null } });
    expect(nobody).toMatchObject({ physician: 'Dr Second', specialty: 'Spine' });
  });

  test('an opinion returns to its position after removal, and each change makes one activity', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const make = (physician: string) => client.opinions.create({ caseId, draft: { physician } });
    const [a, b, c] = [await make('A'), await make('B'), await make('C')];
    expect((await client.opinions.move({ id: c.id, after: null })).map(({ physician }) => physician)).toEqual(['C', 'A', 'B']);
    await client.opinions.move({ id: b.id, after: c.id });
    await client.opinions.remove({ id: b.id });
    expect(await names(client, caseId)).toEqual(['C', 'A']);
    await client.opinions.restore({ id: b.id });
    expect(await names(client, caseId)).toEqual(['C', 'B', 'A']);

    const activities = async () =>
      (await client.cases.overview({ id: caseId, today: '2026-03-01' })).recentActivity.filter(
        ({ what }) => what === 'opinion-written',
      );
    expect(await activities()).toEqual([]);
    await client.opinions.update({ id: a.id, change: { claims: { treatment: claim('Wait') } } });
    await client.opinions.update({ id: a.id, change: { claims: { treatment: claim('Wait and watch') } } });
    expect(await activities()).toMatchObject([{ subject: 'A' }]);
  });

  test('an opinion rejects sources of another case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const other = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    const provider = await client.providers.create({ caseId: other.id, draft: { name: 'Dr Other' } });
    const note = await client.notes.create({ caseId: other.id, draft: { text: 'a' } });
    const opinionOfOtherCase = await client.opinions.create({ caseId: other.id, draft: {} });
    const { id } = await client.opinions.create({ caseId, draft: {} });
    const refused = { code: 'NOT_FOUND' };
    await importInto(openedApp, other.id, [{ name: 'report.pdf', bytes: await pdfWithText('Another person') }]);
    const [record] = await client.records.list({ caseId: other.id });
    await waitForJob(openedApp, await client.packets.make({ caseId: other.id, date: '2026-03-12' }));
    const [packet] = await client.packets.list({ caseId: other.id });
    const [recordId, packetId] = [record?.id ?? '', packet?.id ?? ''];
    for (const change of [
      { providerId: provider.id },
      { noteIds: [note.id] },
      { recordIds: [recordId] },
      { sawRecordIds: [recordId] },
      { packetIds: [packetId] },
      { claims: { diagnosis: { text: 'A slip', sources: [{ recordId, page: 1 }] } } },
    ]) {
      await expect(client.opinions.create({ caseId, draft: change })).rejects.toMatchObject(refused);
      await expect(client.opinions.update({ id, change })).rejects.toMatchObject(refused);
    }
    await expect(client.opinions.move({ id, after: opinionOfOtherCase.id })).rejects.toMatchObject(refused);
    expect(await client.opinions.list({ caseId })).toHaveLength(1);
  });
});
