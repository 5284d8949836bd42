import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READING_PROCEDURES } from '../../shared/contract/reading-procedures.ts';
import { bundleOf, createFilledCase, newKey, order, take } from './handed-over.ts';
import { importInto, pdfWithText } from './invented-case.ts';
import { type OpenedApp, openApp } from './transports.ts';

const PROTECTED = { code: 'CASE_PROTECTED' };

let mine: OpenedApp;
let key: Awaited<ReturnType<typeof newKey>>;
let caseId = '';
beforeAll(async () => {
  mine = await openApp('direct');
  key = await newKey();
  ({ id: caseId } = await createFilledCase(mine));
});
afterAll(() => mine[Symbol.asyncDispose]());

/** A vault that got the case with this role. */
async function receiver(role: 'read' | 'add'): Promise<OpenedApp> {
  const app = await openApp('direct', { now: '2026-03-05T09:00:00.000Z' });
  await app.client.vault.create({ passphrase: null });
  const job = await take(app, await bundleOf(mine, caseId, order(key.to, { role })), key.secret);
  expect(job.state).toBe('done');
  return app;
}

describe('a case that was handed over to be read only', () => {
  test('is read and printed, and every change is refused, whatever names the case', async () => {
    await using app = await receiver('read');
    const { client } = app;
    expect(await client.bundles.status({ caseId })).toMatchObject({ received: { role: 'read' } });
    const [note] = await client.notes.list({ caseId });
    const [record] = await client.records.list({ caseId });
    const [opinion] = await client.opinions.list({ caseId });
    const id = note?.id ?? '';
    const recordId = record?.id ?? '';
    const changes = [
      client.notes.create({ caseId, draft: { title: 'A', text: 'b' } }),
      client.notes.update({ id, change: { title: 'A' } }),
      client.notes.remove({ id }),
      client.records.remove({ ids: [recordId] }),
      client.records.update({ id: recordId, change: { title: 'A' } }),
      client.import.begin({ caseId, files: 1 }),
      client.import.unlock({ recordId, password: 'p' }),
      client.cases.update({ id: caseId, change: { question: 'Another?' } }),
      client.checklist.linkRecord({ caseId, recordId, key: 'general.laboratory', proves: true }),
      client.comparison.judge({ row: 'diagnosis', a: opinion?.id ?? '', b: opinion?.id ?? '', verdict: null }),
      client.trash.put({ items: [{ kind: 'note', id }] }),
      client.packets.make({ caseId, date: '2026-03-01' }),
    ];
    for (const change of changes) await expect(change).rejects.toMatchObject(PROTECTED);
    expect(await client.notes.list({ caseId })).toEqual(await mine.client.notes.list({ caseId }));
    expect(await client.cases.overview({ id: caseId, today: '2026-03-05' })).toMatchObject({});
  });

  test('can be put away and handed on, with no more than its role', async () => {
    await using app = await receiver('read');
    await app.client.cases.archive({ id: caseId });
    await app.client.cases.remove({ id: caseId });
    await app.client.cases.restore({ id: caseId });
    await using third = await openApp('direct');
    await third.client.vault.create({ passphrase: null });
    await take(third, await bundleOf(app, caseId, order(key.to, { role: 'full' })), key.secret);
    expect(await third.client.bundles.status({ caseId })).toMatchObject({ received: { role: 'read' } });
  });

  test('takes a newer version in, and its new role', async () => {
    await using app = await receiver('read');
    await mine.client.notes.create({ caseId, draft: { title: 'Later', text: 'x' } });
    const newer = await bundleOf(mine, caseId, order(key.to, { role: 'full' }));
    expect(await take(app, newer, key.secret)).toMatchObject({ state: 'done', result: { added: 2 } });
    await app.client.notes.create({ caseId, draft: { title: 'Mine', text: 'y' } });
  });
});

describe('a case that was handed over to be added to', () => {
  test('takes new records, notes and opinions; what came stays as it is', async () => {
    await using app = await receiver('add');
    const { client } = app;
    const [came] = await client.notes.list({ caseId });
    await expect(client.notes.update({ id: came?.id ?? '', change: { title: 'A' } })).rejects.toMatchObject(PROTECTED);
    await expect(client.decision.change({ caseId, change: {} })).rejects.toMatchObject(PROTECTED);
    const own = await client.notes.create({ caseId, draft: { title: 'Own', text: 'x' } });
    await client.notes.update({ id: own.id, change: { title: 'Own, changed' } });
    await client.notes.remove({ id: own.id });
    await client.opinions.create({ caseId, draft: { physician: 'Dr Third' } });
    const [file] = await importInto(app, caseId, [{ name: 'new.pdf', bytes: await pdfWithText('New') }]);
    await client.records.update({ id: file?.recordId ?? '', change: { title: 'New' } });
    await expect(client.records.remove({ ids: [file?.recordId ?? '', came?.id ?? ''] })).rejects.toMatchObject(PROTECTED);
    const back = await bundleOf(app, caseId, order(key.to));
    expect(await take(mine, back, key.secret)).toMatchObject({ state: 'done', result: { conflicts: 0 } });
    expect(await mine.client.records.list({ caseId })).toHaveLength(3);
  });
});

test('the own case keeps no role, and no procedure that writes counts as reading', async () => {
  expect(await mine.client.bundles.status({ caseId })).toMatchObject({ received: null });
  expect([...READING_PROCEDURES].filter((name) => /\.(create|update|remove|restore|change|put)$/.test(name))).toEqual([]);
});
